import type { RoundRecord } from '../../../contract/records.ts';
import { daysLater, localTime } from '../calendar.ts';
import { momentAt } from '../wallTime.ts';
import { stateAt } from '../rounds/roundAt.ts';

/**
 * What everybody on a roster may be written: in which order, the one that counts most first. Who has not answered stands
 * in nobody's list: the two reminders are never told of by name.
 */
export const peopleKinds = ['invitation', 'answer-reminder-2', 'answer-reminder-1', 'results-open'] as const;
export type PeopleKind = (typeof peopleKinds)[number];

export const isPeopleKind = (kind: string): kind is PeopleKind => peopleKinds.some((one) => one === kind);
/** Only those who have not answered get them, and only those whom an invitation has reached before. */
export const isAnswerReminder = (kind: PeopleKind): boolean =>
  kind === 'answer-reminder-1' || kind === 'answer-reminder-2';

/** Counted from the day on which the round opened, and back from the one on which it closes. */
const FIRST_AFTER_DAYS = 3;
const LAST_BEFORE_DAYS = 2;
/** That results are there is news for so many days. */
const NEWS_DAYS = 7;
/** Who was invited later than the others is left in peace for so many days. */
export const PEACE_DAYS: Readonly<Record<PeopleKind, number>> = {
  invitation: 0,
  'answer-reminder-1': 2,
  'answer-reminder-2': 1,
  'results-open': 0,
};

/**
 * What people of a round are to be written now. Days are those of the round's time zone. Where a timer was down, what is
 * late is made up for, but not what the next message has overtaken.
 * @param hasResults the final figures are there, and show something
 */
export function dueKinds(round: RoundRecord, now: Date, hasResults: boolean): PeopleKind[] {
  if (round.rosterVersion === null || round.opensAt === null) return [];
  const dayOf = (at: Date) => localTime(at, round.timeZone).day;
  const today = dayOf(now);
  const state = stateAt(round, now);
  if (state === 'closed') {
    const until = daysLater(dayOf(new Date(round.closedAt ?? round.closesAt)), NEWS_DAYS);
    return hasResults && today <= until ? ['results-open'] : [];
  }
  if (state !== 'open') return [];
  const [first, last] = reminderDaysOf(round, round.opensAt);
  if (today >= last && today > dayOf(new Date(round.opensAt))) return ['invitation', 'answer-reminder-2'];
  return today >= first ? ['invitation', 'answer-reminder-1'] : ['invitation'];
}

/** The days of the first and of the last reminder to answer, where the round is. */
function reminderDaysOf({ closesAt, timeZone }: RoundRecord, opensAt: string): readonly [string, string] {
  const dayOf = (at: string) => localTime(new Date(at), timeZone).day;
  return [daysLater(dayOf(opensAt), FIRST_AFTER_DAYS), daysLater(dayOf(closesAt), -LAST_BEFORE_DAYS)];
}

/** When the days begin on which people are reminded to answer, in order. */
export function reminderDays(round: RoundRecord): Date[] {
  if (round.opensAt === null) return [];
  return reminderDaysOf(round, round.opensAt)
    .map((day) => momentAt(`${day}T00:00:00`, round.timeZone))
    .sort((a, b) => a.getTime() - b.getTime());
}
