import { exportTypes } from '../exports.ts';
import { findings } from '../findings.ts';
import { openResults, results } from '../results.ts';
import { trend } from '../trend.ts';
import type { Route } from './route.ts';

const audienceQuery = {
  audience:
    '`person` (without it): what you may see; `everyone`: only what everybody may see, whatever your role, for places that many look at',
};

/** What is published of a round. */
export const resultRoutes = {
  'results-get': {
    method: 'get',
    path: 'rounds/{round}/results',
    summary:
      'What is published of the round: the company for everybody, regions for their liaisons and for owners',
    who: 'signed in',
    query: audienceQuery,
    success: [200, results],
    problems: ['round-not-found', 'results-not-open', 'not-invited', 'invalid-request'],
  },
  'openResults-get': {
    method: 'get',
    path: 'results',
    summary: 'Rounds with figures that everybody may see, newest first: what a tab in a channel can show',
    who: 'signed in',
    success: [200, openResults],
  },
  'trend-get': {
    method: 'get',
    path: 'rounds/{round}/trend',
    summary: 'What earlier rounds have published of the company, to compare this one with',
    who: 'signed in',
    query: audienceQuery,
    success: [200, trend],
    problems: ['round-not-found', 'results-not-open', 'not-invited', 'invalid-request'],
  },
  'findings-get': {
    method: 'get',
    path: 'rounds/{round}/findings',
    summary: 'What the newest release tells besides disagreements: of your regions and of the whole company',
    who: 'liaison or owner',
    success: [200, findings],
    problems: ['round-not-found'],
  },
  'export-get': {
    method: 'get',
    path: 'rounds/{round}/export',
    summary: 'A file of the round to take along. Who takes which is written into the log',
    who: 'owner',
    query: {
      kind: '`aggregate`: everything that the newest release shows, scope by scope and subject by subject; `respondents`: a line for each person, without names or dates, once, of a closed round that said so before it opened; `codebook`: what its columns mean, and how well the questions measured; `summary`: a few figures of the company, of a closed round, that another organisation can compare its own with',
      format: '`csv` (without it), or `xlsx` for `aggregate`; `summary` is `json`',
    },
    answersWith: Object.values(exportTypes),
    success: [200, null],
    problems: [
      'round-not-found',
      'invalid-request',
      'nothing-published',
      'not-for-research',
      'figures-not-final',
      'answers-deleted',
      'already-handed-out',
      'too-few-people',
      'busy',
    ],
  },
} as const satisfies Record<string, Route>;
