import { delivery, type AskedDelivery, type Delivery } from '../../../contract/deliveries.ts';
import type { DeliveryRecord } from '../../../contract/deliveryRecords.ts';
import type { DeliveryKey } from '../../../contract/deliveries.ts';
import type { DeliveryMessage } from '../../../contract/messages.ts';
import type { Versioned } from '../../../contract/records.ts';

export interface Deps {
  now(): Date;
  placeOf(key: DeliveryKey): DeliveryMessage;
  readDelivery(place: DeliveryMessage): Promise<Versioned<DeliveryRecord> | undefined>;
  writeDelivery(
    record: DeliveryRecord,
    before?: Versioned<DeliveryRecord>,
  ): Promise<Versioned<DeliveryRecord> | 'lost-race'>;
  announceDelivery(place: DeliveryMessage, afterS: number): Promise<void>;
}

/** Asks for a message, or for a newer version of it: see `AskForDelivery` in the contract. */
export async function askForDelivery(deps: Deps, asked: AskedDelivery): Promise<'asked' | 'known'> {
  const wanted = delivery.parse(asked);
  for (;;) {
    const found = await deps.readDelivery(deps.placeOf(wanted));
    const done = found ? await renew(deps, wanted, found) : await add(deps, wanted);
    if (done !== 'lost-race') return done;
  }
}

/** Changes a message that has been asked for: see `ChangeDelivery` in the contract. */
export async function changeDelivery(
  deps: Deps,
  changed: AskedDelivery,
): Promise<'asked' | 'known' | 'none'> {
  const wanted = delivery.parse(changed);
  for (;;) {
    const found = await deps.readDelivery(deps.placeOf(wanted));
    // Whoever has not been told of it has nothing to see changed.
    if (!found || found.value.state === 'taken-back') return 'none';
    const done = await renew(deps, wanted, found);
    if (done !== 'lost-race') return done;
  }
}

async function add(
  deps: Deps,
  { to, about, kind, version, card, cases }: Delivery,
): Promise<'asked' | 'lost-race'> {
  const askedAt = deps.now().toISOString();
  const record: DeliveryRecord = {
    to,
    about,
    kind,
    version,
    card,
    cases,
    state: 'pending',
    askedAt,
    dueAt: askedAt,
    claim: null,
    attempts: 0,
    faults: 0,
    textOnly: false,
    sentVersion: null,
    sentAt: null,
    activityId: null,
    reason: null,
  };
  if ((await deps.writeDelivery(record)) === 'lost-race') return 'lost-race';
  await deps.announceDelivery(deps.placeOf(record), 0); // where it is lost, the sweep announces it again
  return 'asked';
}

async function renew(
  deps: Deps,
  { version, card, cases }: Delivery,
  found: Versioned<DeliveryRecord>,
): Promise<'asked' | 'known' | 'lost-race'> {
  const before = found.value;
  if (version <= before.version) {
    // Whoever asked for it may have ended between the row and the message.
    const untouched = before.state === 'pending' && before.claim === null && before.attempts === 0;
    if (untouched) await deps.announceDelivery(deps.placeOf(before), 0);
    return 'known';
  }
  const now = deps.now().toISOString();
  // Whoever is sending the older version keeps their claim and finds the newer one afterwards; a message that waits for
  // its turn has been announced already.
  const waits = before.state === 'pending' && (before.claim !== null || before.dueAt > now);
  const record: DeliveryRecord = {
    ...before,
    version,
    card,
    cases,
    state: 'pending',
    askedAt: now,
    dueAt: waits ? before.dueAt : now,
    faults: 0,
    textOnly: false,
    reason: null,
  };
  if ((await deps.writeDelivery(record, found)) === 'lost-race') return 'lost-race';
  if (!waits) await deps.announceDelivery(deps.placeOf(record), 0);
  return 'asked';
}
