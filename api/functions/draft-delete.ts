import { dropDraft } from '../flows/answering/keepDraft.ts';
import type { Wiring } from '../wiring.ts';
import { refused } from './outcomes.ts';
import { noContent } from './replies.ts';
import { roundIn } from './requests.ts';
import { signedIn } from './signedIn.ts';

export const deleteDraft = (wiring: Wiring) =>
  signedIn(wiring, async (person, request) => {
    const outcome = await dropDraft(wiring, person, roundIn(request));
    return outcome.kind === 'dropped' ? noContent : refused(outcome);
  });
