import { questionSetBody } from '../../contract/questionSets.ts';
import { readQuestionSet } from '../flows/rounds/readQuestionSets.ts';
import type { Wiring } from '../wiring.ts';
import { refused } from './outcomes.ts';
import { entityTag, ok } from './replies.ts';
import { ownerOnly } from './signedIn.ts';

export const getQuestionSet = (wiring: Wiring) =>
  ownerOnly(wiring, async (_person, request) => {
    const id = questionSetBody.shape.id.safeParse(request.params.id);
    // Anything that cannot be an id is simply not found.
    if (!id.success) return refused({ kind: 'question-set-not-found' });
    const outcome = await readQuestionSet(wiring, id.data);
    if (outcome.kind !== 'question-set') return refused(outcome);
    return ok(outcome.set, { ETag: entityTag(outcome.version) });
  });
