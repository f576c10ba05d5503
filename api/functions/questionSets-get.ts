import { listQuestionSets } from '../flows/rounds/readQuestionSets.ts';
import type { Wiring } from '../wiring.ts';
import { refused } from './outcomes.ts';
import { ok } from './replies.ts';
import { ownerOnly } from './signedIn.ts';

export const getQuestionSets = (wiring: Wiring) =>
  ownerOnly(wiring, async (_person, request) => {
    const outcome = await listQuestionSets(wiring, request.query.get('from') ?? undefined);
    return outcome.kind === 'question-sets' ? ok(outcome.list) : refused(outcome);
  });
