import type { TrendItem } from '../../../../contract/trend.ts';
import type { I18n } from '../../../app/i18n/i18n.ts';
import { momentOf } from '../../../app/i18n/moment.ts';

type Closed = Pick<TrendItem, 'title' | 'closedAt'>;

/**
 * What earlier rounds are called beside each other and beside this one: by their titles; of those that have the same title by the
 * day of their closing too, and of the same day by its time.
 * @param here the title of the round on the page
 */
export function roundNames(
  { day, locale }: Pick<I18n, 'day' | 'locale'>,
  here: string,
  earlier: readonly Closed[],
): readonly string[] {
  const titles = [here, ...earlier.map(({ title }) => title)];
  const dated = earlier.map(({ title, closedAt }) =>
    isTwice(titles, title) ? `${title} (${day(closedAt)})` : title,
  );
  return earlier.map(({ title, closedAt }, at) => {
    const name = dated[at] ?? title;
    return isTwice(dated, name) ? `${title} (${momentOf(locale, closedAt)})` : name;
  });
}

const isTwice = (names: readonly string[], name: string): boolean =>
  names.filter((one) => one === name).length > 1;
