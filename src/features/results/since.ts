import { roundedDown } from '../../../assessment/level.ts';
import { isApart } from '../../../assessment/rounds/isApart.ts';
import type { TrendItem } from '../../../contract/trend.ts';
import { sizeOf } from '../../app/i18n/figures.ts';
import type { I18n } from '../../app/i18n/i18n.ts';
import type { Shown } from './shown.ts';
import type { Scope } from './view.ts';

/** The company's score in an earlier round; undefined where it cannot be compared, or is not shown. */
export const comparable = (earlier: TrendItem | undefined): number | undefined =>
  earlier?.sameQuestions ? earlier.score.company : undefined;

/** How far the company's score has moved, between the scores as they are shown; null where that cannot be said. */
export function movedBy(scope: Pick<Scope, 'score'>, earlier: TrendItem | undefined): number | null {
  const [then, now] = [comparable(earlier), scope.score.company];
  return then === undefined || now === undefined ? null : roundedDown(now) - roundedDown(then);
}

/** What has changed since the round before, in words. */
export interface Change {
  readonly since: string;
  readonly moved: string;
  readonly from: string;
  /** Whether that can be chance; null where nothing has changed in figures. */
  readonly sure: string | null;
}

/** What has changed since the round before; null where nothing can be said. */
export function changeSince(
  i18n: Pick<I18n, 't' | 'tenth' | 'locale'>,
  { scope, round }: { scope: Pick<Scope, 'score' | 'scoreInterval'>; round: Pick<Shown['round'], 'state'> },
  earlier: TrendItem | undefined,
): Change | null {
  const by = movedBy(scope, earlier);
  if (by === null || !earlier) return null;
  const { t, tenth } = i18n;
  // Tenths of scores do not add up exactly.
  const same = Math.abs(by) < 0.05;
  const key = same ? 'trend.same' : by > 0 ? 'trend.higher' : 'trend.lower';
  const isSure =
    scope.scoreInterval && earlier.scoreInterval && isApart(scope.scoreInterval, earlier.scoreInterval);
  const sure = isSure ? 'trend.sure' : round.state === 'closed' ? 'trend.chance' : 'trend.early';
  return {
    since: t('trend.since', { title: earlier.title }),
    moved: t(key, { points: sizeOf(i18n, by) }),
    from: t('trend.from', { then: tenth(earlier.score.company ?? 0) }),
    sure: same ? null : t(sure),
  };
}
