import type { Effort } from '../../../../assessment/playbook/play.ts';

const DAY_MS = 24 * 3600 * 1000;
const FRIDAY = 5;
const SUNDAY = 0;

/**
 * Days from today until what the playbook suggests may be done: a few hours find a place within a week, "up to a few weeks" are
 * four, and of months a first look is due after three (13 weeks).
 */
const DAYS: Readonly<Record<Effort, number>> = { S: 7, M: 28, L: 91 };

/**
 * The day that is proposed for a suggestion of the playbook: a working day as far ahead as it takes, and before the one on
 * which its round is forgotten.
 * @param today as 2027-01-31, where the person is
 * @param deletesOn the day on which the answers of the round are deleted, in the same form
 * @returns such a day; empty where the round has no working day left from today on
 */
export function proposedDay(effort: Effort, today: string, deletesOn: string): string {
  const wanted = laterBy(today, DAYS[effort]);
  const before = laterBy(deletesOn, -1);
  const day = workingDayBy(wanted < before ? wanted : before);
  return day < today ? '' : day;
}

const laterBy = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** The day itself, or the Friday before where it lies on a weekend. */
function workingDayBy(day: string): string {
  const weekday = new Date(`${day}T00:00Z`).getUTCDay();
  return laterBy(day, weekday > FRIDAY ? -1 : weekday === SUNDAY ? -2 : 0);
}
