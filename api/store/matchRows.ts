import { fromPieces, toPieces } from './longText.ts';

/** Whose each name is, by the hash of the name, and the names under which somebody else has come as well. */
export interface KnownNames {
  readonly ids: Readonly<Record<string, string>>;
  readonly contested: readonly string[];
}

/** What stands in a row of matches; nothing where there is none. */
export const knownIn = (row: Readonly<Record<string, unknown>> | undefined): KnownNames => ({
  ids: JSON.parse((row && fromPieces('people', row)) || '{}') as Record<string, string>,
  contested: JSON.parse((row && fromPieces('contested', row)) || '[]') as string[],
});

/** The properties of a row of matches. */
export const piecesOf = ({ ids, contested }: KnownNames): Record<string, string> => ({
  ...toPieces('people', JSON.stringify(ids)),
  ...(contested.length > 0 && toPieces('contested', JSON.stringify(contested))),
});

/** Names without those that nobody needs. @param isNeeded by the hash of a name and whose it is */
export function withoutUnneeded(
  { ids, contested }: KnownNames,
  isNeeded: (key: string, id: string) => boolean,
): { readonly left: KnownNames; readonly gone: number } {
  const all = Object.entries(ids);
  const needed = all.filter((one) => isNeeded(...one));
  const left = Object.fromEntries(needed);
  return {
    left: { ids: left, contested: contested.filter((key) => key in left) },
    gone: all.length - needed.length,
  };
}
