import { roundId } from '../../contract/answers.ts';
import { deliveryState } from '../../contract/deliveries.ts';
import { listDeliveries } from '../flows/messages/listDeliveries.ts';
import type { Wiring } from '../wiring.ts';
import { refused } from './outcomes.ts';
import { ok } from './replies.ts';
import { queryNeeded, queryValue } from './requests.ts';
import { ownerOnly } from './signedIn.ts';

export const getDeliveries = (wiring: Wiring) =>
  ownerOnly(wiring, async (_person, request) => {
    const outcome = await listDeliveries(wiring, {
      round: queryNeeded(roundId, request, 'round'),
      from: request.query.get('from') ?? undefined,
      state: queryValue(deliveryState, request, 'state'),
    });
    return outcome.kind === 'deliveries' ? ok(outcome.list) : refused(outcome);
  });
