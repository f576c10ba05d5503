import type { Round } from '../../../contract/rounds.ts';

type Place = Pick<Round, 'timeZone'>;

const format = (locale: string, { timeZone }: Place, instant: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { timeZone, ...options }).format(new Date(instant));

/** "26 Oct – 13 Nov 2026": from opening to closing, as days where the round is. */
export const spanWords = (locale: string, round: Place, opensAt: string, closesAt: string): string =>
  new Intl.DateTimeFormat(locale, {
    timeZone: round.timeZone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  }).formatRange(new Date(opensAt), new Date(closesAt));

/** "13 Nov" */
export const shortDay = (locale: string, round: Place, instant: string): string =>
  format(locale, round, instant, { day: 'numeric', month: 'short' });

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

const DAY_MS = 24 * 3600 * 1000;

/** Days from one moment to another as calendars count them where the round is: 0 on the same day. */
export function daysUntil(round: Place, from: Date, until: string): number {
  const day = (instant: Date) =>
    Date.parse(new Intl.DateTimeFormat('en-CA', { timeZone: round.timeZone }).format(instant));
  return Math.round((day(new Date(until)) - day(from)) / DAY_MS);
}
