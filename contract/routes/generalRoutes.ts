import * as z from 'zod';
import { auditList } from '../audit.ts';
import { deliveryList } from '../deliveryList.ts';
import { liaisonList, liaisonListBody } from '../liaisons.ts';
import { me } from '../me.ts';
import { myData } from '../myData.ts';
import { reachList } from '../reach.ts';
import type { Route } from './route.ts';

export const health = z.strictObject({
  status: z.literal('ok'),
  storage: z.literal('reachable'),
  queues: z.literal('reachable'),
  bot: z.enum(['on', 'off']).meta({ description: 'Whether it has settings; off, it tells nobody anything.' }),
  directory: z.enum(['on', 'off']).meta({ description: 'Whether groups or people may be read in Entra.' }),
  profile: z
    .enum(['on', 'off'])
    .meta({ description: 'Whether people may have their own department and office read.' }),
  version: z.string(),
});

/** What is there besides rounds and cases: the service itself, who is signed in, liaisons, messages and the log of acts. */
export const generalRoutes = {
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
    summary:
      'Everything that Concord keeps of you, at most six times a minute; what you may erase is in `rounds/{round}/response`',
    who: 'signed in',
    success: [200, myData],
    problems: ['too-many-requests'],
  },
  'liaisons-get': {
    method: 'get',
    path: 'liaisons',
    summary: 'Who the liaisons are, and who is awaited',
    who: 'owner',
    success: [200, liaisonList],
    version: 'told',
  },
  'liaisons-put': {
    method: 'put',
    path: 'liaisons',
    summary: 'Say who the liaisons are',
    who: 'owner',
    body: liaisonListBody,
    success: [200, liaisonList],
    version: 'needed',
  },
  'reach-get': {
    method: 'get',
    path: 'people/reach',
    summary: 'Whether messages reach liaisons and owners, and what helps where they do not',
    who: 'owner',
    success: [200, reachList],
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
} as const satisfies Record<string, Route>;
