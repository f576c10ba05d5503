import type { ConversationRecord } from '../../../contract/conversations.ts';
import type { DeliveryCard, Recipient } from '../../../contract/deliveries.ts';
import type { DeliveryRecord } from '../../../contract/deliveryRecords.ts';
import type { DeliveryMessage } from '../../../contract/messages.ts';
import type { Versioned } from '../../../contract/records.ts';
import { afterAttempt, inMs, isStale, type Deps as AttemptDeps, type Ending } from './afterAttempt.ts';
import type { Deps as AskDeps } from './askForDelivery.ts';
import { nightUntil, type Deps as DayDeps } from './byDay.ts';
import { leavesTraces } from './deliveryKinds.ts';
import { consequenceOf, type SendOutcome } from './deliveryOutcome.ts';
import { noteReach, type Deps as ReachDeps } from './noteReach.ts';

export interface Deps extends AskDeps, AttemptDeps, DayDeps, ReachDeps {
  newClaim(): string;
  /** The card as its person may read it now: the list of liaisons may have changed since. Undefined: none for now. */
  cardNow(message: DeliveryRecord): Promise<DeliveryCard | undefined>;
  forgetConversation(person: Recipient, conversationId: string): Promise<void>;
  /** How long a message must wait for its turn in a conversation, in ms; 0: it goes now, and has been counted. */
  msUntilTurn(conversationId: string, key: string): number;
  /** Nothing is sent into this conversation for a while: the channel has asked for it. */
  restConversation(conversationId: string, forMs: number): void;
  /** Comes back when the tenant may be sent one more message, with what is to be called when the channel has answered. */
  tenantSlot(): Promise<() => void>;
  /** Sends a message, or changes the one that stands in the chat. Never throws. */
  sendMessage(
    conversation: ConversationRecord,
    card: DeliveryCard,
    replaces: string | null,
  ): Promise<SendOutcome>;
  pause(ms: number): Promise<void>;
}

/** Longer than sending may take: a claim that is older belongs to somebody who has ended. */
const CLAIM_MS = 45_000;
/** The clocks of two servers may differ by this much; what was announced is due. */
const CLOCKS_MS = 2_000;
/** How long until it is looked whether somebody is a liaison again. A slip in the list is put right within the hour. */
const LIST_AGAIN_MS = 5 * 60_000;
/** Lower than any version that is asked for. */
const NEVER = -1;
const RECORD_TRIES = 5;
const FIRST_RECORD_PAUSE_MS = 100;

/**
 * Brings one message, or its newest version, to its person. May be called at any time, twice and by several servers: the
 * row says whether there is anything to do, and only who has claimed it sends.
 * @returns 'waits' where somebody else is at it or it is not due; it is announced again when it is
 */
export async function deliver(deps: Deps, place: DeliveryMessage): Promise<'done' | 'waits'> {
  const found = await deps.readDelivery(place);
  if (!found || found.value.state !== 'pending') return 'done';
  const { to, kind, dueAt, claim } = found.value;
  const earlyMs = Date.parse(dueAt) - deps.now().getTime();
  if (earlyMs > (claim === null ? CLOCKS_MS : 0)) return 'waits';

  const conversation = await deps.conversationWith(to);
  if (!conversation) {
    const reason = { kind: 'unreachable', reason: 'not-installed', forget: false } as const;
    await deps.writeDelivery(afterAttempt(deps, found.value, found.value, reason), found);
    return 'done';
  }
  const night = await nightUntil(deps, found.value, conversation);
  if (night) return postpone(deps, found, night.getTime() - deps.now().getTime());

  const cardNow = await deps.cardNow(found.value);
  if (!cardNow) return keepBack(deps, found);

  const { conversationId } = conversation;
  const waitMs = deps.msUntilTurn(conversationId, place.key);
  if (waitMs > 0) return postpone(deps, found, waitMs);

  const claimed = await deps.writeDelivery(claimedNow(deps, { ...found.value, card: cardNow }), found);
  if (claimed === 'lost-race') return 'waits';
  // Last of all: how long storage takes would put the messages out of step again.
  const answered = await deps.tenantSlot();
  const { card, textOnly, activityId } = claimed.value;
  const outcome = await deps
    .sendMessage(conversation, textOnly ? { text: card.text } : card, activityId)
    .finally(answered);

  const consequence = meaning(outcome, textOnly);
  if (consequence.kind === 'retry' && leavesTraces(kind))
    deps.restConversation(conversationId, consequence.retryAfterMs);
  const ended = await record(deps, claimed, consequence);
  if (consequence.kind === 'unreachable' && consequence.forget) {
    if (leavesTraces(kind)) await deps.forgetConversation(to, conversationId);
  } else if (ended && (consequence.kind === 'sent' || ended.state === 'unreachable'))
    await noteReach(deps, ended);
  return 'done';
}

function meaning(outcome: SendOutcome, textOnly: boolean): Ending {
  if (outcome.kind === 'refused') return consequenceOf(outcome, textOnly);
  return outcome.kind === 'sent' ? outcome : { kind: 'retry', retryAfterMs: 0 };
}

const claimedNow = (deps: Deps, before: DeliveryRecord): DeliveryRecord => ({
  ...before,
  claim: deps.newClaim(),
  dueAt: inMs(deps, CLAIM_MS),
  attempts: before.attempts + 1,
});

/**
 * There is nothing that its person may read now, or nothing any more. Where it stays so for a day, it is taken back: nobody
 * is out of reach, and what is asked of it again counts anew.
 */
async function keepBack(deps: Deps, found: Versioned<DeliveryRecord>): Promise<'done' | 'waits'> {
  const { value } = found;
  if (!isStale(deps, value)) return postpone(deps, found, LIST_AGAIN_MS);
  // What an earlier version of it has said stays in the chat.
  const { sentVersion } = value;
  const taken =
    sentVersion === null
      ? ({ state: 'taken-back', version: NEVER } as const)
      : ({ state: 'sent', version: sentVersion } as const);
  await deps.writeDelivery({ ...value, claim: null, ...taken }, found);
  return 'done';
}

/** Puts a message back until its turn, or the morning. Where somebody else has changed it meanwhile, they have announced it. */
async function postpone(deps: Deps, found: Versioned<DeliveryRecord>, waitMs: number): Promise<'waits'> {
  const record = { ...found.value, dueAt: inMs(deps, waitMs) };
  if ((await deps.writeDelivery(record, found)) !== 'lost-race') await announce(deps, record);
  return 'waits';
}

/** Announces a message for the time at which it is due. */
const announce = (deps: Deps, record: DeliveryRecord) =>
  deps.announceDelivery(
    deps.placeOf(record),
    Math.max(0, Math.ceil((Date.parse(record.dueAt) - deps.now().getTime()) / 1000)),
  );

/**
 * Writes down how sending has ended. This is the step between "sent" and "known to be sent": where it fails, the message
 * is sent again when the claim has run out. So it is tried several times.
 * @returns the message as it is now; undefined where somebody else has taken over
 */
async function record(
  deps: Deps,
  claimed: Versioned<DeliveryRecord>,
  ending: Ending,
): Promise<DeliveryRecord | undefined> {
  let current: Versioned<DeliveryRecord> | undefined = claimed;
  for (let failed = 0; ;) {
    try {
      // Somebody else has taken over, because our claim had run out.
      if (current?.value.claim !== claimed.value.claim) return undefined;
      const next = afterAttempt(deps, current.value, claimed.value, ending);
      const written = await deps.writeDelivery(next, current);
      if (written !== 'lost-race') {
        if (next.state === 'pending') await announce(deps, next);
        return next;
      }
      current = await deps.readDelivery(deps.placeOf(claimed.value));
    } catch (error) {
      if (++failed === RECORD_TRIES) throw error;
      await deps.pause(FIRST_RECORD_PAUSE_MS * 2 ** failed);
    }
  }
}
