import { readDraft } from '../flows/answering/keepDraft.ts';
import type { Wiring } from '../wiring.ts';
import { refused } from './outcomes.ts';
import { entityTag, ok } from './replies.ts';
import { roundIn } from './requests.ts';
import { signedIn } from './signedIn.ts';

export const getDraft = (wiring: Wiring) =>
  signedIn(wiring, async (person, request) => {
    const outcome = await readDraft(wiring, person, roundIn(request));
    return outcome.kind === 'draft' ? ok(outcome.draft, { ETag: entityTag(outcome.etag) }) : refused(outcome);
  });
