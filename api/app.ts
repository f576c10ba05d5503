import {
  app,
  type HttpHandler,
  type HttpMethod,
  type InvocationContext,
  type StorageQueueHandler,
  type TimerHandler,
} from '@azure/functions';
import { paths } from '../contract/paths.ts';
import type { RouteName } from '../contract/routes.ts';
import { readConfig } from './config.ts';
import { loggable } from './functions/loggable.ts';
import { notLoaded } from './functions/notLoaded.ts';
import { answerPreflight } from './functions/preflight-options.ts';
import { readableByTab } from './functions/readableByTab.ts';
import { loadedOnce } from './wiring/loadedOnce.ts';
import type { Wiring } from './wiring.ts';

/** The code of a trigger, loaded when it is first needed. */
type Load<Handler> = () => Promise<(wiring: Wiring) => Handler>;

/** Every request of the contract, and where the code is that answers. */
const http: Readonly<Record<RouteName, Load<HttpHandler>>> = {
  'health-get': async () => (await import('./functions/health-get.ts')).getHealth,
  'openapi-get': async () => (await import('./functions/openapi-get.ts')).getOpenApi,
  'me-get': async () => (await import('./functions/me-get.ts')).getMe,
  'myData-get': async () => (await import('./functions/myData-get.ts')).getMyData,
  'rounds-get': async () => (await import('./functions/rounds-get.ts')).getRounds,
  'rounds-post': async () => (await import('./functions/rounds-post.ts')).postRounds,
  'round-get': async () => (await import('./functions/round-get.ts')).getRound,
  'round-patch': async () => (await import('./functions/round-patch.ts')).patchRound,
  'roster-get': async () => (await import('./functions/roster-get.ts')).getRoster,
  'roster-put': async () => (await import('./functions/roster-put.ts')).putRoster,
  'roster-delete': async () => (await import('./functions/roster-delete.ts')).deleteRoster,
  'questions-get': async () => (await import('./functions/questions-get.ts')).getQuestions,
  'response-get': async () => (await import('./functions/response-get.ts')).getResponse,
  'response-put': async () => (await import('./functions/response-put.ts')).putResponse,
  'response-delete': async () => (await import('./functions/response-delete.ts')).deleteResponse,
  'suggestion-get': async () => (await import('./functions/suggestion-get.ts')).getSuggestion,
  'draft-get': async () => (await import('./functions/draft-get.ts')).getDraft,
  'draft-put': async () => (await import('./functions/draft-put.ts')).putDraft,
  'draft-delete': async () => (await import('./functions/draft-delete.ts')).deleteDraft,
  'results-get': async () => (await import('./functions/results-get.ts')).getResults,
  'openResults-get': async () => (await import('./functions/openResults-get.ts')).getOpenResults,
  'trend-get': async () => (await import('./functions/trend-get.ts')).getTrend,
  'findings-get': async () => (await import('./functions/findings-get.ts')).getFindings,
  'export-get': async () => (await import('./functions/export-get.ts')).getExport,
  'summaries-get': async () => (await import('./functions/summaries-get.ts')).getSummaries,
  'summaries-post': async () => (await import('./functions/summaries-post.ts')).postSummaries,
  'summary-delete': async () => (await import('./functions/summary-delete.ts')).deleteSummary,
  'disagreements-get': async () => (await import('./functions/disagreements-get.ts')).getDisagreements,
  'disagreement-get': async () => (await import('./functions/disagreement-get.ts')).getDisagreement,
  'disagreement-patch': async () => (await import('./functions/disagreement-patch.ts')).patchDisagreement,
  'steps-get': async () => (await import('./functions/steps-get.ts')).getSteps,
  'steps-post': async () => (await import('./functions/steps-post.ts')).postSteps,
  'stepReach-get': async () => (await import('./functions/stepReach-get.ts')).getStepReach,
  'step-patch': async () => (await import('./functions/step-patch.ts')).patchStep,
  'mySteps-get': async () => (await import('./functions/mySteps-get.ts')).getMySteps,
  'liaisons-get': async () => (await import('./functions/liaisons-get.ts')).getLiaisons,
  'liaisons-put': async () => (await import('./functions/liaisons-put.ts')).putLiaisons,
  'reach-get': async () => (await import('./functions/reach-get.ts')).getReach,
  'deliveries-get': async () => (await import('./functions/deliveries-get.ts')).getDeliveries,
  'roundMessages-get': async () => (await import('./functions/roundMessages-get.ts')).getRoundMessages,
  'roundMessages-post': async () => (await import('./functions/roundMessages-post.ts')).postRoundMessages,
  'audit-get': async () => (await import('./functions/audit-get.ts')).getAudit,
  'questionSets-get': async () => (await import('./functions/questionSets-get.ts')).getQuestionSets,
  'questionSet-get': async () => (await import('./functions/questionSet-get.ts')).getQuestionSet,
  'questionSet-put': async () => (await import('./functions/questionSet-put.ts')).putQuestionSet,
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

// What is wrong with the settings is said when the app starts; everything else waits until somebody needs it.
const config = readConfig(process.env);
const wiring = loadedOnce(async () => (await import('./wiring.ts')).wire(config));

/**
 * A handler of which nothing is loaded before its first call. What could not be loaded is tried again with the next, as far as
 * Node allows: a file that is missing is looked for again, a module that failed while it ran stays failed in this process.
 */
const loadedLater = <Handler>(load: Load<Handler>): (() => Promise<Handler>) =>
  loadedOnce(async () => {
    const [make, wired] = await Promise.all([load(), wiring()]);
    return make(wired);
  });

/**
 * A handler loaded with its first call. Where that fails it is written down in our name, as what seldom mends itself: what the
 * host says of a call that has failed wakes nobody (infra/modules/alerts.bicep).
 */
const loadedAloud = <Handler>(load: Load<Handler>): ((context: InvocationContext) => Promise<Handler>) => {
  const handler = loadedLater(load);
  return (context) =>
    handler().catch((error: unknown) => {
      context.error('a part of Concord could not be loaded', loggable(error));
      throw error;
    });
};

/** A trigger's handler. Where it cannot be loaded the call has failed, and the host tries again. */
function later<Input, Answer>(
  load: Load<(input: Input, context: InvocationContext) => Answer | Promise<Answer>>,
): (input: Input, context: InvocationContext) => Promise<Answer> {
  const handler = loadedAloud(load);
  return async (input, context) => (await handler(context))(input, context);
}

/** The same for whoever waits for an answer: they are told, too, when there is nothing that could give one. */
function answeredLater(load: Load<HttpHandler>): HttpHandler {
  const handler = loadedAloud(load);
  return async (request, context) => {
    const loaded = await handler(context).catch(() => undefined);
    return loaded ? loaded(request, context) : notLoaded(context.invocationId);
  };
}

// Tokens are checked in `signedIn`, so the platform's own keys are not asked for.
const route = (name: string, allowed: HttpMethod[], path: string, handler: HttpHandler) =>
  app.http(name, { methods: allowed, route: path, authLevel: 'anonymous', handler });
for (const [name, load] of Object.entries(http)) {
  const [method, path] = paths[name as RouteName];
  route(name, [methods[method]], path, readableByTab(config, answeredLater(load)));
}
// Not in the contract: what is in it is Azure Bot's, not ours.
route(
  'messages-post',
  ['POST'],
  'messages',
  answeredLater(async () => (await import('./functions/messages-post.ts')).postMessages),
);
route(
  'notFound-any',
  anyMethod,
  '{*path}',
  readableByTab(
    config,
    answeredLater(async () => (await import('./functions/notFound-any.ts')).answerNotFound),
  ),
);
route('preflight-options', ['OPTIONS'], '{*path}', answerPreflight(config));

const queues: Readonly<Record<string, readonly [queue: string, Load<StorageQueueHandler>]>> = {
  'responsesChangedPoison-queue': [
    'responses-changed-poison',
    async () => (await import('./functions/responsesChangedPoison-queue.ts')).setLookAside,
  ],
  'responsesChanged-queue': [
    'responses-changed',
    async () => (await import('./functions/responsesChanged-queue.ts')).lookAtResponses,
  ],
  'deliveries-queue': [
    'deliveries',
    async () => (await import('./functions/deliveries-queue.ts')).deliverMessage,
  ],
  'deliveriesPoison-queue': [
    'deliveries-poison',
    async () => (await import('./functions/deliveriesPoison-queue.ts')).setDeliveryAside,
  ],
};
for (const [name, [queueName, load]] of Object.entries(queues))
  app.storageQueue(name, { queueName, connection: 'STORAGE_CONNECTION', handler: later(load) });

const timers: Readonly<Record<string, readonly [schedule: string, Load<TimerHandler>]>> = {
  'deliveries-timer': [
    DELIVERIES_SCHEDULE,
    async () => (await import('./functions/deliveries-timer.ts')).sweepOpenDeliveries,
  ],
  'reminders-timer': [
    REMINDERS_SCHEDULE,
    async () => (await import('./functions/reminders-timer.ts')).remindAll,
  ],
  'roundLife-timer': [
    ROUND_LIFE_SCHEDULE,
    async () => (await import('./functions/roundLife-timer.ts')).runAllRounds,
  ],
  'rounds-timer': [SWEEP_SCHEDULE, async () => (await import('./functions/rounds-timer.ts')).sweep],
  'rosters-timer': [
    ROSTERS_SCHEDULE,
    async () => (await import('./functions/rosters-timer.ts')).tendAllRosters,
  ],
};
for (const [name, [schedule, load]] of Object.entries(timers))
  app.timer(name, { schedule, handler: later(load) });
