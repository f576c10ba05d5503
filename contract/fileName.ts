const LONGEST = 60;

/** What a file is about. Whatever is missing has no part in its name. */
export interface FileParts {
  /** What is in it, in plain English: names of files are the same in every language. */
  readonly kind: string;
  /** The title of a round. */
  readonly round?: string;
  /** Of whom it is; `otherwise` where the name has no letter that every system takes. */
  readonly scope?: { readonly name: string; readonly otherwise: string };
  /** The day of what is in it, such as 2026-11-22, or an instant of that day. */
  readonly date?: string;
}

const DAY = 'yyyy-mm-dd'.length;

/**
 * The name of every file that Concord hands out, safe on every system and in a header:
 * `concord-<kind>-<round>-<scope>-<date>.<ending>`, such as "concord-areas-autumn-2026-dach-2026-11-22.csv".
 */
export function fileName({ kind, round, scope, date }: FileParts, ending: string): string {
  const parts = [
    'concord',
    kind,
    round === undefined ? undefined : plain(round) || 'round',
    scope && (plain(scope.name) || scope.otherwise),
    date?.slice(0, DAY).toLowerCase(),
  ];
  return `${parts.filter((part) => part !== undefined).join('-')}.${ending}`;
}

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '')
    .toLowerCase();
