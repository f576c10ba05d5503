import type { DeliveryState } from '../../../contract/deliveries.ts';
import type { DeliveryList, ListedDelivery } from '../../../contract/deliveryList.ts';
import type { DeliverySummary } from '../../../contract/deliveryRecords.ts';
import type { Liaison } from '../../../contract/liaisons.ts';
import type { CaseRecord, RoundRecord, Versioned } from '../../../contract/records.ts';
import type { Step } from '../../../contract/steps.ts';
import { daysLater, toTheMinute } from '../calendar.ts';
import { remedies } from './deliveriesOf.ts';
import { caseIn, stepIn } from './deliveryAbout.ts';
import { isCounted, isNamed, sharesTheDay } from './deliveryKinds.ts';
import { rosterNames, type Deps as NameDeps } from '../invitations/rosterNames.ts';
import { isPurged } from './purgeMessages.ts';

interface Placed {
  readonly partition: string;
  readonly key: string;
  readonly message: DeliverySummary;
}

export interface Deps extends NameDeps {
  now(): Date;
  readRound(id: string): Promise<Versioned<RoundRecord> | undefined>;
  findLiaisons(): Promise<readonly Liaison[]>;
  readCases(roundId: string): Promise<Versioned<CaseRecord>[]>;
  readStep(id: string): Promise<Versioned<Step> | undefined>;
  listDeliveries(
    roundId: string,
    isWanted: (message: DeliverySummary) => boolean,
    after: { partition: string; key: string } | undefined,
    most: number,
  ): Promise<{ items: Placed[]; more: boolean }>;
  /** What was counted of a round up to a day: it does not change any more. */
  readonly counted: Map<string, DeliveryList['reminded']>;
}

const PAGE = 100;
/** A day that has ended two days ago has ended everywhere. */
export const OVER_DAYS = 2;
const MOST_COUNTS = 200;

/** A page of the messages of a round: to whom, what came of them, why not and what helps. For owners. */
export async function listDeliveries(
  deps: Deps,
  {
    round: roundId,
    from,
    state,
  }: { round: string; from?: string | undefined; state?: DeliveryState | undefined },
) {
  const round = (await deps.readRound(roundId))?.value;
  if (!round) return { kind: 'round-not-found' } as const;
  const after = from === undefined ? undefined : placeIn(from);
  if (after === 'none')
    return { kind: 'invalid', path: 'from', message: 'is not the `next` of a page' } as const;
  const isWanted = (message: DeliverySummary) =>
    isNamed(message.kind) && (state === undefined || message.state === state);
  const { items, more } = await deps.listDeliveries(roundId, isWanted, after, PAGE);
  const nameOf = await namesIn(deps, round, items);
  const last = items.at(-1);
  // The place where a page ends is a message that was shown: the next one might be a reminder, and its name says to whom.
  const next = more && last ? `${last.partition}~${last.key}` : null;
  const list: DeliveryList = {
    items: items.flatMap((item) => listed(item, nameOf)),
    next,
    reminded: await remindedOf(deps, round),
  };
  return { kind: 'deliveries', list } as const;
}

function placeIn(from: string): { partition: string; key: string } | 'none' {
  const [, partition, key] = /^(d[0-9a-f])~([A-Za-z0-9~._-]{1,400})$/.exec(from) ?? [];
  return partition === undefined || key === undefined ? 'none' : { partition, key };
}

function listed({ key, message }: Placed, nameOf: (id: string) => string | null): ListedDelivery[] {
  const { kind, to, about, state, faults, askedAt, sentAt, dueAt } = message;
  if (!isNamed(kind)) return [];
  const timeless = sharesTheDay(kind);
  const isOfStep = kind.startsWith('step-');
  // What could not be handled is tried again, but whoever looks should see that something is wrong.
  const reason = message.reason ?? (state === 'pending' && faults > 0 ? 'fault' : null);
  return [
    {
      name: key,
      kind,
      to: { id: to.id, name: nameOf(to.id) },
      disagreement: caseIn(about),
      step: isOfStep ? stepIn(about) : null,
      state,
      faults,
      askedAt: timeless ? null : toTheMinute(new Date(askedAt)),
      sentAt: timeless || sentAt === null ? null : toTheMinute(new Date(sentAt)),
      retryAt: state === 'pending' && !timeless ? toTheMinute(new Date(dueAt)) : null,
      reason,
      remedy: reason && remedies[reason],
    },
  ];
}

/** The names that Concord has for these people today: messages hold none. */
async function namesIn(deps: Deps, round: RoundRecord, items: readonly Placed[]) {
  const names = new Map<string, string>();
  const learn = (who: { id: string; name: string } | null | undefined) => {
    if (who && !names.has(who.id)) names.set(who.id, who.name);
  };
  (await deps.findLiaisons()).forEach(learn);
  learn(round.owner);
  const unknown = () => items.filter(({ message }) => !names.has(message.to.id));
  const steps = new Set(unknown().flatMap(({ message }) => stepIn(message.about) ?? []));
  for (const step of steps) learn((await deps.readStep(step))?.value.owner);
  if (unknown().length > 0)
    for (const { value } of await deps.readCases(round.id)) {
      learn(value.takenBy);
      value.history.forEach(({ by, to }) => [by, to].forEach(learn));
    }
  const invited = new Set(unknown().map(({ message }) => message.to.id));
  for (const [id, name] of await rosterNames(deps, round, invited)) learn({ id, name });
  return (id: string) => names.get(id) ?? null;
}

/**
 * How many people were reminded to answer. Who is has not answered, so this must not tell of anybody: people, not
 * messages; whole days that are over everywhere, so that nobody watches the messages go out; in steps of the minimum
 * group size; nothing about which of them arrived; and nothing any more once they are being deleted, one after another.
 */
export async function remindedOf(
  deps: Pick<Deps, 'now' | 'counted' | 'listDeliveries'>,
  round: RoundRecord,
): Promise<DeliveryList['reminded']> {
  const now = deps.now();
  if (isPurged(round, now)) return null;
  const until = daysLater(now.toISOString().slice(0, 10), -OVER_DAYS);
  const known = deps.counted.get(`${round.id} ${until}`);
  if (known !== undefined) return known;
  const people = new Set<string>();
  const count = ({ kind, to, askedAt }: DeliverySummary) => {
    if (isCounted(kind) && askedAt.slice(0, 10) <= until) people.add(to.id);
    return false;
  };
  await deps.listDeliveries(round.id, count, undefined, 0);
  const shown = people.size - (people.size % round.minimumGroupSize);
  const told = { people: shown === 0 ? null : shown, until };
  const [oldest] = deps.counted.keys();
  if (deps.counted.size >= MOST_COUNTS && oldest !== undefined) deps.counted.delete(oldest);
  deps.counted.set(`${round.id} ${until}`, told);
  return told;
}
