import { alphaShares, type SetSize } from '../disagreement/alphaShares.ts';
import type { Interval } from '../disagreement/tMixture.ts';
import { binsOfAnswers } from '../scope/answerCounts.ts';
import type { ScopeSubject } from '../scope/scopeSubject.ts';
import { exactGap } from './exactFigures.ts';

/** Why a round does not tell where a gap surely lies. */
export type NoRange = 'older-version' | 'too-few';

/**
 * Why `exactGapOf` has nothing to say of a subject whose gap is shown: fewer than five people of a side answered, or the
 * release is from before it was told.
 */
export const noRangeOf = ({ interval }: Pick<ScopeSubject, 'interval'>): NoRange =>
  interval ? 'older-version' : 'too-few';

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
