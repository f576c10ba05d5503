import { higherOf } from '../../../assessment/scope/established.ts';
import { sizeOf } from '../../app/i18n/figures.ts';
import type { I18n } from '../../app/i18n/i18n.ts';
import type { Subject } from './view.ts';

/**
 * Of at most 4 between two averages of 1 to 5. From here on, on both sides, the figures alone would pretend to know
 * something.
 */
const NEARLY_ANYTHING = 3;

/** Where a difference lies, each end with the side that would be higher; undefined where it may not be shown. */
export function intervalWords(
  i18n: Pick<I18n, 't' | 'locale'>,
  { interval }: Pick<Subject, 'interval'>,
): string | undefined {
  if (!interval) return undefined;
  const end = (value: number) => `${i18n.t(`side.${higherOf(value)}`)} ${sizeOf(i18n, value, '+')}`;
  const [low, high] = interval;
  const isAnything = low <= -NEARLY_ANYTHING && high >= NEARLY_ANYTHING;
  return i18n.t(isAnything ? 'results.interval.any' : 'results.interval.said', {
    low: end(low),
    high: end(high),
  });
}
