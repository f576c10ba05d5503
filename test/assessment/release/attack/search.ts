import { basisOf, vanishingAt, type Basis, type Vector } from './exact.ts';

/** One sum that somebody was shown: the terms that it is the sum of, and how often each is in it. */
export type Row = ReadonlyMap<string, number>;

/** The sum of these terms. */
export function rowOf(terms: readonly string[]): Row {
  const row = new Map<string, number>();
  for (const term of terms) row.set(term, (row.get(term) ?? 0) + 1);
  return row;
}

/** People who take part in everything published in the same way: no combination can tell them apart. */
interface Alike {
  readonly people: readonly string[];
  /** Their columns: who changed an answer has more than one. */
  readonly columns: readonly number[];
}

/**
 * The smallest group of people, fewer than k, on whom alone some combination of the published sums rests; undefined where
 * there is none. Removing the terms of such a group lowers the rank of what was published, and of no other.
 *
 * The search is complete. Whatever combination there may be, each class of people alike is in it or out of it: in, it takes
 * up room in the group; out, the combinations that are left are those that are nothing in its columns.
 * @param personOf whose term it is
 */
export function fewestAlone(
  rows: readonly Row[],
  k: number,
  personOf: (term: string) => string,
): readonly string[] | undefined {
  const { matrix, classes } = matrixOf(rows, personOf);
  const all = without(
    classes.filter(({ people }) => people.length >= k),
    basisOf(matrix),
  );
  let fewest: readonly string[] | undefined;
  for (const basis of connected(basisOf(all)))
    for (
      let found = groupBelow(fewest?.length ?? k, classes, basis);
      found;
      found = groupBelow(found.length, classes, basis)
    )
      fewest = found;
  return fewest;
}

/** The published sums as a matrix. Terms that are in the same sums are one column. */
function matrixOf(
  rows: readonly Row[],
  personOf: (term: string) => string,
): { matrix: Vector[]; classes: Alike[] } {
  const columns = new Map<string, number[]>();
  for (const [index, row] of rows.entries())
    for (const [term, times] of row) {
      const column = columns.get(term) ?? rows.map(() => 0);
      column[index] = times;
      columns.set(term, column);
    }
  const distinct = [...new Map([...columns.values()].map((column) => [column.join(), column])).values()];
  const places = new Map(distinct.map((column, place) => [column.join(), place]));
  const columnsOf = new Map<string, Set<number>>();
  for (const [term, column] of columns) {
    const own = columnsOf.get(personOf(term)) ?? new Set<number>();
    columnsOf.set(personOf(term), own.add(places.get(column.join()) ?? 0));
  }
  const classes = new Map<string, { people: string[]; columns: number[] }>();
  for (const [person, own] of columnsOf) {
    const sorted = [...own].sort((a, b) => a - b);
    const alike = classes.get(sorted.join()) ?? { people: [], columns: sorted };
    alike.people.push(person);
    classes.set(sorted.join(), alike);
  }
  return {
    matrix: rows.map((_, index) => distinct.map((column) => column[index] ?? 0)),
    classes: [...classes.values()],
  };
}

/** A basis in groups that have no column in common: what can be worked out, can be worked out from one of them alone. */
function connected(basis: Basis): Basis[] {
  const groups: Basis[] = [];
  for (const vector of basis) {
    const touches = (other: Vector) => vector.some((value, column) => value !== 0 && other[column] !== 0);
    const near = groups.filter((group) => group.some(touches));
    for (const group of near) groups.splice(groups.indexOf(group), 1);
    groups.push([...near.flat(), vector]);
  }
  return groups;
}

/** The combinations in which none of these people are. */
const without = (classes: readonly Alike[], basis: Basis): Basis =>
  classes
    .flatMap(({ columns }) => columns)
    .reduce((left, column) => (left.length === 0 ? left : vanishingAt(column, left)), basis);

const peopleIn = (classes: readonly Alike[]) => classes.reduce((sum, { people }) => sum + people.length, 0);

/** Fewer than `below` people on whom alone a combination rests. @param taken classes that the group already has room for */
function groupBelow(
  below: number,
  classes: readonly Alike[],
  basis: Basis,
  taken: ReadonlySet<Alike> = new Set(),
): readonly string[] | undefined {
  const room = below - 1 - peopleIn([...taken]);
  const concerned = classes.filter(({ columns }) =>
    columns.some((column) => basis.some((vector) => vector[column] !== 0)),
  );
  const open = concerned.filter((alike) => !taken.has(alike));
  const tooMany = open.filter(({ people }) => people.length > room);
  const left = without(tooMany, basis);
  if (left.length === 0) return undefined;
  if (tooMany.length > 0) return groupBelow(below, concerned, left, taken);
  if (peopleIn(open) <= room) return concerned.flatMap(({ people }) => people);

  const [largest] = open.toSorted((a, b) => b.people.length - a.people.length);
  if (!largest) return undefined;
  return (
    groupBelow(below, concerned, basis, new Set([...taken, largest])) ??
    groupBelow(below, concerned, without([largest], basis), taken)
  );
}
