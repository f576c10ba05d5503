import { listRounds } from '../flows/readRounds.ts';
import type { Wiring } from '../wiring.ts';
import { ok } from './replies.ts';
import { signedIn } from './signedIn.ts';

export const getRounds = (wiring: Wiring) =>
  signedIn(wiring, async (person, request) =>
    ok(await listRounds(wiring, person, request.query.get('from') ?? undefined)),
  );
