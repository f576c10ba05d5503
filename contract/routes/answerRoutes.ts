import { placeSuggestion } from '../places.ts';
import type { ProblemKind } from '../problems.ts';
import { questions } from '../questionSets.ts';
import { draftBody, draftReply, ownResponse, ownScore, submitResponseBody } from '../responses.ts';
import type { Route } from './route.ts';

const inOpenRound: ProblemKind[] = ['round-not-found', 'round-not-open'];

/** What a round asks, and what somebody answers. */
export const answerRoutes = {
  'questions-get': {
    method: 'get',
    path: 'rounds/{round}/questions',
    summary: 'What the round asks',
    who: 'participant',
    query: {
      language: 'A language tag such as `en` or `de-CH`',
      for: '`answering` (without it), or `results`: the words beside figures, for whoever may see those',
    },
    success: [200, questions],
    problems: ['round-not-found', 'not-invited', 'invalid-request'],
  },
  'response-get': {
    method: 'get',
    path: 'rounds/{round}/response',
    summary: 'Your own answers and how you see it',
    who: 'participant',
    success: [200, ownResponse],
    problems: ['round-not-found', 'response-not-found'],
  },
  'response-put': {
    method: 'put',
    path: 'rounds/{round}/response',
    summary: 'Send your answers, or change them',
    who: 'participant',
    body: submitResponseBody,
    success: [200, ownScore],
    problems: [...inOpenRound, 'not-invited', 'roster-says-otherwise', 'too-few-answers', 'busy'],
  },
  'response-delete': {
    method: 'delete',
    path: 'rounds/{round}/response',
    summary: 'Erase your answers, the draft included',
    who: 'participant',
    success: [204, null],
    problems: ['round-not-found', 'busy'],
  },
  'suggestion-get': {
    method: 'get',
    path: 'rounds/{round}/suggestion',
    summary:
      "Which side and region the round's rules suggest to you, by your department and office in Microsoft 365; at most twelve times a minute",
    who: 'participant',
    success: [200, placeSuggestion],
    problems: [...inOpenRound, 'not-invited', 'claims-needed', 'too-many-requests'],
  },
  'draft-get': {
    method: 'get',
    path: 'rounds/{round}/draft',
    summary: 'Your answers on the way; empty where there are none',
    who: 'participant',
    success: [200, draftReply],
    version: 'told',
    problems: ['round-not-found'],
  },
  'draft-put': {
    method: 'put',
    path: 'rounds/{round}/draft',
    summary: 'Keep your answers on the way',
    who: 'participant',
    body: draftBody,
    success: [200, draftReply],
    version: 'accepted',
    problems: [...inOpenRound, 'not-invited'],
  },
  'draft-delete': {
    method: 'delete',
    path: 'rounds/{round}/draft',
    summary: 'Drop your answers on the way; what you have sent stays as it is',
    who: 'participant',
    success: [204, null],
    problems: ['round-not-found', 'busy'],
  },
} as const satisfies Record<string, Route>;
