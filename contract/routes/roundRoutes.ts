import { rosterChange, rosterGroups, rosterReply } from '../roster.ts';
import { roundMessages, triedAgain, tryAgainBody } from '../roundMessages.ts';
import { changeRoundBody, createRoundBody, ownedRound, roundList } from '../rounds.ts';
import type { Route } from './route.ts';

/** Rounds, who may answer them, and what was sent to people. */
export const roundRoutes = {
  'rounds-get': {
    method: 'get',
    path: 'rounds',
    summary: 'Rounds, newest first; drafts for owners only',
    who: 'signed in',
    query: { from: 'Where the page begins: `next` of the page before' },
    success: [200, roundList],
    problems: ['invalid-request'],
  },
  'rounds-post': {
    method: 'post',
    path: 'rounds',
    summary: 'Create a round, or copy one',
    who: 'owner',
    body: createRoundBody,
    success: [201, ownedRound],
    version: 'told',
    problems: ['question-set-not-found'],
  },
  'round-get': {
    method: 'get',
    path: 'rounds/{round}',
    summary: 'One round',
    who: 'signed in',
    success: [200, ownedRound],
    version: 'told',
    problems: ['round-not-found', 'not-invited'],
  },
  'round-patch': {
    method: 'patch',
    path: 'rounds/{round}',
    summary: 'Change, open or close a round',
    who: 'owner',
    body: changeRoundBody,
    success: [200, ownedRound],
    version: 'needed',
    problems: ['round-not-found', 'round-frozen', 'question-set-not-found'],
  },
  'roster-get': {
    method: 'get',
    path: 'rounds/{round}/roster',
    summary: 'Who may answer the round, in numbers',
    who: 'owner',
    success: [200, rosterReply],
    version: 'told',
    problems: ['round-not-found'],
  },
  'roster-put': {
    method: 'put',
    path: 'rounds/{round}/roster',
    summary: 'Say who may answer the round and where they stand: all or nothing',
    who: 'owner',
    query: { preview: '`true`: only say what would change' },
    body: rosterGroups,
    file: {
      mediaType: 'text/csv',
      description:
        'Columns `user` (user principal name or Entra object id), `side`, `region` where the round knows regions, and `name` if you like, in any order, also by their usual names in English, German, French, Spanish and Dutch (`E-Mail`, `Team`); a side is `sales`, `marketing`, `observer`, or its name in one of these languages (`Vertrieb`); a column by its own name counts before others that could mean it, and two of those are refused; commas, semicolons or tabs; UTF-8, UTF-16 or Windows-1252; up to 200,000 lines.',
    },
    success: [200, rosterChange],
    version: 'needed',
    problems: ['round-not-found', 'round-frozen', 'invalid-roster', 'groups-off', 'groups-unreadable'],
  },
  'roster-delete': {
    method: 'delete',
    path: 'rounds/{round}/roster',
    summary: 'Let anybody answer, before the round opens',
    who: 'owner',
    success: [204, null],
    version: 'needed',
    problems: ['round-not-found', 'round-frozen'],
  },
  'roundMessages-get': {
    method: 'get',
    path: 'rounds/{round}/messages',
    summary: 'What has become of the messages of the round, in numbers',
    who: 'owner',
    success: [200, roundMessages],
    problems: ['round-not-found'],
  },
  'roundMessages-post': {
    method: 'post',
    path: 'rounds/{round}/messages',
    summary:
      'Try messages again that have not arrived. What is on its way is left alone, so sent twice it sends none twice; what fails again can be tried again',
    who: 'owner',
    body: tryAgainBody,
    success: [200, triedAgain],
    problems: ['round-not-found'],
  },
} as const satisfies Record<string, Route>;
