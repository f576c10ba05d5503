import type { ConversationRecord } from '../../../contract/conversations.ts';
import type { DeliveryKey, Recipient, UnreachableReason } from '../../../contract/deliveries.ts';
import type { DeliveryRecord } from '../../../contract/deliveryRecords.ts';
import type { DeliveryMessage } from '../../../contract/messages.ts';
import type { RoundRecord, Versioned } from '../../../contract/records.ts';
import type { TriedAgain } from '../../../contract/roundMessages.ts';
import { audit, type Deps as AuditDeps } from '../audit.ts';
import { isQuiet, localTime, nextMorning, tomorrowMorning } from '../calendar.ts';
import { rosterNames, type Deps as NameDeps } from '../invitations/rosterNames.ts';
import type { Person } from '../people/person.ts';
import { stateAt } from '../rounds/roundAt.ts';
import type { Deps as AskDeps } from './askForDelivery.ts';
import { isNamed, kindIn, sharesTheDay } from './deliveryKinds.ts';

export interface Deps extends AskDeps, AuditDeps, NameDeps {
  now(): Date;
  readRound(id: string): Promise<Versioned<RoundRecord> | undefined>;
  /** The messages of a round that have not reached somebody. */
  lostOf(roundId: string): Promise<{ place: DeliveryMessage; person: string; reason: UnreachableReason }[]>;
  /** Gives up a message whose row cannot be read. @returns whether it was one */
  giveUpUnreadable(place: DeliveryMessage): Promise<boolean>;
  conversationWith(person: Recipient): Promise<ConversationRecord | undefined>;
  isMuted(id: string, now: Date): Promise<boolean>;
  claimReminder(day: string, person: string, reminder: string): Promise<boolean>;
  /** Whether it is still for its person; says nothing of messages to everybody on the roster. */
  stillConcerns(message: DeliveryKey): Promise<boolean>;
}

/** A request of the owner waits for them; the rest is another request. */
const MOST = 500;
const AT_ONCE = 8;
/** What is older would only confuse; cards of cases are as new as their cases. */
const WORTH_MS = 7 * 24 * 3600_000;
/** Whose days are taken for so long is left alone. */
const MOST_DAYS = 5;

type Fate = Exclude<keyof TriedAgain, 'more'>;

/**
 * Tries messages of a round again that have not arrived for one reason, because the owner has put that right: each once,
 * by day where its person is, and one a day where that is the rule. Reminders to answer are left out: whoever still has not
 * answered is reminded by the calendar. The state of the message decides, so pressing twice is pressing once.
 */
export async function tryAgain(
  deps: Deps,
  by: Pick<Person, 'id' | 'name'>,
  roundId: string,
  reason: UnreachableReason,
) {
  const round = (await deps.readRound(roundId))?.value;
  if (!round) return { kind: 'round-not-found' } as const;
  const wanted = (await deps.lostOf(roundId)).filter(
    (one) => one.reason === reason && isNamed(kindIn(one.place.key)),
  );
  const todo = wanted.slice(0, MOST);
  const invited = todo.filter(({ place }) => kindIn(place.key) === 'invitation').map(({ person }) => person);
  const onRoster = await rosterNames(deps, round, new Set(invited));
  const done = { asked: 0, later: 0, without: 0, over: 0, more: wanted.length > todo.length };
  const worker = async () => {
    for (let one = todo.pop(); one; one = todo.pop()) {
      const isLost = one.reason === 'fault' && (await deps.giveUpUnreadable(one.place));
      const fate = isLost ? 'over' : await fateOf(deps, round, one.place, onRoster.has(one.person));
      if (fate) done[fate] += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const messages = done.asked + done.later;
  if (messages > 0)
    await audit(deps, { by, act: 'messages-tried-again', round: roundId, details: { reason, messages } });
  return { kind: 'tried-again', done } as const;
}

/** Tries one message again; undefined where somebody else has. */
async function fateOf(
  deps: Deps,
  round: RoundRecord,
  place: DeliveryMessage,
  isOnRoster: boolean,
): Promise<Fate | undefined> {
  const found = await deps.readDelivery(place);
  if (found?.value.state !== 'unreachable') return undefined;
  if (!(await isWorth(deps, round, found.value, isOnRoster))) return 'over';
  const conversation = await deps.conversationWith(found.value.to);
  if (!conversation) return 'without';
  const now = deps.now();
  const at = await goodTime(deps, found.value, now, conversation.timeZone ?? round.timeZone);
  if (!at) return 'over';
  const record: DeliveryRecord = {
    ...found.value,
    state: 'pending',
    reason: null,
    faults: 0,
    askedAt: now.toISOString(),
    dueAt: at.toISOString(),
  };
  if ((await deps.writeDelivery(record, found)) === 'lost-race') return undefined;
  await deps.announceDelivery(place, Math.ceil((at.getTime() - now.getTime()) / 1000));
  return at > now ? 'later' : 'asked';
}

/** Whether it is still news for its person. */
async function isWorth(
  deps: Deps,
  round: RoundRecord,
  { to, about, kind, askedAt }: DeliveryRecord,
  isOnRoster: boolean,
): Promise<boolean> {
  const now = deps.now();
  if (kind === 'invitation') return stateAt(round, now) === 'open' && isOnRoster;
  // "Due in three days" is not true any more; the steps stand in the tab.
  if (kind === 'step-soon' || kind === 'step-today') return false;
  if (kind !== 'alert' && now.getTime() - Date.parse(askedAt) > WORTH_MS) return false;
  return kind === 'results-open' || (await deps.stillConcerns({ to, about, kind }));
}

/** When its person may get it: by day, not while they want quiet, and one a day. */
async function goodTime(
  deps: Deps,
  { to, about, kind }: DeliveryRecord,
  now: Date,
  zone: string,
): Promise<Date | undefined> {
  let at = isQuiet(now, zone) ? nextMorning(now, zone) : now;
  if (await deps.isMuted(to.id, at)) at = tomorrowMorning(at, zone);
  if (!isNamed(kind) || !sharesTheDay(kind)) return at;
  for (let days = 0; days < MOST_DAYS; days++) {
    if (await deps.claimReminder(localTime(at, zone).day, to.id, `${kind} ${about}`)) return at;
    at = tomorrowMorning(at, zone);
  }
  return undefined;
}
