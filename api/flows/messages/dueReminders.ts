import type { DeliveryCard } from '../../../contract/deliveries.ts';
import type { Liaison } from '../../../contract/liaisons.ts';
import type { CaseRecord, Versioned } from '../../../contract/records.ts';
import type { Step } from '../../../contract/steps.ts';
import { daysLater, workingDaysBetween } from '../calendar.ts';
import type { CardReader, CardRound } from './caseCards.ts';
import { caseNow } from '../cases/caseNow.ts';
import { isOf } from '../people/dealings.ts';

export interface Deps {
  now(): Date;
  readOpenSteps(roundId: string): Promise<Versioned<Step>[]>;
  readonly reminderCards: {
    reminder(round: CardRound, disagreement: CaseRecord, to: CardReader): DeliveryCard;
    escalation(round: CardRound, disagreement: CaseRecord, to: CardReader): DeliveryCard;
    stepDueSoon(step: Step, version: string, today: string, to: CardReader): DeliveryCard;
    stepDueToday(step: Step, version: string, today: string, to: CardReader): DeliveryCard;
  };
}

/** Nobody has taken a case in so many working days: its liaisons are reminded, then the owner is told. */
const REMIND_AFTER = 2;
const ESCALATE_AFTER = 5;
/** A step's owner hears of it so many days before it is due, and on the day; also where the timer was down for some days. */
const SOON_DAYS = 3;
const LATE_DAYS = 3;

/** One message that somebody may be owed today. */
export interface Reminder {
  readonly person: string;
  readonly about: string;
  readonly kind: 'step-today' | 'step-soon' | 'reminder' | 'escalation';
  readonly card: (to: CardReader, today: string) => DeliveryCard;
  /** Who has heard of it stands in the history of the case. */
  readonly of?: Versioned<CaseRecord>;
}

/** Since when a case waits for somebody to take it. */
export const waitsSince = ({ openSince, openedAt }: CaseRecord): string => openSince ?? openedAt;

/** Cases that nobody has taken for some days, or whose liaison has left them for some days. */
export function dueForCases(
  deps: Deps,
  round: CardRound,
  cases: readonly Versioned<CaseRecord>[],
  liaisons: readonly Liaison[],
): Reminder[] {
  const { owner } = round.round;
  return cases.flatMap((of): Reminder[] => {
    const value = caseNow(of.value, liaisons);
    const waits = value.state === 'open' || (value.state === 'taken' && value.takerLeft);
    if (!waits || value.finding !== 'found') return [];
    const days = workingDaysBetween(new Date(waitsSince(value)), deps.now());
    const cards = deps.reminderCards;
    // Given back, it waits anew, and is told of anew.
    const again = value.openSince === undefined ? '' : `~${Date.parse(value.openSince).toString(36)}`;
    const one = { about: `${value.id}${again}`, of };
    const region = liaisons.filter((liaison) => isOf(liaison, value.region));
    return [
      ...(days < REMIND_AFTER ? [] : region).map(({ id }): Reminder => ({
        ...one,
        person: id,
        kind: 'reminder',
        card: (to) => cards.reminder(round, value, to),
      })),
      ...(days < ESCALATE_AFTER || !owner
        ? []
        : [
            {
              ...one,
              person: owner.id,
              kind: 'escalation' as const,
              card: (to: CardReader) => cards.escalation(round, value, to),
            },
          ]),
    ];
  });
}

/** Steps that are due soon or today. A step with a new date is told of anew. */
export async function dueForSteps(deps: Deps, roundId: string): Promise<Reminder[]> {
  const today = deps.now().toISOString().slice(0, 10);
  return (await deps.readOpenSteps(roundId)).flatMap(({ value: step, etag }): Reminder[] => {
    const one = { person: step.owner.id, about: `${step.id}~${step.due}` };
    const cards = deps.reminderCards;
    if (today >= step.due && today <= daysLater(step.due, LATE_DAYS))
      return [{ ...one, kind: 'step-today', card: (to, day) => cards.stepDueToday(step, etag, day, to) }];
    if (today < step.due && today >= daysLater(step.due, -SOON_DAYS))
      return [{ ...one, kind: 'step-soon', card: (to, day) => cards.stepDueSoon(step, etag, day, to) }];
    return [];
  });
}
