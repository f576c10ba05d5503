import type { DeliverySummary } from '../../../contract/deliveryRecords.ts';
import type { NamedKind } from '../../../contract/deliveryList.ts';
import type { Failing, Failures } from '../../../contract/failing.ts';
import type { DeliveryMessage } from '../../../contract/messages.ts';
import type { RoundRecord } from '../../../contract/records.ts';
import { daysLater, toTheMinute } from '../calendar.ts';
import type { Deps as AskDeps } from './askForDelivery.ts';
import { isCounted, isNamed, sharesTheDay } from './deliveryKinds.ts';
import { OVER_DAYS } from './listDeliveries.ts';
import { isPurged } from './purgeMessages.ts';

/** As often as the host tries a message of a queue; what fails less often may be chance. */
export const OFTEN = 5;
/** So many messages are put forward at once. */
const MOST = 500;

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
 * are left to their own time. @returns how many messages go out now
 */
export async function hurry(deps: HurryDeps, roundId: string): Promise<{ asked: number; more: boolean }> {
  const isWanted = (message: DeliverySummary) => isNamed(message.kind) && isSetAside(message);
  const { items, more } = await deps.listDeliveries(roundId, isWanted, undefined, MOST);
  let asked = 0;
  for (const { partition, key } of items) {
    const place = { partition, key };
    const found = await deps.readDelivery(place);
    // Somebody is at it, or has been, since the list was read.
    if (!found || found.value.claim !== null || !isSetAside(found.value)) continue;
    const record = { ...found.value, faults: 0, dueAt: deps.now().toISOString() };
    if ((await deps.writeDelivery(record, found)) === 'lost-race') continue;
    await deps.announceDelivery(place, 0);
    asked += 1;
  }
  await deps.askForAlerts(roundId);
  return { asked, more };
}
