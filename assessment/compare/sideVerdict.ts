import type { Bins } from '../bins.ts';
import { decide } from '../disagreement/decide.ts';
import { exactLogEvidenceBeyond } from '../disagreement/gate.ts';
import { separateLogEvidence } from '../disagreement/separateGate.ts';
import { binsOfAnswers, type AnswerCounts } from '../scope/answerCounts.ts';

export interface SideCounts {
  readonly sales?: AnswerCounts | undefined;
  readonly marketing?: AnswerCounts | undefined;
}

/**
 * What can be said of a difference: `higher` or `lower` the first is surely so, `not-clear` neither of these, `unclaimed`
 * nothing is tested between groups that belong together so or of such a subject, `hidden` one of the figures is not shown.
 */
export type Verdict = 'higher' | 'lower' | 'not-clear' | 'unclaimed' | 'hidden';

/** What an error rate is shared over, and the round's minimum group size. */
export interface ComparedRules {
  /** How many groups there are to choose two from: the regions in the round's list, or the rounds. */
  readonly groups: number;
  readonly minimumGroupSize: number;
  /** How many statements were asked. */
  readonly statements: number;
}

/** At most 5 times in 100 even one of all these differences is named wrongly. */
const ALPHA = 0.05;
const SIDES = 2;

/** The evidence that the one that looks higher is: of different people, or of groups in which the same people may stand. */
const surelyHigher = (first: Bins, second: Bins, samePeople: boolean): number =>
  samePeople
    ? separateLogEvidence('statement', first, second)
    : exactLogEvidenceBeyond(0, 'statement', first, second);

/**
 * What can be said of one statement as one side of two groups sees it. The detector of disagreements judges them as it
 * judges two sides, and the exact evidence for the direction is asked for too. The error rate is shared evenly over both
 * sides, all statements and all pairs of groups that can be chosen.
 * @param samePeople whether the same people may have answered in both groups
 */
export function sideVerdict(
  first: AnswerCounts | undefined,
  second: AnswerCounts | undefined,
  { groups, minimumGroupSize, statements }: ComparedRules,
  samePeople: boolean,
): Verdict {
  if (!first || !second) return 'hidden';
  const pairs = Math.max(1, (groups * (groups - 1)) / 2);
  const alpha = ALPHA / (SIDES * statements * pairs);
  const [sales, marketing] = [binsOfAnswers(first), binsOfAnswers(second)];
  const { status, gap } = decide({ statements: 1, alpha, minimumGroupSize, sales, marketing });
  if (status === 'hidden') return 'hidden';
  if (status !== 'disagree' || surelyHigher(sales, marketing, samePeople) < -Math.log(alpha))
    return 'not-clear';
  return (gap ?? 0) > 0 ? 'higher' : 'lower';
}
