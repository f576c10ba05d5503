import { draftBody } from '../../contract/responses.ts';
import { saveDraft } from '../flows/answering/keepDraft.ts';
import type { Wiring } from '../wiring.ts';
import { refused } from './outcomes.ts';
import { entityTag, ok } from './replies.ts';
import { parsed, roundIn, versionGiven } from './requests.ts';
import { signedIn } from './signedIn.ts';

export const putDraft = (wiring: Wiring) =>
  signedIn(wiring, async (person, request) => {
    const body = await parsed(draftBody, request);
    const outcome = await saveDraft(wiring, person, roundIn(request), body, versionGiven(request));
    return outcome.kind === 'draft' ? ok(outcome.draft, { ETag: entityTag(outcome.etag) }) : refused(outcome);
  });
