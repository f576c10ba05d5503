import { writtenDay } from '../../../contract/writtenDay.ts';

/** A point in time as day and minute where the person is, such as "23 Nov 2026, 14:43". @param at ISO 8601 */
export const momentOf = (locale: string, at: string): string =>
  writtenDay(
    locale,
    new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at)),
  );
