import { z } from 'zod';
import { auditList } from './audit.ts';
import { deliveryList } from './deliveryList.ts';
import { changeDisagreementBody, disagreementList, disagreementReply } from './disagreements.ts';
import { findings } from './findings.ts';
import { liaisonList } from './liaisons.ts';
import { me } from './me.ts';
import { myData } from './myData.ts';
import type { ProblemKind } from './problems.ts';
import { questions, questionSetBody, questionSetSaved } from './questionSets.ts';
import { results } from './results.ts';
import { rosterChange, rosterGroups, rosterReply } from './roster.ts';
import { draftBody, draftReply, ownResponse, ownScore, submitResponseBody } from './responses.ts';
import { roundMessages } from './roundMessages.ts';
import { changeRoundBody, createRoundBody, ownedRound, roundList } from './rounds.ts';
import { changeStepBody, createStepBody, step, stepList } from './steps.ts';
import { trend } from './trend.ts';

export const health = z.strictObject({
  status: z.literal('ok'),
  storage: z.literal('reachable'),
  version: z.string(),
});

/** One request that can be made: what goes in, what comes out, what can go wrong. */
export interface Route {
  readonly method: 'get' | 'put' | 'post' | 'patch' | 'delete';
  /** Below /api, as Azure Functions and OpenAPI both write it. */
  readonly path: string;
  readonly summary: string;
  readonly who: 'anyone' | 'signed in' | 'participant' | 'liaison or owner' | 'owner';
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: z.ZodType;
  /** A file that may be sent as the body instead. */
  readonly file?: { readonly mediaType: string; readonly description: string };
  /** HTTP status and body of success; null for none. */
  readonly success: readonly [status: 200 | 201 | 204, body: z.ZodType | null];
  /** Whether the reply names a version (ETag), and whether a change must or may name the one it replaces (If-Match). */
  readonly version?: 'told' | 'needed' | 'accepted';
  /** Besides those that any request may meet. */
  readonly problems?: readonly ProblemKind[];
}

const inOpenRound: ProblemKind[] = ['round-not-found', 'round-not-open'];

/** Every route, by the name of its trigger. */
export const routes = {
  'health-get': {
    method: 'get',
    path: 'health',
    summary: 'Whether the service can do its work',
    who: 'anyone',
    success: [200, health],
  },
  'openapi-get': {
    method: 'get',
    path: 'openapi.json',
    summary: 'This document',
    who: 'anyone',
    success: [200, z.looseObject({})],
  },
  'me-get': {
    method: 'get',
    path: 'me',
    summary: 'What Concord knows about you',
    who: 'signed in',
    success: [200, me],
  },
  'myData-get': {
    method: 'get',
    path: 'me/data',
    summary: 'Everything that Concord keeps of you; what you may erase is in `rounds/{round}/response`',
    who: 'signed in',
    success: [200, myData],
  },
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
    problems: ['round-not-found'],
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
        'Columns `user` (user principal name or Entra object id), `side`, `region` where the round knows regions, and `name` if you like, in any order; commas, semicolons or tabs; UTF-8, UTF-16 or Windows-1252; up to 200,000 lines.',
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
  'questions-get': {
    method: 'get',
    path: 'rounds/{round}/questions',
    summary: 'What the round asks',
    who: 'participant',
    query: { language: 'A language tag such as `en` or `de-CH`' },
    success: [200, questions],
    problems: ['round-not-found', 'not-invited'],
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
  'results-get': {
    method: 'get',
    path: 'rounds/{round}/results',
    summary:
      'What is published of the round: the company for everybody, regions for their liaisons and for owners',
    who: 'signed in',
    success: [200, results],
    problems: ['round-not-found', 'results-not-open'],
  },
  'trend-get': {
    method: 'get',
    path: 'rounds/{round}/trend',
    summary: 'What earlier rounds have published of the company, to compare this one with',
    who: 'signed in',
    success: [200, trend],
    problems: ['round-not-found', 'results-not-open'],
  },
  'findings-get': {
    method: 'get',
    path: 'rounds/{round}/findings',
    summary: 'What the newest release tells besides disagreements: of your regions and of the whole company',
    who: 'liaison or owner',
    success: [200, findings],
    problems: ['round-not-found'],
  },
  'disagreements-get': {
    method: 'get',
    path: 'rounds/{round}/disagreements',
    summary: 'The cases of a round: of your regions and of the whole company',
    who: 'liaison or owner',
    query: {
      from: 'Where the page begins: `next` of the page before',
      state: 'open, taken, agreed or closed',
      region: 'The name of a region',
    },
    success: [200, disagreementList],
    problems: ['round-not-found', 'invalid-request'],
  },
  'disagreement-get': {
    method: 'get',
    path: 'disagreements/{disagreement}',
    summary: 'One case, with its evidence and history',
    who: 'liaison or owner',
    success: [200, disagreementReply],
    version: 'told',
    problems: ['disagreement-not-found'],
  },
  'disagreement-patch': {
    method: 'patch',
    path: 'disagreements/{disagreement}',
    summary: 'Take a case, give it back, hand it over, close or reopen it, note something',
    who: 'liaison or owner',
    body: changeDisagreementBody,
    success: [200, disagreementReply],
    version: 'needed',
    problems: ['disagreement-not-found', 'case-state', 'busy'],
  },
  'steps-get': {
    method: 'get',
    path: 'disagreements/{disagreement}/steps',
    summary: 'The next steps of a case',
    who: 'liaison or owner',
    success: [200, stepList],
    problems: ['disagreement-not-found'],
  },
  'steps-post': {
    method: 'post',
    path: 'disagreements/{disagreement}/steps',
    summary: 'Agree a next step',
    who: 'liaison or owner',
    body: createStepBody,
    success: [201, step],
    version: 'told',
    problems: ['disagreement-not-found', 'case-state'],
  },
  'step-patch': {
    method: 'patch',
    path: 'steps/{step}',
    summary: 'Change a next step: its owner, and whoever deals with its case',
    who: 'signed in',
    body: changeStepBody,
    success: [200, step],
    version: 'needed',
    problems: ['step-not-found'],
  },
  'mySteps-get': {
    method: 'get',
    path: 'steps',
    summary: 'What you have agreed to do and have not done yet',
    who: 'signed in',
    query: { mine: 'Empty or `true`: yours; there are no others to be had here' },
    success: [200, stepList],
    problems: ['invalid-request'],
  },
  'liaisons-get': {
    method: 'get',
    path: 'liaisons',
    summary: 'Who the liaisons are',
    who: 'owner',
    success: [200, liaisonList],
    version: 'told',
  },
  'liaisons-put': {
    method: 'put',
    path: 'liaisons',
    summary: 'Say who the liaisons are',
    who: 'owner',
    body: liaisonList,
    success: [200, liaisonList],
    version: 'needed',
  },
  'deliveries-get': {
    method: 'get',
    path: 'deliveries',
    summary: 'Which messages of a round have reached whom, and what helps where they have not',
    who: 'owner',
    query: {
      round: 'The id of the round; needed',
      from: 'Where the page begins: `next` of the page before',
      state: 'pending, sent or unreachable',
    },
    success: [200, deliveryList],
    problems: ['round-not-found', 'invalid-request'],
  },
  'roundMessages-get': {
    method: 'get',
    path: 'rounds/{round}/messages',
    summary: 'How many people of the round messages have reached',
    who: 'owner',
    success: [200, roundMessages],
    problems: ['round-not-found'],
  },
  'audit-get': {
    method: 'get',
    path: 'audit',
    summary: 'Who did what: owners, liaisons and Concord itself, newest first',
    who: 'owner',
    query: {
      from: 'Where the page begins: `next` of the page before',
      format: '`csv`: the newest 20,000 acts as a file for spreadsheets',
    },
    success: [200, auditList],
    problems: ['invalid-request'],
  },
  'questionSet-put': {
    method: 'put',
    path: 'question-sets/{id}',
    summary: "Save the company's own question set",
    who: 'owner',
    body: questionSetBody,
    success: [200, questionSetSaved],
    problems: ['invalid-question-set', 'question-set-reserved'],
  },
} as const satisfies Record<string, Route>;

export type RouteName = keyof typeof routes;
