import { changeDisagreementBody, disagreementList, disagreementReply } from '../disagreements.ts';
import { changeStepBody, createStepBody, ownerReach, ownStepList, step, stepList } from '../steps.ts';
import type { Route } from './route.ts';

/** Disagreements and their next steps. */
export const caseRoutes = {
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
  'stepReach-get': {
    method: 'get',
    path: 'disagreements/{disagreement}/reach',
    summary: 'Whether messages would reach somebody who is to be given a next step',
    who: 'liaison or owner',
    query: { person: 'Their object id; needed' },
    success: [200, ownerReach],
    problems: ['disagreement-not-found', 'invalid-request'],
  },
  'step-patch': {
    method: 'patch',
    path: 'steps/{step}',
    summary:
      'Change a next step: whoever deals with its case; its owner the date, the state, what was reached and what help is wanted. What was agreed changes only while step and case are open',
    who: 'signed in',
    body: changeStepBody,
    success: [200, step],
    version: 'needed',
    problems: ['step-not-found', 'case-state'],
  },
  'mySteps-get': {
    method: 'get',
    path: 'steps',
    summary: 'What you have agreed to do and have not done yet, and where it belongs',
    who: 'signed in',
    query: { mine: 'Empty or `true`: yours; there are no others to be had here' },
    success: [200, ownStepList],
    problems: ['invalid-request'],
  },
} as const satisfies Record<string, Route>;
