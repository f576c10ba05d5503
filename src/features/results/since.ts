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
  /** Whether that can be chance; null where nothing has changed in figures, and where nobody can tell. */
  readonly sure: string | null;
  /** Each side's change, and whether the sides have changed places: the company's score can hide both. Often empty. */
  readonly sides: readonly string[];
}

/** Score differences under this are none: tenths of scores do not add up exactly. */
const isSame = (points: number) => Math.abs(points) < 0.05;

/** What has changed since the round before; null where nothing can be said. */
export function changeSince(
  i18n: Pick<I18n, 't' | 'tenth' | 'locale'>,
  { scope, isPreliminary }: { scope: Pick<Scope, 'score' | 'scoreInterval'> } & Pick<Shown, 'isPreliminary'>,
  earlier: TrendItem | undefined,
): Change | null {
  const by = movedBy(scope, earlier);
  if (by === null || !earlier) return null;
  const { t, tenth } = i18n;
  const same = isSame(by);
  const key = same ? 'trend.same' : by > 0 ? 'trend.higher' : 'trend.lower';
  const sure = isPreliminary ? 'trend.early' : sureOf(scope.scoreInterval, earlier.scoreInterval);
  return {
    since: t('trend.since', { title: earlier.title }),
    moved: t(key, { points: sizeOf(i18n, by) }),
    from: t('trend.from', { then: tenth(earlier.score.company ?? 0) }),
    sure: same || sure === null ? null : t(sure),
    sides: sidesSince(i18n, scope.score, earlier.score),
  };
}

/** Whether it is more than chance; null where nobody can tell: old releases have no interval, nor have very few answers. */
const sureOf = (now: Scope['scoreInterval'], then: TrendItem['scoreInterval']) =>
  now && then ? (isApart(now, then) ? 'trend.sure' : 'trend.chance') : null;

/** How far each side has moved, as plain figures: only the company's score has an interval that could be compared. */
function sidesSince(
  i18n: Pick<I18n, 't' | 'locale'>,
  now: Scope['score'],
  then: Scope['score'],
): readonly string[] {
  const [sales, marketing] = [pairOf(now.sales, then.sales), pairOf(now.marketing, then.marketing)];
  if (!sales || !marketing || (isSame(sales.by) && isSame(marketing.by))) return [];
  const { t, locale } = i18n;
  const named = { sales: t('side.sales'), marketing: t('side.marketing') };
  const told = ({ by }: Pair, side: string) =>
    t(isSame(by) ? 'trend.side.same' : by > 0 ? 'trend.side.higher' : 'trend.side.lower', {
      side,
      points: sizeOf(i18n, by),
    });
  const each = [told(sales, named.sales), told(marketing, named.marketing)];
  const [before, after] = [sales.then - marketing.then, sales.now - marketing.now];
  const turned = !isSame(before) && !isSame(after) && before > 0 !== after > 0;
  const [higher, lower] = after > 0 ? [named.sales, named.marketing] : [named.marketing, named.sales];
  return [
    new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(each),
    ...(turned ? [t('trend.turned', { higher, lower })] : []),
    t('trend.sides.note'),
  ];
}

interface Pair {
  readonly then: number;
  readonly now: number;
  readonly by: number;
}

/** A side's two scores as they are shown; null where one is not. */
function pairOf(now: number | undefined, then: number | undefined): Pair | null {
  if (now === undefined || then === undefined) return null;
  const shown = { then: roundedDown(then), now: roundedDown(now) };
  return { ...shown, by: shown.now - shown.then };
}
