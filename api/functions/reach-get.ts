import { readReach } from '../flows/people/readReach.ts';
import type { Wiring } from '../wiring.ts';
import { ok } from './replies.ts';
import { ownerOnly } from './signedIn.ts';

export const getReach = (wiring: Wiring) => ownerOnly(wiring, async () => ok(await readReach(wiring)));
