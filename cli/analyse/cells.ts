import { emptyHistogram, plus, type Histogram } from '../../assessment/histogram.ts';
import type { QuestionSet } from '../../assessment/questionSet.ts';
import type { Group } from '../../assessment/scope/group.ts';
import type { Side } from '../../contract/answers.ts';
import type { Person } from '../reading/row.ts';
import { tallyOf, type Tally } from '../../assessment/tally.ts';

/** The answers of a file by region and side; people without a region are a cell of their own. */
export interface Cells {
  add(person: Person): void;
  /** The people of one region; null for those without one. */
  group(region: string | null): Group;
  company(): Group;
  /** One histogram for each side within each region: Sales and Marketing only. */
  sidesWithinRegions(): Histogram[];
}

/** Nobody yet. */
export function cellsOf(set: QuestionSet): Cells {
  const cells = new Map<string | null, Partial<Record<Side, Tally>>>();
  const histogram = (cell: Partial<Record<Side, Tally>> | undefined, side: Side): Histogram =>
    cell?.[side]?.histogram() ?? emptyHistogram(set);
  const everywhere = (side: Side): Histogram =>
    [...cells.values()].map((cell) => histogram(cell, side)).reduce(plus, emptyHistogram(set));

  return {
    add: ({ side, region, answers }) => {
      let cell = cells.get(region);
      if (!cell) cells.set(region, (cell = {}));
      (cell[side] ??= tallyOf(set)).add(answers);
    },
    group: (region) => ({
      sales: histogram(cells.get(region), 'sales'),
      marketing: histogram(cells.get(region), 'marketing'),
    }),
    company: () => ({
      sales: everywhere('sales'),
      marketing: everywhere('marketing'),
      observer: everywhere('observer'),
    }),
    sidesWithinRegions: () =>
      [...cells.values()].flatMap((cell) => [histogram(cell, 'sales'), histogram(cell, 'marketing')]),
  };
}
