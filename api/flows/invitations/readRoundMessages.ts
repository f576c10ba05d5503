import type { UnreachableReason } from '../../../contract/deliveries.ts';
import { namedKinds, type NamedKind } from '../../../contract/namedKinds.ts';
import type { DeliverySummary } from '../../../contract/deliveryRecords.ts';
import type { Failures } from '../../../contract/failing.ts';
import type { Liaison } from '../../../contract/liaisons.ts';
import type { RoundRecord } from '../../../contract/records.ts';
import type { RoundMessages } from '../../../contract/roundMessages.ts';
import { remedies } from '../messages/deliveriesOf.ts';
import { countingFailures } from '../messages/failing.ts';
import { isNamed } from '../messages/deliveryKinds.ts';
import { remindedOf, type Deps as ListDeps } from '../messages/listDeliveries.ts';
import { isClosingNews } from '../rounds/closingNews.ts';
import { stateAt } from '../rounds/roundAt.ts';
import type { Deps as WalkDeps } from './walkPeople.ts';

export type Deps = Pick<ListDeps, 'now' | 'readRound' | 'listDeliveries' | 'counted'> &
  Pick<WalkDeps, 'readProgress'> & {
    /** What fails at the round at the moment. */
    failuresOf(roundId: string): Promise<Failures[]>;
    findLiaisons(): Promise<readonly Pick<Liaison, 'id'>[]>;
    /** Without the bot nobody is told of anything. */
    readonly parts: { readonly bot: string };
  };

/** How far the messages of a round have got. For owners. */
export async function readRoundMessages(deps: Deps, roundId: string) {
  const round = (await deps.readRound(roundId))?.value;
  if (!round) return { kind: 'round-not-found' } as const;
  const counts = countsOfMessages();
  const failures = countingFailures(round, deps.now());
  const summarised = new Set<string>();
  await deps.listDeliveries(
    roundId,
    (message) => {
      counts.add(message);
      failures.add(message);
      if (message.kind === 'round-closed') summarised.add(message.to.id);
      return false;
    },
    undefined,
    0,
  );
  const progress = (await deps.readProgress(roundId, 'invitation'))?.value;
  const { sent, pending, unreachable } = counts.of('invitation');
  const messages: RoundMessages = {
    invitations: round.roster && {
      invited: sent + pending + unreachable,
      reached: sent,
      onTheirWay: pending,
      unreachable: counts
        .lost(['invitation'])
        .map(({ reason, remedy, people }) => ({ reason, remedy, people })),
      running: progress !== undefined && progress.open.includes('1', progress.bucket),
    },
    kinds: namedKinds
      .map((kind) => ({ kind, ...counts.of(kind) }))
      .filter((one) => one.sent + one.pending + one.unreachable > 0),
    unreachable: counts.lost(namedKinds),
    summaryDue: await isSummaryDue(deps, round, summarised),
    failing: failures.told(await deps.failuresOf(roundId)),
    reminded: await remindedOf(deps, round),
  };
  return { kind: 'round-messages', messages } as const;
}

/** Whether the summary of a round that has closed is still to come to somebody. @param told for whom one was asked for */
async function isSummaryDue(
  deps: Pick<Deps, 'now' | 'findLiaisons' | 'parts'>,
  round: RoundRecord,
  told: ReadonlySet<string>,
): Promise<boolean> {
  const now = deps.now();
  if (deps.parts.bot === 'off' || stateAt(round, now) !== 'closed' || !isClosingNews(round, now))
    return false;
  const readers = [...(await deps.findLiaisons()), ...(round.owner ? [round.owner] : [])];
  return readers.some(({ id }) => !told.has(id));
}

/** Messages of each kind by what came of them, and whom they have not reached. Only kinds that may be told of by name. */
function countsOfMessages() {
  const states = new Map<NamedKind, { sent: number; pending: number; unreachable: number }>();
  const lost = new Map<UnreachableReason, { kind: NamedKind; person: string }[]>();
  const of = (kind: NamedKind) => states.get(kind) ?? { sent: 0, pending: 0, unreachable: 0 };
  return {
    of,
    add: ({ kind, state, reason, to }: DeliverySummary): void => {
      if (!isNamed(kind) || state === 'taken-back') return;
      const count = of(kind);
      count[state] += 1;
      states.set(kind, count);
      if (state !== 'unreachable' || !reason) return;
      const group = lost.get(reason) ?? [];
      group.push({ kind, person: to.id });
      lost.set(reason, group);
    },
    /** The largest group of people first. */
    lost: (kinds: readonly NamedKind[]) =>
      [...lost]
        .map(([reason, all]) => ({ reason, some: all.filter(({ kind }) => kinds.includes(kind)) }))
        .filter(({ some }) => some.length > 0)
        .map(({ reason, some }) => ({
          reason,
          remedy: remedies[reason],
          people: new Set(some.map(({ person }) => person)).size,
          messages: some.length,
        }))
        .sort((a, b) => b.people - a.people),
  };
}
