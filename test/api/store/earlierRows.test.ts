import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TableClient } from '@azure/data-tables';
import type { RoundRecord } from '../../../contract/records.ts';
import { startStorage } from '../../../local/storage/startStorage.ts';
import { lifeOn, type Life } from '../../builders/life.ts';
import { answers, concord20 } from '../../builders/questionSets.ts';
import { countedAndRecounted } from '../../builders/recount.ts';
import written from '../../fixtures/earlierRows.json';

/**
 * Rows as an earlier version wrote them (that of 22 November 2026, 10:59, with the first lists of people), of every table
 * that it had; of its round's sixteen shards one. Frozen: where a change makes this fail, the change is wrong.
 */
type Rows = Record<string, Record<string, unknown>[]>;

let folder: string;
let storage: Awaited<ReturnType<typeof startStorage>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concord-earlier-'));
  storage = await startStorage(folder);
});
afterAll(async () => {
  await storage.stop();
  await rm(folder, { recursive: true });
});

const OPEN = 'zd37omqwo-4c1e0282';
const CLOSED = 'zd37omu2n-994d846c';
const LISTED = 'zd37ol2yt-f3295da9';
const ROSTER = 'mwsbex67-f8a59ce1-0';
const [LIAISON, PERSON, DRAFTER] = [
  '2f2252b7-39ae-5db6-a376-beb07e134e1b',
  '2060f75b8c944fd9d6c4ae874557e69df278c8e7a34744496fab9aec0f88de7b',
  '247fd149fe84ee3110c79efc956c69906d401904082b60d894e1dad1fc8a67f3',
];
const CASE = `${CLOSED}~--~overall~overall`;
const chat = { tenant: '7772265e-3f36-5573-912c-0414ca660723', id: LIAISON };

async function put(rows: Rows): Promise<Life> {
  for (const [name, all] of Object.entries(rows)) {
    const table = TableClient.fromConnectionString(storage.connectionString, name, {
      allowInsecureConnection: true,
    });
    await table.createTable();
    for (const row of all)
      await table.upsertEntity(row as { partitionKey: string; rowKey: string }, 'Replace');
  }
  return lifeOn(storage.connectionString, [], 1);
}

const roundOf = async (life: Life, id: string): Promise<RoundRecord> => {
  const found = await life.readRound(id);
  if (!found) throw new Error(`there is no round ${id}`);
  return found.value;
};

/** Everything that these rows say, read as the product reads it. */
async function everything(life: Life) {
  const [open, closed, listed] = await Promise.all([OPEN, CLOSED, LISTED].map((id) => roundOf(life, id)));
  if (!open || !closed || !listed) throw new Error('there are three rounds');
  const delivery = written.deliveries[0];
  const place = { partition: delivery?.partitionKey ?? '', key: (delivery?.rowKey ?? '').slice('m~'.length) };
  const release = await life.readRelease(open, 1);
  return {
    rounds: [open, closed, listed],
    set: await life.questionSetOf(open),
    cases: (await life.readCases(CLOSED)).map(({ value }) => value),
    step: (await life.readStep(`${CASE}~01`))?.value,
    delivery: (await life.readDelivery(place))?.value,
    chat: await life.conversationWith(chat),
    liaisons: await life.findLiaisons(),
    muted: await life.isMuted(LIAISON, new Date('2026-11-23T00:00:00Z')),
    head: await life.readRosterHead(LISTED, ROSTER),
    bucket: await life.readRosterBucket(LISTED, ROSTER, 0),
    versions: await life.listRosterVersions(),
    audit: await life.listAudit(undefined),
    release,
    scope: release && (await life.readScopes(open, release)),
    final: await life.latestRelease(open),
    state: (await life.readState(open)).state,
    seen: [await life.lastSeen(open), await life.lastJudged(open)],
    response: await life.readResponse(open, PERSON),
    draft: (await life.readDraft(open, DRAFTER)).draft,
    counts: (await life.readCounts(open)).version,
  };
}

test('rows that an earlier version wrote are read, of every table', async () => {
  const read = await everything(await put(written));
  expect(read.rounds.map(({ title }) => title)).toEqual([
    'Autumn check (sample, made up)',
    'Spring check (sample, made up)',
    'Listed',
  ]);
  expect(read.set.statements).toHaveLength(20);
  expect(read.cases).toMatchObject([{ id: CASE, state: 'agreed', takenBy: { id: LIAISON } }]);
  expect(read.step).toMatchObject({ what: 'Meet', state: 'open' });
  expect(read.delivery).toMatchObject({ kind: 'alert', state: 'sent', faults: 0 });
  expect(read.chat).toMatchObject({ conversationId: 'a:liaison-1' });
  expect(read.liaisons.map(({ name }) => name)).toEqual(['Jonas Perlmann', 'Marijke Zonnebloem']);
  expect(read.muted).toBe(true);
  expect(read.head).toMatchObject({ people: 1 });
  expect(read.bucket).toMatchObject([{ user: 'sales-1@concord.example', side: 'sales', name: 'Karla' }]);
  expect(read.versions).toHaveLength(1);
  expect(read.audit).toMatchObject({ items: [{ act: 'roster-saved' }] });
  expect(read.release).toMatchObject({ number: 1, final: false });
  expect(read.scope).toMatchObject([{ region: null, n: { sales: 10, marketing: 5 } }]);
  expect(read.final?.number).toBe(3);
  expect(read.state.attempt).toBe(3);
  expect(read.seen).toEqual([63, 3]);
  expect(read.response).toMatchObject({ side: 'sales', answeredOn: '2026-11-22' });
  expect(read.draft).toMatchObject({ answers: { P1: 3 } });
  expect(read.counts).toBeGreaterThan(0);
});

test('they are written again and say the same, and answers among them are changed and erased with their counts', async () => {
  const life = await put(written);
  const before = await everything(life);
  const open = await roundOf(life, OPEN);
  for (const id of [OPEN, CLOSED, LISTED]) {
    const found = await life.readRound(id);
    expect(found && (await life.replaceRound(found))).not.toBe('changed-meanwhile');
  }
  for (const found of await life.readCases(CLOSED))
    expect(typeof (await life.replaceCase(found))).toBe('object');
  const step = await life.readStep(`${CASE}~01`);
  expect(step && (await life.replaceStep(step))).not.toBe('changed-meanwhile');
  await life.keepConversation(chat, { ...(before.chat ?? never()), locale: 'de-DE' });
  await life.keepConversation(chat, before.chat ?? never());
  expect(await everything(lifeOn(storage.connectionString, [], 1))).toEqual(before);

  const kept = before.response ?? never();
  const next = { ...kept, answers: answers(5) };
  expect(await life.saveResponse(open, concord20, PERSON, next)).not.toBe('lost-race');
  expect(await life.readResponse(open, PERSON)).toEqual(next);
  const people = async () => {
    const {
      counted,
      recounted,
      people: number,
    } = await countedAndRecounted(storage.connectionString, OPEN, concord20);
    expect(counted).toEqual(recounted);
    return number;
  };
  expect(await people()).toBe(2);
  await life.eraseResponse(open, concord20, PERSON);
  expect(await people()).toBe(1);
});

test('what a newer version adds is read past, wherever it stands, while both are at work', async () => {
  const plain = await everything(await put(written));
  expect(await everything(await put(fromTheFuture(written)))).toEqual(plain);
});

test('anything else that does not fit is still refused', async () => {
  const [round] = written.rounds;
  const broken = JSON.stringify({ ...(JSON.parse(round?.round ?? '{}') as object), title: 5, more: 1 });
  const life = await put({ rounds: [{ ...round, round: broken }] });
  await expect(life.readRound(LISTED)).rejects.toThrow(/title/);
});

/** The same rows with fields of which nobody knows today: in the row, and at two depths of whatever JSON stands in it. */
function fromTheFuture(rows: Rows): Rows {
  const more = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const deeper = Object.entries(value).map(([key, inner]: [string, unknown]): [string, unknown] => [
      key,
      Array.isArray(inner) ? (inner as unknown[]).map(added) : inner,
    ]);
    return { ...(Object.fromEntries(deeper) as object), fromTheFuture: { of: ['another', 'version'] } };
  };
  const added = (value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? { ...value, fromTheFuture: 1 }
      : value;
  /** Texts that are kept as a version or a list of their own are no records. */
  const records = [
    'round',
    'case0',
    'step',
    'conversation',
    'list0',
    'head',
    'entry0',
    'scope0',
    'response',
    'draft',
    'card0',
  ];
  return Object.fromEntries(
    Object.entries(rows).map(([name, all]) => [
      name,
      all.map((row) => ({
        ...Object.fromEntries(
          Object.entries(row).map(([key, value]) => [
            key,
            records.includes(key) ? JSON.stringify(more(JSON.parse(String(value)))) : value,
          ]),
        ),
        fromTheFuture: 'text',
      })),
    ]),
  );
}

const never = (): never => {
  throw new Error('there is a row');
};
