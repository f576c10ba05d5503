import { binKey } from '../bins.ts';
import { decide } from '../disagreement/decide.ts';
import type { ComparedRules, Verdict } from './compareTwo.ts';

/** How many people answered 1, 2, 3, 4 and 5, and how many can't judge. */
type Counts = readonly [number, number, number, number, number, number];
export interface SideCounts {
  readonly sales?: Counts | undefined;
  readonly marketing?: Counts | undefined;
}

/** At most 5 rounds in 100 in which even one of all these differences is named wrongly. */
const ALPHA = 0.05;
const SIDES = 2;

/** The bins of one statement from its counts. */
const binsOf = (counts: Counts) =>
  Object.fromEntries(
    counts
      .map((count, index): [string, number] => [index < 5 ? binKey(1, index + 1) : binKey(0, 0), count])
      .filter(([, count]) => count > 0),
  );

/**
 * What can be said of one statement as one side of two regions sees it: they are different people, so the detector of
 * disagreements judges them as it judges two sides. Its error rate is shared evenly over both sides, all statements and all
 * pairs of regions in the round's list.
 */
export function sideVerdict(
  first: Counts | undefined,
  second: Counts | undefined,
  { regions, minimumGroupSize, statements }: ComparedRules,
): Verdict {
  if (!first || !second) return 'hidden';
  const pairs = Math.max(1, (regions * (regions - 1)) / 2);
  const judged = decide({
    statements: 1,
    alpha: ALPHA / (SIDES * statements * pairs),
    minimumGroupSize,
    sales: binsOf(first),
    marketing: binsOf(second),
  });
  switch (judged.status) {
    case 'disagree':
      return (judged.gap ?? 0) > 0 ? 'higher' : 'lower';
    case 'no-material-gap':
      return 'small';
    case 'undecided':
      return 'not-clear';
    case 'hidden':
      return 'hidden';
  }
}
