import type { ConversationRecord } from '../../../contract/conversations.ts';
import type { Recipient } from '../../../contract/deliveries.ts';
import type { DeliveryRecord, DeliverySummary } from '../../../contract/deliveryRecords.ts';
import type { NamedKind } from '../../../contract/namedKinds.ts';
import type { Failing, Failures } from '../../../contract/failing.ts';
import type { DeliveryMessage } from '../../../contract/messages.ts';
import type { RoundRecord } from '../../../contract/records.ts';
import { daysLater, toTheMinute } from '../calendar.ts';
import type { Deps as AskDeps } from './askForDelivery.ts';
import { comesByDay, nightUntil } from './byDay.ts';
import { isCounted, isNamed, sharesTheDay } from './deliveryKinds.ts';
import { OVER_DAYS } from './listDeliveries.ts';
import { isPurged } from './purgeMessages.ts';

/**
 * As often as the host tries a message of a queue; what fails less often may be chance. The calendar of a round has two timers
 * (`runRounds`, `seeToRounds`), and each counts: where both fail it is told after five minutes, where one does after ten.
 */
export const OFTEN = 5;
/** So many messages are put forward at once. */
const MOST = 500;
/** So many of them side by side. */
export const AT_ONCE = 8;

/** A message that could not be handled and waits for another try. */
const isSetAside = ({ state, faults }: DeliverySummary): boolean => state === 'pending' && faults > 0;

/**
 * Adds up what fails for reasons of our own. Reminders to answer say who has not answered, so of them, as everywhere, only
 * whole groups of people are told, and only of days that are over everywhere: nobody can watch them fail.
 */
export function countingFailures(round: RoundRecord, now: Date) {
  const setAside = new Map<NamedKind, { messages: number; since: string | null }>();
  const reminded = new Set<string>();
  const until = daysLater(now.toISOString().slice(0, 10), -OVER_DAYS);
  return {
    add(message: DeliverySummary): void {
      const { kind, to, askedAt, reason } = message;
      if (isNamed(kind)) {
        if (!isSetAside(message)) return;
        const { messages, since } = setAside.get(kind) ?? { messages: 0, since: null };
        const earliest = since === null || askedAt < since ? askedAt : since;
        setAside.set(kind, { messages: messages + 1, since: sharesTheDay(kind) ? null : earliest });
      } else if (isCounted(kind) && askedAt.slice(0, 10) <= until)
        if (isSetAside(message) || reason === 'fault') reminded.add(to.id);
    },
    told(failures: readonly Failures[]): Failing {
      const whole = reminded.size - (reminded.size % round.minimumGroupSize);
      return {
        work: failures
          .filter(({ times }) => times >= OFTEN)
          .map(({ work, since }) => ({ work, since: toTheMinute(new Date(since)) })),
        messages: [...setAside].map(([kind, { messages, since }]) => ({
          kind,
          messages,
          since: since && toTheMinute(new Date(since)),
        })),
        reminders: whole === 0 || isPurged(round, now) ? null : whole,
      };
    },
  };
}

export interface HurryDeps extends AskDeps {
  conversationWith(person: Recipient): Promise<ConversationRecord | undefined>;
  listDeliveries(
    roundId: string,
    isWanted: (message: DeliverySummary) => boolean,
    after: undefined,
    most: number,
  ): Promise<{ items: (DeliveryMessage & { message: DeliverySummary })[]; more: boolean }>;
  /** Lets the figures, cases and alerts of a round be looked at now. */
  askForAlerts(roundId: string): Promise<void>;
}

/**
 * Tries now what was set aside, as if it had never failed, because what was wrong has been put right. Reminders to answer
 * are left to their own time. @returns how many messages go out now, and how many in the morning of their person
 */
export async function hurry(
  deps: HurryDeps,
  { id, timeZone }: Pick<RoundRecord, 'id' | 'timeZone'>,
): Promise<{ asked: number; later: number; more: boolean }> {
  const isWanted = (message: DeliverySummary) => isNamed(message.kind) && isSetAside(message);
  const { items, more } = await deps.listDeliveries(id, isWanted, undefined, MOST);
  const done = { asked: 0, later: 0 };
  const untilMorning = async (message: DeliveryRecord): Promise<Date | undefined> => {
    if (!comesByDay(message)) return undefined;
    const chat = await deps.conversationWith(message.to);
    return nightUntil(
      { now: () => deps.now(), timeZoneOfRound: () => Promise.resolve(timeZone) },
      message,
      chat ?? { timeZone: null },
    );
  };
  const worker = async () => {
    for (let one = items.pop(); one; one = items.pop()) {
      const place = { partition: one.partition, key: one.key };
      const found = await deps.readDelivery(place);
      // Somebody is at it, or has been, since the list was read.
      if (!found || found.value.claim !== null || !isSetAside(found.value)) continue;
      const night = await untilMorning(found.value);
      const [now, at] = [deps.now(), night ?? deps.now()];
      const record = { ...found.value, faults: 0, dueAt: at.toISOString() };
      if ((await deps.writeDelivery(record, found)) === 'lost-race') continue;
      await deps.announceDelivery(place, night ? Math.ceil((at.getTime() - now.getTime()) / 1000) : 0);
      done[night ? 'later' : 'asked'] += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  await deps.askForAlerts(id);
  return { ...done, more };
}
