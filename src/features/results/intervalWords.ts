import { higherOf } from '../../../assessment/scope/established.ts';
import { sizeOf } from '../../app/i18n/figures.ts';
import type { I18n } from '../../app/i18n/i18n.ts';
import type { Subject } from './view.ts';

/** Where a difference lies, each end with the side that would be higher; undefined where it may not be shown. */
export function intervalWords(
  i18n: Pick<I18n, 't' | 'locale'>,
  { interval }: Pick<Subject, 'interval'>,
): string | undefined {
  if (!interval) return undefined;
  const end = (value: number) => `${i18n.t(`side.${higherOf(value)}`)} ${sizeOf(i18n, value, '+')}`;
  return i18n.t('results.interval.said', { low: end(interval[0]), high: end(interval[1]) });
}
