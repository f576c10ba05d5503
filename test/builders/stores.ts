import { auditStore } from '../../api/store/audit.ts';
import { caseStore } from '../../api/store/cases.ts';
import type { Counting } from '../../api/store/standing.ts';
import { closingStore } from '../../api/store/closing.ts';
import { shardCounts } from '../../api/store/counts.ts';
import { draftStore } from '../../api/store/drafts.ts';
import { fillingBatches } from '../../api/store/filling.ts';
import { liaisonStore } from '../../api/store/liaisons.ts';
import { lookStore } from '../../api/store/looks.ts';
import { pseudonymKeys } from '../../api/store/pseudonym.ts';
import { publishing } from '../../api/store/publishing.ts';
import { publishingStates } from '../../api/store/publishingStates.ts';
import { questionSetStore } from '../../api/store/questionSets.ts';
import { releaseStore } from '../../api/store/releases.ts';
import { responseStore } from '../../api/store/responses.ts';
import { roundStore } from '../../api/store/rounds.ts';
import { stepStore } from '../../api/store/steps.ts';
import { tableNamed, type Table } from '../../api/store/storage.ts';
import { wireRosters } from '../../api/wiring/rosters.ts';

/** What a server counts responses with: every call is another server. */
export function countingOn(
  connection: string,
  responses: Table = tableNamed(connection, 'responses'),
): Counting {
  const states = publishingStates(tableNamed(connection, 'releases'));
  const counts = shardCounts();
  return { counts, filling: fillingBatches(states), publishing: publishing(responses, states, counts) };
}

/** Whose people answer. */
export const TENANT = '7772265e-3f36-5573-912c-0414ca660723';

/** A server of its own, with everything that looking at rounds takes: the stores as the product wires them. */
export function serverOn(
  connection: string,
  {
    wrap = (table: Table) => table,
    now = () => new Date(),
    tables = (name: string) => tableNamed(connection, name),
  }: { wrap?: (table: Table) => Table; now?: () => Date; tables?: (name: string) => Table } = {},
) {
  const table = (name: string) => wrap(tables(name));
  const [responses, releases] = [table('responses'), table('releases')];
  const states = publishingStates(releases);
  const counts = shardCounts();
  const publisher = publishing(responses, states, counts);
  const sent: unknown[] = [];
  const queue = {
    send: (message: unknown) => {
      sent.push(message);
      return Promise.resolve();
    },
  };
  const answering = {
    now,
    tenant: TENANT,
    pseudonymOf: pseudonymKeys([new Uint8Array(32)]).pseudonymOf,
    ...roundStore(table('rounds'), { complain: () => undefined }),
    ...questionSetStore(table('questionSets')),
    ...responseStore(responses, { counts, filling: fillingBatches(states), publishing: publisher }),
    ...releaseStore(releases),
  };
  return {
    /** What was put on the queue; nobody reads it. */
    sent,
    ...answering,
    ...wireRosters(answering, { roster: table('roster'), matches: table('matches') }),
    ...draftStore(responses),
    ...states,
    ...publisher,
    ...closingStore(responses, counts),
    ...lookStore(releases, queue, () => undefined),
    ...caseStore(table('disagreements')),
    ...stepStore(table('steps')),
    ...liaisonStore(table('liaisons')),
    ...auditStore(table('audit')),
    complain: () => undefined,
    alert: () => Promise.resolve(), // nobody is told: see test/api/alerts.test.ts
    doneWith: new Set<string>(),
  };
}
export type Server = ReturnType<typeof serverOn>;
