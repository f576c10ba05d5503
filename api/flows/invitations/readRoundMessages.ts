import type { UnreachableReason } from '../../../contract/deliveries.ts';
import type { DeliverySummary } from '../../../contract/deliveryRecords.ts';
import type { RoundMessages } from '../../../contract/roundMessages.ts';
import { remedies } from '../messages/deliveriesOf.ts';
import { remindedOf, type Deps as ListDeps } from '../messages/listDeliveries.ts';
import type { Deps as WalkDeps } from './walkPeople.ts';

export type Deps = Pick<ListDeps, 'now' | 'readRound' | 'listDeliveries' | 'counted'> &
  Pick<WalkDeps, 'readProgress'>;

/** How far the messages to the people of a round have got. For owners. */
export async function readRoundMessages(deps: Deps, roundId: string) {
  const round = (await deps.readRound(roundId))?.value;
  if (!round) return { kind: 'round-not-found' } as const;
  const states = { sent: 0, pending: 0, unreachable: 0 };
  const reasons = new Map<UnreachableReason, number>();
  const count = ({ kind, state, reason }: DeliverySummary): false => {
    if (kind !== 'invitation') return false;
    states[state] += 1;
    if (reason) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    return false;
  };
  await deps.listDeliveries(roundId, count, undefined, 0);
  const progress = (await deps.readProgress(roundId, 'invitation'))?.value;
  const messages: RoundMessages = {
    invitations: round.roster && {
      invited: states.sent + states.pending + states.unreachable,
      reached: states.sent,
      onTheirWay: states.pending,
      unreachable: [...reasons]
        .map(([reason, people]) => ({ reason, remedy: remedies[reason], people }))
        .sort((a, b) => b.people - a.people),
      running: progress !== undefined && progress.open.includes('1', progress.bucket),
    },
    reminded: await remindedOf(deps, round),
  };
  return { kind: 'round-messages', messages } as const;
}
