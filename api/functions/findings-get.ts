import { readFindings } from '../flows/results/readFindings.ts';
import type { Wiring } from '../wiring.ts';
import { refused } from './outcomes.ts';
import { ok } from './replies.ts';
import { roundIn } from './requests.ts';
import { signedIn } from './signedIn.ts';

export const getFindings = (wiring: Wiring) =>
  signedIn(wiring, async (person, request) => {
    const outcome = await readFindings(wiring, person, roundIn(request));
    return outcome.kind === 'findings' ? ok(outcome.findings) : refused(outcome);
  });
