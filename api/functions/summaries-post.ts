import { addSummaryBody } from '../../contract/summaries.ts';
import { MOST_SUMMARY_CHARACTERS } from '../../contract/summaryLimits.ts';
import { say } from '../../contract/words/words.ts';
import { addSummary } from '../flows/summaries/keepSummaries.ts';
import type { Wiring } from '../wiring.ts';
import { refused } from './outcomes.ts';
import { created, problem } from './replies.ts';
import { parsed, roundIn } from './requests.ts';
import { ownerOnly } from './signedIn.ts';

/** A file of the largest size, in which every sign has to be written as two, and its name. */
const MOST_BYTES = 128 * 1024;

export const postSummaries = (wiring: Wiring) =>
  ownerOnly(wiring, async (person, request) => {
    const round = roundIn(request);
    const body = await parsed(addSummaryBody, request, MOST_BYTES);
    if (body.text.length > MOST_SUMMARY_CHARACTERS)
      return problem('too-large', {
        detail: say('A summary has at most {most} characters.', { most: MOST_SUMMARY_CHARACTERS }),
      });
    const outcome = await addSummary(wiring, person, round, body);
    if (outcome.kind !== 'added') return refused(outcome);
    return created(outcome.item, { Location: `/api/summaries/${outcome.item.id}` });
  });
