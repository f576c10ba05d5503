const HOUR = 'numeric';
const QUIET_FROM = 20;
const QUIET_UNTIL = 7;
const SATURDAY = 6;
const SUNDAY = 0;
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
  return hour >= QUIET_FROM || hour < QUIET_UNTIL;
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

/** Whole working days that have passed between two moments: Saturdays and Sundays do not count. */
export function workingDaysBetween(from: Date, to: Date): number {
  let days = 0;
  for (let at = from.getTime() + DAY_MS; at <= to.getTime(); at += DAY_MS) {
    const weekday = new Date(at).getUTCDay();
    if (weekday !== SATURDAY && weekday !== SUNDAY) days++;
  }
  return days;
}

/** The day so many days later. @param day "2026-11-22" */
export const daysLater = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

const BEGINNING = Date.UTC(2026, 0, 1);

/** Seconds since the beginning of 2026: a number that grows with time and fits into the 32 bits of a column until 2094. */
export const secondsAt = (at: string): number => Math.max(0, Math.floor((Date.parse(at) - BEGINNING) / 1000));
