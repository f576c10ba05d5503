import type { Bins } from '../bins.ts';
import { alphaShares, type SetSize } from '../disagreement/alphaShares.ts';
import { exactInterval, exactMean } from '../disagreement/exactInterval.ts';
import type { Interval } from '../disagreement/tMixture.ts';
import { binsOfAnswers } from '../scope/answerCounts.ts';
import type { ScopeSubject } from '../scope/scope.ts';

/*
 * What the final figures of a round tell other rounds: where a gap, and the company's score, lie whatever the shape of the
 * answers. Two rounds are compared, and either may be wrong, so each gets half of the error rate.
 */
const ROUNDS = 2;
/** The company's score is a question of its own: at most 5 of 100 pairs of rounds are told wrongly apart. */
const ALPHA = 0.05;
/** Points of a score for one of an answer. */
const POINTS = 20;

/**
 * Where the gap of one subject lies in the final figures of a round, on 1 to 5.
 * @param alpha its share of the error rate of a round
 */
export const exactGap = (statements: number, alpha: number, sales: Bins, marketing: Bins): Interval =>
  exactInterval(statements === 1 ? 'statement' : 'broad', alpha / ROUNDS, sales, marketing);

/** Why a round does not tell where a gap surely lies. */
export type NoRange = 'older-version' | 'too-few';

/**
 * Why `exactGapOf` has nothing to say of a subject whose gap is shown: fewer than five people of a side answered, or the
 * release is from before it was told.
 */
export const noRangeOf = ({ interval }: Pick<ScopeSubject, 'interval'>): NoRange =>
  interval ? 'older-version' : 'too-few';

/** Where the company's score lies, on 20 to 100, from the bins of all statements together. */
export function exactScore(sales: Bins, marketing: Bins): Interval {
  const [low, high] = exactMean('broad', ALPHA / ROUNDS, sales, marketing);
  const tenths = (mean: number) => Math.round(mean * POINTS * 10) / 10; // without the dust of doubles
  return [tenths(low), tenths(high)];
}

/**
 * Where the gap of a released subject lies: of areas and all together as the release tells it, of a statement from its
 * counts. Null where fewer than five people of a side answered, and where the release is from before it was told.
 * @param regions how many the round's list has
 */
export function exactGapOf(
  subject: Pick<ScopeSubject, 'kind' | 'interval' | 'exactInterval' | 'answers'>,
  size: SetSize,
  regions: number,
  scope: 'company' | 'region',
): Interval | null {
  if (subject.exactInterval) return subject.exactInterval;
  const { sales, marketing } = subject.answers ?? {};
  if (subject.kind !== 'statement' || !subject.interval || !sales || !marketing) return null;
  const { statement } = alphaShares(size, regions, scope);
  return exactGap(1, statement, binsOfAnswers(sales), binsOfAnswers(marketing));
}
