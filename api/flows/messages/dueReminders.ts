import type { DeliveryCard } from '../../../contract/deliveries.ts';
import { isWaiting } from '../../../contract/freeCase.ts';
import type { Liaison } from '../../../contract/liaisons.ts';
import type { CaseRecord, RoundRecord, Versioned } from '../../../contract/records.ts';
import { SOON_DAYS, type Step } from '../../../contract/steps.ts';
import { daysLater, localTime, workingDaysBetween } from '../calendar.ts';
import type { CardReader, CardRound } from './caseCards.ts';
import { caseNow } from '../cases/caseNow.ts';
import { openStepsOf, type Deps as StepDeps } from '../cases/openSteps.ts';
import { isOf } from '../people/dealings.ts';

export interface Deps extends StepDeps {
  now(): Date;
  timeZoneOf(id: string, otherwise: string): Promise<string>;
  readOpenSteps(roundId: string): Promise<Versioned<Step>[]>;
  readonly reminderCards: {
    /** @param openSteps of the case: see `openStepsOf` */
    reminder(
      round: CardRound,
      disagreement: CaseRecord,
      to: CardReader,
      openSteps: readonly Step[],
    ): DeliveryCard;
    escalation(
      round: CardRound,
      disagreement: CaseRecord,
      to: CardReader,
      openSteps: readonly Step[],
    ): DeliveryCard;
    stepDueSoon(step: Step, version: string, today: string, to: CardReader): DeliveryCard;
    stepDueToday(step: Step, version: string, today: string, to: CardReader): DeliveryCard;
  };
}

/** Nobody has taken a case in so many working days: its liaisons are reminded, then the owner is told. */
const REMIND_AFTER = 2;
const ESCALATE_AFTER = 5;
/** A step's owner hears that it is due also where the timer was down for so many days. */
const LATE_DAYS = 3;

/** One message that somebody may be owed today. */
export interface Reminder {
  readonly person: string;
  readonly about: string;
  /** Where the person counts as being while nobody knows. */
  readonly timeZone: string;
  readonly kind: 'step-today' | 'step-soon' | 'reminder' | 'escalation';
  readonly card: (to: CardReader, today: string) => DeliveryCard;
  /** Who has heard of it stands in the history of the case. */
  readonly of?: Versioned<CaseRecord>;
}

/** Since when a case waits for somebody to take it. */
export const waitsSince = ({ openSince, openedAt }: CaseRecord): string => openSince ?? openedAt;

/** What those are about who are told that a case waits: given back, it waits anew, and is told of anew. */
export const aboutWaiting = ({ id, openSince }: CaseRecord): string =>
  `${id}${openSince === undefined ? '' : `~${Date.parse(openSince).toString(36)}`}`;

/** Cases that nobody has taken for some days, or whose liaison has left them for some days: working days where people are. */
export async function dueForCases(
  deps: Deps,
  round: CardRound,
  cases: readonly Versioned<CaseRecord>[],
  liaisons: readonly Liaison[],
): Promise<Reminder[]> {
  const { owner, timeZone } = round.round;
  const cards = deps.reminderCards;
  const due: Reminder[] = [];
  for (const of of cases) {
    const value = caseNow(of.value, liaisons);
    if (!isWaiting(value)) continue;
    const since = new Date(waitsSince(value));
    const hasWaited = async (person: string, days: number): Promise<boolean> =>
      workingDaysBetween(since, deps.now(), await deps.timeZoneOf(person, timeZone)) >= days;
    const steps = await openStepsOf(deps, value);
    const one = { about: aboutWaiting(value), timeZone, of };
    for (const { id } of liaisons.filter((liaison) => isOf(liaison, value.region)))
      if (await hasWaited(id, REMIND_AFTER))
        due.push({
          ...one,
          person: id,
          kind: 'reminder',
          card: (to) => cards.reminder(round, value, to, steps),
        });
    if (owner && (await hasWaited(owner.id, ESCALATE_AFTER)))
      due.push({
        ...one,
        person: owner.id,
        kind: 'escalation',
        card: (to) => cards.escalation(round, value, to, steps),
      });
  }
  return due;
}

/** Steps that are due soon or today, by the day where their owner is. A step with a new date is told of anew. */
export async function dueForSteps(
  deps: Deps,
  { id, timeZone }: Pick<RoundRecord, 'id' | 'timeZone'>,
): Promise<Reminder[]> {
  const cards = deps.reminderCards;
  const due: Reminder[] = [];
  for (const { value: step, etag } of await deps.readOpenSteps(id)) {
    const zone = await deps.timeZoneOf(step.owner.id, timeZone);
    const today = localTime(deps.now(), zone).day;
    const one = { person: step.owner.id, about: `${step.id}~${step.due}`, timeZone };
    if (today >= step.due && today <= daysLater(step.due, LATE_DAYS))
      due.push({ ...one, kind: 'step-today', card: (to, day) => cards.stepDueToday(step, etag, day, to) });
    if (today < step.due && today >= daysLater(step.due, -SOON_DAYS))
      due.push({ ...one, kind: 'step-soon', card: (to, day) => cards.stepDueSoon(step, etag, day, to) });
  }
  return due;
}
