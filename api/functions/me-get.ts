import { describeMe } from '../flows/answering/describeMe.ts';
import type { Wiring } from '../wiring.ts';
import { ok } from './replies.ts';
import { signedIn } from './signedIn.ts';

export const getMe = (wiring: Wiring) =>
  signedIn(wiring, async (person) => ok(await describeMe(wiring, person)));
