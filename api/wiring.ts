import { randomBytes, randomInt } from 'node:crypto';
import type { Recipient } from '../contract/deliveries.ts';
import type { DeliveryList } from '../contract/deliveryList.ts';
import type { Config } from './config.ts';
import { meetPerson } from './flows/people/meetPerson.ts';
import type { Person } from './flows/people/person.ts';
import { identifyBy } from './identity.ts';
import { auditStore } from './store/audit.ts';
import { caseStore } from './store/cases.ts';
import { closingStore } from './store/closing.ts';
import { shardCounts } from './store/counts.ts';
import { draftStore } from './store/drafts.ts';
import { failureStore } from './store/failures.ts';
import { fillingBatches } from './store/filling.ts';
import { liaisonStore } from './store/liaisons.ts';
import { lookStore } from './store/looks.ts';
import { progressStore } from './store/progress.ts';
import { pseudonymKeys } from './store/pseudonym.ts';
import { publishing } from './store/publishing.ts';
import { purgeStore } from './store/purge.ts';
import { publishingStates } from './store/publishingStates.ts';
import { questionSetStore } from './store/questionSets.ts';
import { queueNamed } from './store/queue.ts';
import { quietStore } from './store/quiet.ts';
import { releaseStore } from './store/releases.ts';
import { researchStore } from './store/research.ts';
import { responseStore } from './store/responses.ts';
import { idAfter, roundIdAt, roundStore } from './store/rounds.ts';
import { stepStore } from './store/steps.ts';
import { isStorageDown, tableNamed } from './store/storage.ts';
import { summaryStore } from './store/summaries.ts';
import type { TableName } from './store/tables.ts';
import { loadedOnce } from './wiring/loadedOnce.ts';
import { wireDeliveries } from './wiring/deliveries.ts';
import type { Dealing } from './wiring/dealing.ts';
import { wireOwnIdentity } from './wiring/ownIdentity.ts';
import { wireRosters } from './wiring/rosters.ts';

const WRITES_A_MINUTE = 60;
/** Reading all that is kept of somebody looks through every message of every round. */
const OWN_DATA_A_MINUTE = 6;
/** Each asks Entra and Graph anew: nothing of the answer is kept. */
const SUGGESTIONS_A_MINUTE = 12;

/**
 * Builds everything that flows and triggers need, once. Nothing is contacted before it is used.
 * @param now the clock that decides what is due
 */
export function wire(config: Config, now = () => new Date()) {
  const complain = (what: string) => process.emitWarning(what, 'Concord');
  const own = wireOwnIdentity(config, complain);
  const { account, botToken, groupMembers, findPerson, readProfile } = own;
  const table = (name: TableName) => tableNamed(account, name);
  const [responses, releases] = [table('responses'), table('releases')];
  const counts = shardCounts();
  const states = publishingStates(releases);
  const publisher = publishing(responses, states, counts);
  const keys = pseudonymKeys(config.pseudonymSecrets);
  const answering = {
    now,
    tenant: config.token.tenant,
    pseudonymOf: (...of: Parameters<typeof keys.pseudonymOf>) => keys.pseudonymOf(...of),
    oldestPseudonymKey: keys.oldestPseudonymKey,
    ...roundStore(table('rounds'), { complain, now, pseudonymKey: keys.pseudonymKey }),
    ...questionSetStore(table('questionSets')),
    ...responseStore(responses, { counts, filling: fillingBatches(states), publishing: publisher }),
    ...releaseStore(releases),
  };
  const tables = { roster: table('roster'), matches: table('matches') };
  const rosters = wireRosters(answering, tables, groupMembers);
  const base = {
    ...wireDeliveries(config.bot, {
      account,
      botToken,
      now,
      complain,
      cardNow: async (message) => (await dealing()).cardNow(message),
      findRound: (id) => answering.findRound(id),
      meet: (person, userPrincipalName) => met(person, userPrincipalName),
      dealing: () => dealing(),
    }),
    ...answering,
    ...rosters,
    version: config.version,
    parts: {
      bot: config.bot ? 'on' : 'off',
      directory: groupMembers || findPerson ? 'on' : 'off',
      profile: readProfile ? 'on' : 'off',
    },
    newRoundId: () => roundIdAt(now(), randomBytes(4)),
    randomBelow: (below: number) => randomInt(below),
    newRowId: () => randomBytes(8).toString('hex'),
    identify: identifyBy(config.token),
    secondsUntilWrite: budgetOf(WRITES_A_MINUTE),
    secondsUntilOwnData: budgetOf(OWN_DATA_A_MINUTE),
    secondsUntilSuggestion: budgetOf(SUGGESTIONS_A_MINUTE),
    isStorageDown,
    ...draftStore(responses),
    ...states,
    ...publisher,
    ...closingStore(responses, counts),
    ...researchStore({ responses, releases }),
    ...lookStore(releases, queueNamed(account, 'responses-changed'), complain),
    ...caseStore(table('disagreements')),
    ...stepStore(table('steps')),
    ...liaisonStore(table('liaisons'), now),
    findPerson,
    readProfile,
    tabOrigin: config.tabOrigin,
    ...quietStore(table('quiet')),
    ...auditStore(table('audit')),
    ...summaryStore(table('summaries')),
    ...progressStore(table('progress')),
    ...failureStore(table('progress'), now, complain),
    ...purgeStore({ responses, quiet: table('quiet'), progress: table('progress') }),
    idOfNext: idAfter,
    complain,
    doneWith: new Set<string>(),
    counted: new Map<string, DeliveryList['reminded']>(),
  };
  // Cards, verbs and texts in every language: nobody who only answers or reads needs them.
  const dealing: () => Promise<Dealing> = loadedOnce(async () => {
    const { wireDealing } = await import('./wiring/dealing.ts');
    return wireDealing({ tenant: config.token.tenant, teamsApp: config.teamsApp }, base);
  });
  /** Teams says who somebody is who has the app now. */
  const met = async (person: Recipient, userPrincipalName: string): Promise<void> => {
    await base.rememberMatch(person, userPrincipalName);
    await meetPerson(base, { ...person, name: '', userPrincipalName });
  };
  return {
    ...base,
    alert: (async (...of) => (await dealing()).alert(...of)) satisfies Dealing['alert'],
    remind: (async () => (await dealing()).remind()) satisfies Dealing['remind'],
    runRounds: (async () => (await dealing()).runRounds()) satisfies Dealing['runRounds'],
    askForHelp: (async (...of) => (await dealing()).askForHelp(...of)) satisfies Dealing['askForHelp'],
  };
}

/**
 * Counts what a person asks for on this instance; how many seconds they must wait before the next, 0 for none. What counts
 * is loaded with the first change: it brings clients for databases that nobody has here.
 */
function budgetOf(aMinute: number) {
  const limiter = loadedOnce(async () => (await import('./wiring/budget.ts')).budget(aMinute));
  return async ({ tenant, id }: Person): Promise<number> => (await limiter())(`${tenant}~${id}`);
}

export type Wiring = ReturnType<typeof wire>;
