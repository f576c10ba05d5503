import type { QuestionSet } from '../../assessment/questionSet.ts';
import { columnMeant } from '../../assessment/texts/usualNames.ts';
import { shown, type Problem } from '../../csv/problems.ts';

/** Where in a row everything stands. */
export interface Columns {
  readonly names: readonly string[];
  readonly side: number;
  /** Null where the file has no regions. */
  readonly region: number | null;
  /** For each statement, in the order of the set. */
  readonly statements: readonly number[];
  /** What the file has beside. */
  readonly extra: readonly string[];
}

/** More columns than anyone has: a file of something else. */
const MOST_COLUMNS = 2000;

/**
 * What the columns mean: "side", "region", s1 to s20, or the ids of the statements; capitals do not matter. Side and region
 * may have their usual names, as in a list of people, where none stands by its own.
 */
function meaningIn(set: QuestionSet, header: readonly string[]): (name: string) => string | undefined {
  const own = new Map([
    ...set.statements.map(({ id }, index) => [`s${index + 1}`, id] as const),
    ...set.statements.map(({ id }) => [id.toLowerCase(), id] as const),
    ['side', 'side'],
    ['region', 'region'],
  ]);
  const named = new Set(header.map((name) => own.get(name.toLowerCase())));
  return (name) => {
    const usual = columnMeant(name);
    const isFree = (usual === 'side' || usual === 'region') && !named.has(usual);
    return own.get(name.toLowerCase()) ?? (isFree ? usual : undefined);
  };
}

/** Reads the first row: what is in which column, or what is wrong with it. */
export function columnsOf(
  set: QuestionSet,
  header: readonly string[],
  line: number,
): { readonly kind: 'columns'; readonly columns: Columns } | { readonly kind: 'wrong'; problems: Problem[] } {
  const names = header.map((name) => name.trim());
  if (names.length > MOST_COLUMNS)
    return wrong([{ line, column: null, rule: `there are more than ${MOST_COLUMNS} columns` }]);

  const meaningOf = meaningIn(set, names);
  const places = new Map<string, number>();
  const extra: string[] = [];
  const problems: Problem[] = [];
  const problem = (column: string, rule: string): Problem => ({ line, column, rule });
  names.forEach((name, place) => {
    const meaning = meaningOf(name);
    const earlier = meaning === undefined ? undefined : places.get(meaning);
    if (meaning === undefined) {
      if (name !== '') extra.push(name);
    } else if (earlier === undefined) {
      places.set(meaning, place);
    } else {
      const first = names[earlier] ?? '';
      const same = first === name ? 'is there twice' : `is the same as the column ${shown(first)}`;
      problems.push(problem(name, `this column ${same}`));
    }
  });

  if (!places.has('side')) problems.push(problem('side', 'this column is missing'));
  set.statements.forEach(({ id }, index) => {
    if (!places.has(id)) problems.push(problem(`s${index + 1}`, `this column (or "${id}") is missing`));
  });
  if (problems.length > 0) return wrong(problems);
  const columns: Columns = {
    names,
    side: places.get('side') ?? -1,
    region: places.get('region') ?? null,
    statements: set.statements.map(({ id }) => places.get(id) ?? -1),
    extra,
  };
  return { kind: 'columns', columns };
}

const wrong = (problems: Problem[]) => ({ kind: 'wrong', problems }) as const;
