import { listOpenResults } from '../flows/results/listOpenResults.ts';
import type { Wiring } from '../wiring.ts';
import { ok } from './replies.ts';
import { signedIn } from './signedIn.ts';

export const getOpenResults = (wiring: Wiring) =>
  signedIn(wiring, async (person) => ok({ items: await listOpenResults(wiring, person) }));
