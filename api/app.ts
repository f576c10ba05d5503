import { app, type HttpHandler, type HttpMethod } from '@azure/functions';
import { routes, type RouteName } from '../contract/routes.ts';
import { readConfig } from './config.ts';
import { getAudit } from './functions/audit-get.ts';
import { getDisagreement } from './functions/disagreement-get.ts';
import { patchDisagreement } from './functions/disagreement-patch.ts';
import { getDisagreements } from './functions/disagreements-get.ts';
import { getDeliveries } from './functions/deliveries-get.ts';
import { sweepOpenDeliveries } from './functions/deliveries-timer.ts';
import { deliverMessage } from './functions/deliveries-queue.ts';
import { setDeliveryAside } from './functions/deliveriesPoison-queue.ts';
import { getDraft } from './functions/draft-get.ts';
import { putDraft } from './functions/draft-put.ts';
import { getExport } from './functions/export-get.ts';
import { getFindings } from './functions/findings-get.ts';
import { getHealth } from './functions/health-get.ts';
import { getLiaisons } from './functions/liaisons-get.ts';
import { putLiaisons } from './functions/liaisons-put.ts';
import { getMe } from './functions/me-get.ts';
import { getMyData } from './functions/myData-get.ts';
import { getMySteps } from './functions/mySteps-get.ts';
import { postMessages } from './functions/messages-post.ts';
import { answerNotFound } from './functions/notFound-any.ts';
import { getOpenApi } from './functions/openapi-get.ts';
import { answerPreflight } from './functions/preflight-options.ts';
import { getOpenResults } from './functions/openResults-get.ts';
import { getQuestionSet } from './functions/questionSet-get.ts';
import { putQuestionSet } from './functions/questionSet-put.ts';
import { getQuestionSets } from './functions/questionSets-get.ts';
import { getQuestions } from './functions/questions-get.ts';
import { deleteResponse } from './functions/response-delete.ts';
import { getResponse } from './functions/response-get.ts';
import { putResponse } from './functions/response-put.ts';
import { getResults } from './functions/results-get.ts';
import { deleteRoster } from './functions/roster-delete.ts';
import { getReach } from './functions/reach-get.ts';
import { getRoster } from './functions/roster-get.ts';
import { putRoster } from './functions/roster-put.ts';
import { tendAllRosters } from './functions/rosters-timer.ts';
import { getRoundMessages } from './functions/roundMessages-get.ts';
import { postRoundMessages } from './functions/roundMessages-post.ts';
import { getRound } from './functions/round-get.ts';
import { patchRound } from './functions/round-patch.ts';
import { lookAtResponses } from './functions/responsesChanged-queue.ts';
import { remindAll } from './functions/reminders-timer.ts';
import { runAllRounds } from './functions/roundLife-timer.ts';
import { sweep } from './functions/rounds-timer.ts';
import { getRounds } from './functions/rounds-get.ts';
import { postRounds } from './functions/rounds-post.ts';
import { patchStep } from './functions/step-patch.ts';
import { getSteps } from './functions/steps-get.ts';
import { postSteps } from './functions/steps-post.ts';
import { getSummaries } from './functions/summaries-get.ts';
import { postSummaries } from './functions/summaries-post.ts';
import { deleteSummary } from './functions/summary-delete.ts';
import { getTrend } from './functions/trend-get.ts';
import { readableByTab } from './functions/readableByTab.ts';
import { wire, type Wiring } from './wiring.ts';

/** Every trigger of Concord. Paths and methods stand in the contract, so that the API and its description cannot part. */
const http: Record<RouteName, (wiring: Wiring) => HttpHandler> = {
  'health-get': getHealth,
  'openapi-get': getOpenApi,
  'me-get': getMe,
  'myData-get': getMyData,
  'rounds-get': getRounds,
  'rounds-post': postRounds,
  'round-get': getRound,
  'round-patch': patchRound,
  'roster-get': getRoster,
  'roster-put': putRoster,
  'roster-delete': deleteRoster,
  'questions-get': getQuestions,
  'response-get': getResponse,
  'response-put': putResponse,
  'response-delete': deleteResponse,
  'draft-get': getDraft,
  'draft-put': putDraft,
  'results-get': getResults,
  'openResults-get': getOpenResults,
  'trend-get': getTrend,
  'findings-get': getFindings,
  'export-get': getExport,
  'summaries-get': getSummaries,
  'summaries-post': postSummaries,
  'summary-delete': deleteSummary,
  'disagreements-get': getDisagreements,
  'disagreement-get': getDisagreement,
  'disagreement-patch': patchDisagreement,
  'steps-get': getSteps,
  'steps-post': postSteps,
  'step-patch': patchStep,
  'mySteps-get': getMySteps,
  'liaisons-get': getLiaisons,
  'liaisons-put': putLiaisons,
  'reach-get': getReach,
  'deliveries-get': getDeliveries,
  'roundMessages-get': getRoundMessages,
  'roundMessages-post': postRoundMessages,
  'audit-get': getAudit,
  'questionSets-get': getQuestionSets,
  'questionSet-get': getQuestionSet,
  'questionSet-put': putQuestionSet,
};

/** Everything else: an answer that tools understand, instead of an empty page. */
const anyMethod: HttpMethod[] = ['GET', 'PUT', 'POST', 'PATCH', 'DELETE'];

/** Three times a minute: a round that has closed shows its results soon, and a lost message is soon made up for. */
const SWEEP_SCHEDULE = '*/20 * * * * *';

/** How soon a message is taken up again whose sender has ended while sending it. */
const DELIVERIES_SCHEDULE = '10,30,50 * * * * *';

/** Every two minutes: what is due by the calendar is not due to the minute, but that somebody cannot be reached is news. */
const REMINDERS_SCHEDULE = '0 */2 * * * *';

/** Every two minutes, between the reminders: so many people are written to in a run as Teams takes in that time. */
const ROUND_LIFE_SCHEDULE = '0 1-59/2 * * * *';

/** Every ten minutes: rosters that count no more lie for an hour before they are deleted. */
const ROSTERS_SCHEDULE = '5 */10 * * * *';

const methods = { get: 'GET', put: 'PUT', post: 'POST', patch: 'PATCH', delete: 'DELETE' } as const;

// Tokens are checked in `signedIn`, so the platform's own keys are not asked for.
const wiring = wire(readConfig(process.env));
for (const [name, handler] of Object.entries(http)) {
  const { method, path } = routes[name as RouteName];
  app.http(name, {
    methods: [methods[method]],
    route: path,
    authLevel: 'anonymous',
    handler: readableByTab(wiring, handler(wiring)),
  });
}
// Not in the contract: what is in it is Azure Bot's, not ours.
app.http('messages-post', {
  methods: ['POST'],
  route: 'messages',
  authLevel: 'anonymous',
  handler: postMessages(wiring),
});
app.http('notFound-any', {
  methods: anyMethod,
  route: '{*path}',
  authLevel: 'anonymous',
  handler: readableByTab(wiring, answerNotFound(wiring)),
});
app.http('preflight-options', {
  methods: ['OPTIONS'],
  route: '{*path}',
  authLevel: 'anonymous',
  handler: answerPreflight(wiring),
});
app.storageQueue('responsesChanged-queue', {
  queueName: 'responses-changed',
  connection: 'STORAGE_CONNECTION',
  handler: lookAtResponses(wiring),
});
app.storageQueue('deliveries-queue', {
  queueName: 'deliveries',
  connection: 'STORAGE_CONNECTION',
  handler: deliverMessage(wiring),
});
app.storageQueue('deliveriesPoison-queue', {
  queueName: 'deliveries-poison',
  connection: 'STORAGE_CONNECTION',
  handler: setDeliveryAside(wiring),
});
app.timer('deliveries-timer', { schedule: DELIVERIES_SCHEDULE, handler: sweepOpenDeliveries(wiring) });
app.timer('reminders-timer', { schedule: REMINDERS_SCHEDULE, handler: remindAll(wiring) });
app.timer('roundLife-timer', { schedule: ROUND_LIFE_SCHEDULE, handler: runAllRounds(wiring) });
app.timer('rounds-timer', { schedule: SWEEP_SCHEDULE, handler: sweep(wiring) });
app.timer('rosters-timer', { schedule: ROSTERS_SCHEDULE, handler: tendAllRosters(wiring) });
