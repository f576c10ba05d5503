import { keptQuestionSet, questionSetBody, questionSetList, questionSetSaved } from '../questionSets.ts';
import type { Route } from './route.ts';

/** What rounds can ask: Concord's statements and the company's own. */
export const questionSetRoutes = {
  'questionSets-get': {
    method: 'get',
    path: 'question-sets',
    summary: "Question sets that a round can ask: Concord's first, then the company's own",
    who: 'owner',
    query: { from: 'Where the page begins: `next` of the page before' },
    success: [200, questionSetList],
    problems: ['invalid-request'],
  },
  'questionSet-get': {
    method: 'get',
    path: 'question-sets/{id}',
    summary: 'A question set with all its texts, as it can be changed and sent again',
    who: 'owner',
    success: [200, keptQuestionSet],
    version: 'told',
    problems: ['question-set-not-found'],
  },
  'questionSet-put': {
    method: 'put',
    path: 'question-sets/{id}',
    summary: "Save the company's own question set, in place of one of the same id",
    who: 'owner',
    query: {
      preview:
        '`true`: only say what is wrong, and what would be saved; the ETag is that of the set there is',
    },
    body: questionSetBody,
    success: [200, questionSetSaved],
    version: 'accepted',
    problems: ['invalid-question-set', 'question-set-reserved'],
  },
} as const satisfies Record<string, Route>;
