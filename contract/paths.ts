import type { routes, RouteName } from './routes.ts';

/**
 * Method and path of every route, as in `routes.ts`, which would not compile with others. They stand here once more without
 * their schemas: a server that starts has to know them all, and making all schemas takes it longer than anything else of ours.
 */
export const paths: {
  readonly [Name in RouteName]: readonly [
    method: (typeof routes)[Name]['method'],
    path: (typeof routes)[Name]['path'],
  ];
} = {
  'health-get': ['get', 'health'],
  'openapi-get': ['get', 'openapi.json'],
  'me-get': ['get', 'me'],
  'myData-get': ['get', 'me/data'],
  'rounds-get': ['get', 'rounds'],
  'rounds-post': ['post', 'rounds'],
  'round-get': ['get', 'rounds/{round}'],
  'round-patch': ['patch', 'rounds/{round}'],
  'roster-get': ['get', 'rounds/{round}/roster'],
  'roster-put': ['put', 'rounds/{round}/roster'],
  'roster-delete': ['delete', 'rounds/{round}/roster'],
  'questions-get': ['get', 'rounds/{round}/questions'],
  'response-get': ['get', 'rounds/{round}/response'],
  'response-put': ['put', 'rounds/{round}/response'],
  'response-delete': ['delete', 'rounds/{round}/response'],
  'suggestion-get': ['get', 'rounds/{round}/suggestion'],
  'draft-get': ['get', 'rounds/{round}/draft'],
  'draft-put': ['put', 'rounds/{round}/draft'],
  'draft-delete': ['delete', 'rounds/{round}/draft'],
  'results-get': ['get', 'rounds/{round}/results'],
  'openResults-get': ['get', 'results'],
  'trend-get': ['get', 'rounds/{round}/trend'],
  'findings-get': ['get', 'rounds/{round}/findings'],
  'export-get': ['get', 'rounds/{round}/export'],
  'summaries-get': ['get', 'rounds/{round}/summaries'],
  'summaries-post': ['post', 'rounds/{round}/summaries'],
  'summary-delete': ['delete', 'summaries/{summary}'],
  'disagreements-get': ['get', 'rounds/{round}/disagreements'],
  'disagreement-get': ['get', 'disagreements/{disagreement}'],
  'disagreement-patch': ['patch', 'disagreements/{disagreement}'],
  'steps-get': ['get', 'disagreements/{disagreement}/steps'],
  'steps-post': ['post', 'disagreements/{disagreement}/steps'],
  'stepReach-get': ['get', 'disagreements/{disagreement}/reach'],
  'step-patch': ['patch', 'steps/{step}'],
  'mySteps-get': ['get', 'steps'],
  'liaisons-get': ['get', 'liaisons'],
  'liaisons-put': ['put', 'liaisons'],
  'reach-get': ['get', 'people/reach'],
  'deliveries-get': ['get', 'deliveries'],
  'roundMessages-get': ['get', 'rounds/{round}/messages'],
  'roundMessages-post': ['post', 'rounds/{round}/messages'],
  'audit-get': ['get', 'audit'],
  'questionSets-get': ['get', 'question-sets'],
  'questionSet-get': ['get', 'question-sets/{id}'],
  'questionSet-put': ['put', 'question-sets/{id}'],
};
