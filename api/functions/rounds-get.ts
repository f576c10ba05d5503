import { listRounds } from '../flows/rounds/readRounds.ts';
import type { Wiring } from '../wiring.ts';
import { refused } from './outcomes.ts';
import { ok } from './replies.ts';
import { signedIn } from './signedIn.ts';

export const getRounds = (wiring: Wiring) =>
  signedIn(wiring, async (person, request) => {
    const outcome = await listRounds(wiring, person, request.query.get('from') ?? undefined);
    return outcome.kind === 'rounds' ? ok({ items: outcome.items, next: outcome.next }) : refused(outcome);
  });
