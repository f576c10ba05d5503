import { addSummaryBody, otherOrganisation, otherOrganisations } from '../summaries.ts';
import type { Route } from './route.ts';

/** Summary files of other organisations, to compare a round with. */
export const summaryRoutes = {
  'summaries-get': {
    method: 'get',
    path: 'rounds/{round}/summaries',
    summary: 'Other organisations whose summary files an owner has added, for whoever may read the results',
    who: 'signed in',
    success: [200, otherOrganisations],
    problems: ['round-not-found', 'results-not-open', 'not-invited'],
  },
  'summaries-post': {
    method: 'post',
    path: 'rounds/{round}/summaries',
    summary: 'Add the summary file of another organisation that was asked in the words of this round',
    who: 'owner',
    body: addSummaryBody,
    success: [201, otherOrganisation],
    problems: [
      'round-not-found',
      'not-a-summary',
      'newer-summary',
      'damaged-summary',
      'other-questions',
      'own-summary',
      'summary-there-already',
      'too-many-summaries',
      'busy',
    ],
  },
  'summary-delete': {
    method: 'delete',
    path: 'summaries/{summary}',
    summary: 'Remove another organisation, for every round',
    who: 'owner',
    success: [204, null],
    problems: ['summary-not-found', 'busy'],
  },
} as const satisfies Record<string, Route>;
