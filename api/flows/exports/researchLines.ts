import { completeRows } from '../../../assessment/agreement/completeRows.ts';
import { reliabilityFigures } from '../../../assessment/agreement/reliabilityFigures.ts';
import type { QuestionSet } from '../../../assessment/questionSet.ts';
import type { ResearchGroup } from '../../../assessment/research/researchGroups.ts';
import { tallyOf } from '../../../assessment/tally.ts';
import type { HandedOut } from '../../../contract/handedOut.ts';
import type { RoundRecord } from '../../../contract/records.ts';
import { answersIn, cellsIn } from './collectAnswers.ts';

/** What nobody can foresee. */
export interface Chance {
  /** A whole number from 0 up to, not including, `below`: by chance that nobody can foresee. */
  randomBelow(below: number): number;
  /** An id that says nothing and that no other row has. */
  newRowId(): string;
}

/** One line of the file. */
export interface Line {
  readonly group: Pick<ResearchGroup, 'side' | 'region'>;
  readonly row: string;
}

/** Who is in the file. Who is held back is decided by the pseudonym: the same people whenever it is made. */
export const linesOf = (
  groups: readonly ResearchGroup[],
  cells: ReadonlyMap<string, readonly string[]>,
): Line[] =>
  groups.flatMap((group) =>
    group.cells
      .flatMap((cell) => cells.get(cell) ?? [])
      .sort()
      .slice(group.heldBack)
      .map((row) => ({ group, row })),
  );

/** How well the questions measured, of the people in the file. */
export function reliabilityOf(
  set: QuestionSet,
  k: number,
  groups: readonly ResearchGroup[],
  lines: readonly Line[],
): HandedOut['reliability'] {
  const tallies = new Map(groups.map((group) => [group as Line['group'], tallyOf(set)]));
  const sides = { sales: tallyOf(set), marketing: tallyOf(set) };
  const statements = set.statements.length;
  const complete = { sales: completeRows(statements), marketing: completeRows(statements) };
  for (const { group, row } of lines) {
    if (group.side === 'observer') continue;
    const answers = answersIn(row);
    tallies.get(group)?.add(answers);
    sides[group.side].add(answers);
    complete[group.side].add(answers);
  }
  return reliabilityFigures(
    {
      complete,
      sides: { sales: sides.sales.histogram(), marketing: sides.marketing.histogram() },
      groups: [...tallies].flatMap(([{ side }, tally]) => (side === 'observer' ? [] : [tally.histogram()])),
    },
    k,
  );
}

/** In an order that says nothing (Fisher and Yates). */
export function shuffled({ randomBelow }: Pick<Chance, 'randomBelow'>, lines: Line[]): Line[] {
  for (let last = lines.length - 1; last > 0; last--) {
    const other = randomBelow(last + 1);
    const [a, b] = [lines[last], lines[other]];
    if (a && b) [lines[last], lines[other]] = [b, a];
  }
  return lines;
}

/** The cells of each line, with an id of its own. */
export function* rowsOf(
  deps: Pick<Chance, 'newRowId'>,
  { regions }: RoundRecord,
  lines: readonly Line[],
): Generator<readonly string[]> {
  for (const { group, row } of lines)
    yield [deps.newRowId(), group.side, regionText(group.region, regions), ...cellsIn(row)];
}

/** How a region is called in the file. */
export const regionText = (region: ResearchGroup['region'], regions: readonly string[]): string =>
  region === null ? '' : region === 'joined' ? '~smaller' : (regions[region] ?? '');
