import type { UnreachableReason } from '../../../contract/deliveries.ts';
import type { DeliveryRecord } from '../../../contract/deliveryRecords.ts';
import type { DeliveryMessage } from '../../../contract/messages.ts';
import type { Deps as AskDeps } from './askForDelivery.ts';
import { kindIn, personIn } from './deliveryKinds.ts';
import { noteReach, type Deps as ReachDeps } from './noteReach.ts';

export interface SweepDeps extends AskDeps {
  openDeliveries(dueBefore: string): Promise<{ place: DeliveryMessage; dueAt: string; claimed: boolean }[]>;
  noteAnnounced(place: DeliveryMessage, dueAt: string): Promise<void>;
  announcementsWaiting(): Promise<number>;
}

/** Where nothing much waits, an announcement that was not heard for so long is lost. */
const LOST_MS = 5 * 60_000;
/** With more than this, it merely waits; announcing it again would only make the queue longer. */
const LONG_QUEUE = 500;
/** The rest waits for the next sweep. */
const MOST_AT_ONCE = 1_000;

/**
 * Announces again what nobody seems to be at: messages whose announcement was lost, and those whose sender has ended
 * between claiming and recording. @returns how many
 */
export async function sweepDeliveries(deps: SweepDeps): Promise<number> {
  const now = deps.now();
  const lostBefore = new Date(now.getTime() - LOST_MS).toISOString();
  const open = await deps.openDeliveries(now.toISOString());
  if (open.length === 0) return 0;
  const isLong = (await deps.announcementsWaiting()) > LONG_QUEUE;
  const left = open
    .filter(({ claimed, dueAt }) => claimed || (!isLong && dueAt < lostBefore))
    .slice(0, MOST_AT_ONCE);
  for (const { place } of left) {
    await deps.noteAnnounced(place, now.toISOString());
    await deps.announceDelivery(place, 0);
  }
  return left.length;
}

export interface AsideDeps extends AskDeps, ReachDeps {
  readonly tenant: string;
  /** Gives up a message whose row cannot be read. @returns whether it was one */
  giveUpUnreadable(place: DeliveryMessage): Promise<boolean>;
}

const MOST_FAULTS = 3;
const FAULT_PAUSE_S = 15 * 60;

/** Puts off a message that could not be handled again and again; after the third time it is told as a fault of ours. */
export async function setAsideDelivery(deps: AsideDeps, place: DeliveryMessage): Promise<void> {
  if (await deps.giveUpUnreadable(place)) {
    const to = { tenant: deps.tenant, id: personIn(place.key) };
    await noteReach(deps, { to, kind: kindIn(place.key), state: 'unreachable', reason: 'fault' });
    return;
  }
  for (;;) {
    const found = await deps.readDelivery(place);
    if (!found || found.value.state !== 'pending') return;
    const faults = found.value.faults + 1;
    const given = faults >= MOST_FAULTS;
    const record = {
      ...found.value,
      faults,
      claim: null,
      dueAt: new Date(deps.now().getTime() + FAULT_PAUSE_S * 1000).toISOString(),
      ...(given && ({ state: 'unreachable', reason: 'fault' } as const)),
    };
    if ((await deps.writeDelivery(record, found)) === 'lost-race') continue;
    if (given) await noteReach(deps, record);
    else await deps.announceDelivery(place, FAULT_PAUSE_S);
    return;
  }
}

/** What installing the app again cures. */
const curable: ReadonlySet<UnreachableReason> = new Set([
  'not-installed',
  'not-in-conversation',
  'blocked-by-person',
  'disabled-by-admin',
]);
/** What is older would only confuse. */
const WORTH_MS = 7 * 24 * 3600_000;

export interface CatchUpDeps extends AskDeps {
  unreachableDeliveries(person: string): Promise<DeliveryMessage[]>;
  /** Whether it is still for its person, and says what is still so. */
  isStillWorth(place: DeliveryMessage, message: DeliveryRecord): Promise<boolean>;
}

/** Sends somebody who has just installed the app what could not reach them before. @returns how many messages */
export async function catchUp(deps: CatchUpDeps, person: string): Promise<number> {
  let caughtUp = 0;
  for (const place of await deps.unreachableDeliveries(person)) {
    const found = await deps.readDelivery(place);
    const { state, reason, askedAt } = found?.value ?? {};
    if (!found || state !== 'unreachable' || !reason || !curable.has(reason)) continue;
    const now = deps.now();
    if (now.getTime() - Date.parse(askedAt ?? '') > WORTH_MS) continue;
    if (!(await deps.isStillWorth(place, found.value))) continue;
    const at = now.toISOString();
    const record = { ...found.value, state: 'pending', reason: null, askedAt: at, dueAt: at } as const;
    if ((await deps.writeDelivery(record, found)) === 'lost-race') continue;
    await deps.announceDelivery(place, 0);
    caughtUp += 1;
  }
  return caughtUp;
}
