import type { ConversationRecord } from '../../../contract/conversations.ts';
import type { Recipient, UnreachableReason } from '../../../contract/deliveries.ts';
import type { DeliveryRecord } from '../../../contract/deliveryRecords.ts';
import type { DeliveryMessage } from '../../../contract/messages.ts';
import type { RoundRecord, Versioned } from '../../../contract/records.ts';
import type { TriedAgain } from '../../../contract/roundMessages.ts';
import { audit, type Deps as AuditDeps } from '../audit.ts';
import { isQuiet, localTime, nextMorning, tomorrowMorning } from '../calendar.ts';
import type { Person } from '../people/person.ts';
import type { Deps as AskDeps } from './askForDelivery.ts';
import { isNamed, kindIn, sharesTheDay } from './deliveryKinds.ts';
import { AT_ONCE, hurry, type HurryDeps } from './failing.ts';
import { worthTrying, type Deps as WorthDeps, type Lost } from './worthTrying.ts';

export interface Deps extends AskDeps, AuditDeps, WorthDeps, HurryDeps {
  now(): Date;
  readRound(id: string): Promise<Versioned<RoundRecord> | undefined>;
  /** The messages of a round that have not reached somebody. */
  lostOf(roundId: string): Promise<Lost[]>;
  /** Gives up a message whose row cannot be read. @returns whether it was one */
  giveUpUnreadable(place: DeliveryMessage): Promise<boolean>;
  conversationWith(person: Recipient): Promise<ConversationRecord | undefined>;
  /** The object ids of everybody who has the app. */
  peopleWithChat(tenant: string): AsyncIterable<string>;
  isMuted(id: string, now: Date): Promise<boolean>;
  claimReminder(day: string, person: string, reminder: string): Promise<boolean>;
}

/** A request of the owner waits for so many messages to be asked for; the rest is another request. */
const MOST = 500;
/** With more people than this, going through everybody who has the app is cheaper than asking for each. */
const MANY_PEOPLE = 500;
/** Whose days are taken for so long is left alone. */
const MOST_DAYS = 5;

/** What becomes of one message: its row is changed where it is asked for, now or for a day to come. */
type Fate = 'asked' | 'asked-for-later' | 'days-taken' | 'without' | 'over';
const toldAs = {
  asked: 'asked',
  'asked-for-later': 'later',
  'days-taken': 'later',
  without: 'without',
  over: 'over',
} as const satisfies Record<Fate, keyof TriedAgain>;

/**
 * Tries messages of a round again that have not arrived for one reason, because the owner has put that right: each once,
 * by day where its person is, and one a day where that is the rule. Reminders to answer are left out: whoever still has not
 * answered is reminded by the calendar. The state of the message decides, so pressing twice is pressing once. What cannot
 * be tried takes nobody's place: it is told in numbers and passed by.
 */
export async function tryAgain(
  deps: Deps,
  by: Pick<Person, 'id' | 'name'>,
  roundId: string,
  reason: UnreachableReason,
) {
  const round = (await deps.readRound(roundId))?.value;
  if (!round) return { kind: 'round-not-found' } as const;
  const lost = await deps.lostOf(roundId);
  const todo = lost.filter((one) => one.reason === reason && isNamed(kindIn(one.place.key)));
  const done = { asked: 0, later: 0, without: 0, over: 0, more: false };
  const hurried = reason === 'fault' ? await hurry(deps, round) : { asked: 0, later: 0, more: false };
  [done.asked, done.later] = [hurried.asked, hurried.later];
  let messages = hurried.asked + hurried.later;
  const isWorth =
    todo.length === 0 ? () => Promise.resolve(false) : await worthTrying(deps, round, lost, todo);
  const hasChat = await chatsOf(deps, todo);
  let left = MOST;
  const worker = async () => {
    for (let one = left > 0 && todo.pop(); one; one = left > 0 && todo.pop()) {
      left -= 1;
      const fate = await fateOf(deps, round, one, isWorth, hasChat);
      if (fate) done[toldAs[fate]] += 1;
      if (fate === 'asked' || fate === 'asked-for-later') messages += 1;
      else left += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  done.more = todo.length > 0 || hurried.more;
  if (messages > 0)
    await audit(deps, { by, act: 'messages-tried-again', round: roundId, details: { reason, messages } });
  return { kind: 'tried-again', done } as const;
}

/** Says of the people of these messages whether they have the app. */
async function chatsOf(deps: Deps, wanted: readonly Lost[]): Promise<(id: string) => Promise<boolean>> {
  const people = new Set(wanted.map(({ person }) => person));
  if (people.size <= MANY_PEOPLE)
    return async (id) => (await deps.conversationWith({ tenant: deps.tenant, id })) !== undefined;
  const having = new Set<string>();
  for await (const id of deps.peopleWithChat(deps.tenant)) if (people.has(id)) having.add(id);
  return (id) => Promise.resolve(having.has(id));
}

/** Tries one message again; undefined where somebody else has. */
async function fateOf(
  deps: Deps,
  round: RoundRecord,
  one: Lost,
  isWorth: (one: Lost) => Promise<boolean>,
  hasChat: (id: string) => Promise<boolean>,
): Promise<Fate | undefined> {
  if (one.reason === 'fault' && (await deps.giveUpUnreadable(one.place))) return 'over';
  if (!(await isWorth(one))) return 'over';
  if (!(await hasChat(one.person))) return 'without';
  const found = await deps.readDelivery(one.place);
  if (found?.value.state !== 'unreachable') return undefined;
  const conversation = await deps.conversationWith(found.value.to);
  if (!conversation) return 'without';
  const now = deps.now();
  const at = await goodTime(deps, found.value, now, conversation.timeZone ?? round.timeZone);
  if (!at) return 'days-taken';
  const record: DeliveryRecord = {
    ...found.value,
    state: 'pending',
    reason: null,
    faults: 0,
    askedAt: now.toISOString(),
    dueAt: at.toISOString(),
  };
  if ((await deps.writeDelivery(record, found)) === 'lost-race') return undefined;
  await deps.announceDelivery(one.place, Math.ceil((at.getTime() - now.getTime()) / 1000));
  return at > now ? 'asked-for-later' : 'asked';
}

/** When its person may get it: by day, not while they want quiet, and one a day. Undefined: the next days are taken. */
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
