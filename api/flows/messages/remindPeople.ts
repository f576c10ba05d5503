import type { AskForDelivery, AskedDelivery, DeliveriesOf } from '../../../contract/deliveries.ts';
import type { CaseAct } from '../../../contract/caseHistory.ts';
import type { CaseRecord, Versioned } from '../../../contract/records.ts';
import { isQuiet, localTime } from '../calendar.ts';
import { withEvent } from '../cases/caseHistory.ts';
import { waitsSince, type Reminder } from './dueReminders.ts';

export interface Deps {
  now(): Date;
  readonly tenant: string;
  languageOf(id: string): Promise<string>;
  timeZoneOf(id: string, otherwise: string): Promise<string>;
  isMuted(id: string, now: Date): Promise<boolean>;
  replaceCase(value: Versioned<CaseRecord>): Promise<Versioned<CaseRecord> | 'changed-meanwhile'>;
  askForDelivery: AskForDelivery;
  deliveriesOf: DeliveriesOf;
  /** Takes somebody's one reminder of a day; false where another one has taken it. */
  claimReminder(day: string, person: string, reminder: string): Promise<boolean>;
}

const urgency = ['step-today', 'step-soon', 'reminder', 'escalation'];

/** Reminds everybody of what is due: nobody more than once a day, at night nobody, and of each thing once. */
export async function remindPeople(deps: Deps, reminders: readonly Reminder[]): Promise<void> {
  const due = reminders.toSorted((a, b) => urgency.indexOf(a.kind) - urgency.indexOf(b.kind));
  for (const [person, own] of Map.groupBy(due, ({ person: whom }) => whom)) {
    const now = deps.now();
    const timeZone = await deps.timeZoneOf(person, own[0]?.timeZone ?? 'UTC');
    if (isQuiet(now, timeZone) || (await deps.isMuted(person, now))) continue;
    const { day } = localTime(now, timeZone);
    for (const reminder of own) {
      const sent = await deps.deliveriesOf(reminder.about);
      if (sent.some(({ kind, to }) => kind === reminder.kind && to.id === person)) continue;
      if (await deps.claimReminder(day, person, `${reminder.kind} ${reminder.about}`))
        await remind(deps, reminder, { day, timeZone });
      break; // the rest waits for another day
    }
  }
}

async function remind(
  deps: Deps,
  reminder: Reminder,
  { day, timeZone }: { readonly day: string; readonly timeZone: string },
): Promise<void> {
  const { person, about, kind, card, of } = reminder;
  const to = { id: person, language: await deps.languageOf(person), timeZone };
  const asked: AskedDelivery = { to: { tenant: deps.tenant, id: person }, about, kind, card: card(to, day) };
  await deps.askForDelivery(asked);
  const act: CaseAct | undefined =
    kind === 'reminder' ? 'reminded' : kind === 'escalation' ? 'escalated' : undefined;
  if (!of || !act) return;
  const { value, etag } = of;
  if (value.history.some((event) => event.act === act && event.at >= waitsSince(value))) return;
  const event = { at: deps.now().toISOString(), by: null, act };
  // Where somebody changes the case at this moment, the message is told of by its delivery alone.
  await deps.replaceCase({ value: { ...value, history: withEvent(value.history, event) }, etag });
}
