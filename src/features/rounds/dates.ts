import type { Round } from '../../../contract/rounds.ts';
import { writtenDay } from '../../../contract/writtenDay.ts';
import { timeName } from '../../app/i18n/zoneNames.ts';

type Place = Pick<Round, 'timeZone'>;

const isOfDay = (part: Intl.DateTimeFormatPart | undefined) => part?.type === 'day' || part?.type === 'month';

/** A line never ends between a day and its month. */
const format = (locale: string, { timeZone }: Place, instant: string, options: Intl.DateTimeFormatOptions) =>
  writtenDay(
    locale,
    new Intl.DateTimeFormat(locale, { timeZone, ...options })
      .formatToParts(new Date(instant))
      .map(({ value }, place, parts) =>
        isOfDay(parts[place - 1]) && isOfDay(parts[place + 1]) ? value.replaceAll(' ', '\u00a0') : value,
      )
      .join(''),
  );

/** "26 Oct – 13 Nov 2026": from opening to closing, as days where the round is. */
export const spanWords = (locale: string, round: Place, opensAt: string, closesAt: string): string =>
  writtenDay(
    locale,
    new Intl.DateTimeFormat(locale, {
      timeZone: round.timeZone,
      day: 'numeric',
      month: 'short',
      year: 'numeric',
    }).formatRange(new Date(opensAt), new Date(closesAt)),
  );

const DAY_MS = 24 * 3600 * 1000;
/** Further from where a line begins, a day without its year would be taken for another. */
const SAME_YEAR_MS = 300 * DAY_MS;

/** "13 Nov", or "13 Nov 2099" where that is far from `from`. */
export const shortDay = (locale: string, round: Place, instant: string, from = instant): string =>
  format(locale, round, instant, {
    day: 'numeric',
    month: 'short',
    ...(Math.abs(Date.parse(instant) - Date.parse(from)) > SAME_YEAR_MS && { year: 'numeric' }),
  });

/** "13 November 2026" */
export const wholeDay = (locale: string, round: Place, instant: string): string =>
  format(locale, round, instant, { day: 'numeric', month: 'long', year: 'numeric' });

/** "Friday, 13 November at 17:00": when exactly something happens where the round is. */
export const exactly = (locale: string, round: Place, instant: string): string =>
  format(locale, round, instant, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  });

/** "Central European Time", or "UTC", which is long in full: by which clocks the round opens and closes. */
export const clockName = (
  locale: string,
  { timeZone, closesAt }: Pick<Round, 'timeZone' | 'closesAt'>,
): string => (timeZone === 'UTC' ? timeZone : timeName(locale, timeZone, new Date(closesAt)));

/** The hour that clocks show where the round is: 0 to 23. */
export const hourAt = (round: Place, instant: string): number =>
  Number(format('en-GB', round, instant, { hour: '2-digit', hourCycle: 'h23' }));

/** Days from one moment to another as calendars count them where the round is: 0 on the same day. */
export function daysUntil(round: Place, from: Date, until: string): number {
  const day = (instant: Date) =>
    Date.parse(new Intl.DateTimeFormat('en-CA', { timeZone: round.timeZone }).format(instant));
  return Math.round((day(new Date(until)) - day(from)) / DAY_MS);
}
