import type { Histogram } from '../histogram.ts';
import { levelOf, POINTS, type Level, type Score } from '../level.ts';
import type { BySide, Group, Rules } from './group.ts';

/** People, scores and levels of a group. */
export interface Headline {
  readonly n: BySide<number>;
  readonly score: BySide<Score>;
  readonly level: BySide<Level>;
}

/**
 * The company's score is the mean of the sides', so that the larger cannot drown the smaller.
 * @param overall the means of the overall subject, 1 to 5, as far as they may be shown
 */
export function headlineOf(
  { minimumGroupSize }: Pick<Rules, 'minimumGroupSize'>,
  group: Group,
  overall: BySide<number> | undefined,
): Headline {
  const shown = (histogram: Histogram | undefined) =>
    histogram !== undefined && histogram.n >= minimumGroupSize;
  const score: BySide<Score> = {
    ...(overall?.sales !== undefined && { sales: POINTS * overall.sales }),
    ...(overall?.marketing !== undefined && { marketing: POINTS * overall.marketing }),
    ...(overall?.sales !== undefined &&
      overall.marketing !== undefined && { company: (POINTS / 2) * (overall.sales + overall.marketing) }),
    ...(overall?.observer !== undefined && { observer: POINTS * overall.observer }),
  };
  return {
    n: {
      ...(shown(group.sales) && { sales: group.sales.n }),
      ...(shown(group.marketing) && { marketing: group.marketing.n }),
      ...(shown(group.observer) && { observer: group.observer?.n ?? 0 }),
    },
    score,
    level: Object.fromEntries(Object.entries(score).map(([side, value]) => [side, levelOf(value as number)])),
  };
}
