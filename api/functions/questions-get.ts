import { questionsFor } from '../../contract/questionSets.ts';
import { askQuestions } from '../flows/answering/askQuestions.ts';
import type { Wiring } from '../wiring.ts';
import { refused } from './outcomes.ts';
import { ok } from './replies.ts';
import { queryValue, roundIn } from './requests.ts';
import { signedIn } from './signedIn.ts';

const DEFAULT_LANGUAGE = 'en';

export const getQuestions = (wiring: Wiring) =>
  signedIn(wiring, async (person, request) => {
    const outcome = await askQuestions(
      wiring,
      person,
      roundIn(request),
      request.query.get('language') ?? DEFAULT_LANGUAGE,
      queryValue(questionsFor, request, 'for'),
    );
    return outcome.kind === 'questions' ? ok(outcome.questions) : refused(outcome);
  });
