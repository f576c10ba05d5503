import { DAY_FROM_HOUR, DAY_UNTIL_HOUR } from '../../contract/quietHours.ts';
import { momentAt, wallTimeAt } from './wallTime.ts';

const HOUR = 'numeric';
const MORNING = `${String(DAY_FROM_HOUR).padStart(2, '0')}:00:00`;
const SATURDAY = 6;
const SUNDAY = 0;
const WEEK = 7;
const DAY_MS = 86_400_000;

/** What a clock on the wall shows somewhere. */
interface LocalTime {
  /** "2026-11-22". */
  readonly day: string;
  /** 0 to 23. */
  readonly hour: number;
}

/** The local time at a moment. @param timeZone IANA name; one that is not known counts as UTC */
export function localTime(at: Date, timeZone: string): LocalTime {
  const parts = (zone: string) =>
    new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: HOUR,
      hourCycle: 'h23',
    }).formatToParts(at);
  let found;
  try {
    found = parts(timeZone);
  } catch {
    found = parts('UTC');
  }
  const value = (type: Intl.DateTimeFormatPartTypes) => found.find((part) => part.type === type)?.value ?? '';
  return { day: `${value('year')}-${value('month')}-${value('day')}`, hour: Number(value('hour')) };
}

/** From eight in the evening to seven in the morning nobody is reminded of anything. */
export function isQuiet(at: Date, timeZone: string): boolean {
  const { hour } = localTime(at, timeZone);
  return hour >= DAY_UNTIL_HOUR || hour < DAY_FROM_HOUR;
}

const MINUTE_MS = 60_000;

/**
 * A moment to the minute, for times that people are shown of what answers have set off: to the millisecond such a time
 * would tell when somebody answered.
 * @param after another moment, ISO 8601, that it does not come before
 */
export function toTheMinute(at: Date, after = ''): string {
  const minute = new Date(Math.floor(at.getTime() / MINUTE_MS) * MINUTE_MS).toISOString();
  return minute > after ? minute : after;
}

/** Saturdays and Sundays among so many days that follow a day. */
function weekendDaysAfter(day: string, days: number): number {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  const rest = Array.from({ length: days % WEEK }, (_, index) => (weekday + 1 + index) % WEEK);
  return 2 * Math.floor(days / WEEK) + rest.filter((one) => one === SATURDAY || one === SUNDAY).length;
}

/**
 * Whole working days that have passed between two moments, by the calendar and the clock of a place: Saturdays and Sundays
 * there do not count. @param timeZone IANA name
 */
export function workingDaysBetween(from: Date, to: Date, timeZone: string): number {
  const [firstDay = '', firstTime = ''] = wallTimeAt(from, timeZone).split('T');
  const [lastDay = '', lastTime = ''] = wallTimeAt(to, timeZone).split('T');
  const begun = (Date.parse(lastDay) - Date.parse(firstDay)) / DAY_MS;
  const days = Math.max(0, lastTime < firstTime ? begun - 1 : begun);
  return days - weekendDaysAfter(firstDay, days);
}

/** The next morning somewhere at which people may be written to again: today's where it is still night. */
export function nextMorning(now: Date, timeZone: string): Date {
  const [day = '', time = ''] = wallTimeAt(now, timeZone).split('T');
  return momentAt(`${time < MORNING ? day : daysLater(day, 1)}T${MORNING}`, timeZone);
}

/** Tomorrow morning somewhere. */
export const tomorrowMorning = (now: Date, timeZone: string): Date =>
  momentAt(`${daysLater(localTime(now, timeZone).day, 1)}T${MORNING}`, timeZone);

/** The day so many days later. @param day "2026-11-22" */
export const daysLater = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

const BEGINNING = Date.UTC(2026, 0, 1);

/** Seconds since the beginning of 2026: a number that grows with time and fits into the 32 bits of a column until 2094. */
export const secondsAt = (at: string): number => Math.max(0, Math.floor((Date.parse(at) - BEGINNING) / 1000));
