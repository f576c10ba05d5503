import type { QuestionSet } from '../../assessment/questionSet.ts';
import type { AskForDelivery, AskedDelivery, DeliveriesOf, DeliveryCard } from '../../contract/deliveries.ts';
import type { CaseAct } from '../../contract/disagreements.ts';
import type { Liaison } from '../../contract/liaisons.ts';
import type { CaseRecord, RoundRecord, Versioned } from '../../contract/records.ts';
import type { Step } from '../../contract/steps.ts';
import type { CardReader, CardRound } from './alertLiaisons.ts';
import { daysLater, isQuiet, localTime, workingDaysBetween } from './calendar.ts';
import { isOf } from './dealings.ts';
import { publicRounds, type Deps as RoundDeps } from './publicRounds.ts';

export interface Deps extends RoundDeps {
  readonly tenant: string;
  questionSetOf(round: RoundRecord): Promise<QuestionSet>;
  findLiaisons(): Promise<readonly Liaison[]>;
  languageOf(id: string): Promise<string>;
  timeZoneOf(id: string): Promise<string>;
  isMuted(id: string, now: Date): Promise<boolean>;
  readCases(roundId: string): Promise<Versioned<CaseRecord>[]>;
  replaceCase(value: Versioned<CaseRecord>): Promise<Versioned<CaseRecord> | 'changed-meanwhile'>;
  readOpenSteps(roundId: string): Promise<Versioned<Step>[]>;
  askForDelivery: AskForDelivery;
  deliveriesOf: DeliveriesOf;
  /** Takes somebody's one reminder of a day; false where another one has taken it. */
  claimReminder(day: string, person: string, reminder: string): Promise<boolean>;
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
interface Reminder {
  readonly person: string;
  readonly about: string;
  readonly kind: 'step-today' | 'step-soon' | 'reminder' | 'escalation';
  readonly card: (to: CardReader, today: string) => DeliveryCard;
  /** Who has heard of it stands in the history of the case. */
  readonly of?: Versioned<CaseRecord>;
}
const urgency = ['step-today', 'step-soon', 'reminder', 'escalation'];

/** Reminds everybody of what is due: nobody more than once a day, at night nobody, and of each thing once. */
export async function remindPeople(deps: Deps): Promise<void> {
  const due = (await dueNow(deps)).sort((a, b) => urgency.indexOf(a.kind) - urgency.indexOf(b.kind));
  for (const [person, reminders] of Map.groupBy(due, ({ person: whom }) => whom)) {
    const now = deps.now();
    const zone = await deps.timeZoneOf(person);
    if (isQuiet(now, zone) || (await deps.isMuted(person, now))) continue;
    const { day } = localTime(now, zone);
    for (const reminder of reminders) {
      const sent = await deps.deliveriesOf(reminder.about);
      if (sent.some(({ kind, to }) => kind === reminder.kind && to.id === person)) continue;
      if (await deps.claimReminder(day, person, `${reminder.kind} ${reminder.about}`))
        await remind(deps, reminder, day);
      break; // the rest waits for another day
    }
  }
}

async function remind(deps: Deps, reminder: Reminder, day: string): Promise<void> {
  const { person, about, kind, card, of } = reminder;
  const to = { id: person, language: await deps.languageOf(person) };
  const asked: AskedDelivery = { to: { tenant: deps.tenant, id: person }, about, kind, card: card(to, day) };
  await deps.askForDelivery(asked);
  const act: CaseAct | undefined =
    kind === 'reminder' ? 'reminded' : kind === 'escalation' ? 'escalated' : undefined;
  if (!of || !act || of.value.history.some((event) => event.act === act)) return;
  const event = { at: deps.now().toISOString(), by: null, act };
  // Where somebody changes the case at this moment, the message is told of by its delivery alone.
  await deps.replaceCase({ ...of, value: { ...of.value, history: [...of.value.history, event] } });
}

async function dueNow(deps: Deps): Promise<Reminder[]> {
  const reminders: Reminder[] = [];
  for await (const round of publicRounds(deps))
    reminders.push(...(await untaken(deps, round)), ...(await dueSteps(deps, round)));
  return reminders;
}

/** Cases that nobody has taken for some days. */
async function untaken(deps: Deps, round: RoundRecord): Promise<Reminder[]> {
  const waiting = (await deps.readCases(round.id)).filter(
    ({ value }) => value.state === 'open' && value.finding === 'found',
  );
  if (waiting.length === 0) return [];
  const [liaisons, set] = [await deps.findLiaisons(), await deps.questionSetOf(round)];
  return waiting.flatMap((of): Reminder[] => {
    const days = workingDaysBetween(new Date(of.value.openedAt), deps.now());
    const { id: about, region } = of.value;
    const { owner } = round;
    return [
      ...(days < REMIND_AFTER ? [] : liaisons.filter((liaison) => isOf(liaison, region))).map(
        ({ id }): Reminder => ({
          person: id,
          about,
          kind: 'reminder',
          card: (to) => deps.reminderCards.reminder({ round, set }, of.value, to),
          of,
        }),
      ),
      ...(days < ESCALATE_AFTER || !owner
        ? []
        : [
            {
              person: owner.id,
              about,
              kind: 'escalation' as const,
              card: (to: CardReader) => deps.reminderCards.escalation({ round, set }, of.value, to),
              of,
            },
          ]),
    ];
  });
}

/** Steps that are due soon or today. A step with a new date is told of anew. */
async function dueSteps(deps: Deps, round: RoundRecord): Promise<Reminder[]> {
  const today = deps.now().toISOString().slice(0, 10);
  return (await deps.readOpenSteps(round.id)).flatMap(({ value: step, etag }): Reminder[] => {
    const about = `${step.id}~${step.due}`;
    const one = { person: step.owner.id, about };
    if (today >= step.due && today <= daysLater(step.due, LATE_DAYS))
      return [
        {
          ...one,
          kind: 'step-today',
          card: (to, day) => deps.reminderCards.stepDueToday(step, etag, day, to),
        },
      ];
    if (today < step.due && today >= daysLater(step.due, -SOON_DAYS))
      return [
        {
          ...one,
          kind: 'step-soon',
          card: (to, day) => deps.reminderCards.stepDueSoon(step, etag, day, to),
        },
      ];
    return [];
  });
}
