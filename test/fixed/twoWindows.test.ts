import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { draftStore } from '../../api/store/drafts.ts';
import { responseStore } from '../../api/store/responses.ts';
import { tableNamed, type Table } from '../../api/store/storage.ts';
import type { ResponseRecord } from '../../contract/records.ts';
import { startStorage } from '../../local/storage/startStorage.ts';
import { interleaved } from '../builders/interleaved.ts';
import { answers, concord20 } from '../builders/questionSets.ts';
import { countedAndRecounted } from '../builders/recount.ts';
import { countingOn } from '../builders/stores.ts';
import { roundRecord } from '../builders/rounds.ts';

let folder: string;
let storage: Awaited<ReturnType<typeof startStorage>>;
let table: Table;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concord-windows-'));
  storage = await startStorage(folder);
  table = tableNamed(storage.connectionString, 'responses');
});
afterAll(async () => {
  await storage.stop();
  await rm(folder, { recursive: true });
});

const pseudonym = '00aa'.repeat(16);
const response = (given: number): ResponseRecord => ({
  side: 'sales',
  region: null,
  answers: answers(given),
  awareness: null,
  answeredOn: '2026-11-22',
});
const draft = { side: null, region: null, answers: { P1: 4 }, awareness: {} };

const serverOn = (responses: Table) =>
  responseStore(responses, countingOn(storage.connectionString, responses));

const expectEquality = async (roundId: string, expected: number) => {
  const { counted, recounted, people } = await countedAndRecounted(
    storage.connectionString,
    roundId,
    concord20,
  );
  expect(counted).toEqual(recounted);
  expect(people).toBe(expected);
};

/*
 * A response and the counts that hold it are read in two requests. Where another window changed both in between, the
 * old answers were not in the counts any more, and the request failed with 500 instead of being tried again.
 */
test('answers sent from another window between two reads are no error: the later window counts, once', async () => {
  const round = roundRecord({ id: 'torn' });
  const otherWindow = serverOn(table);
  await otherWindow.saveResponse(round, concord20, pseudonym, response(1));
  const between = interleaved(
    table,
    'getEntity',
    async () => {
      // Only when the response has been read, too.
      await wait(100);
      await otherWindow.saveResponse(round, concord20, pseudonym, response(2));
    },
    (_partition, row) => String(row).startsWith('h~'),
  );
  expect(await serverOn(between).saveResponse(round, concord20, pseudonym, response(3))).toBe('saved');
  expect(between.happened).toBe(true);
  await expectEquality(round.id, 1);
  expect(await otherWindow.readResponse(round, pseudonym)).toEqual(response(3));
});

/*
 * Erasing a draft alone deleted the row whatever was in it by then, so answers sent at that moment went while their
 * counts stayed.
 */
test('answers sent from another window while a draft is erased are erased with their counts', async () => {
  const round = roundRecord({ id: 'draft-only' });
  await draftStore(table).saveDraft(round, pseudonym, draft, 'none');
  const send = () => serverOn(table).saveResponse(round, concord20, pseudonym, response(2));
  const between = interleaved(interleaved(table, 'submitTransaction', send), 'deleteEntity', send);
  expect(await serverOn(between).eraseResponse(round, concord20, pseudonym)).toBe('erased');
  await expectEquality(round.id, 0);
});

/*
 * An erasure reads the counts after the response, and deletes without naming a version. Where another window changed the
 * response in between, the counts were already those of the changed one, so nothing failed: the old answers were taken out,
 * and the changed ones stayed counted with nobody behind them.
 */
test('answers changed from another window while they are erased are erased as they are then', async () => {
  const round = roundRecord({ id: 'changed-while-erased', shards: 1 });
  const otherWindow = serverOn(table);
  const somebodyElse = '00ab'.repeat(16);
  await otherWindow.saveResponse(round, concord20, pseudonym, response(1));
  // The same answers, in the same shard: without them the counts could not pretend to fit.
  await otherWindow.saveResponse(round, concord20, somebodyElse, response(1));
  const between = interleaved(
    table,
    'getEntity',
    async () => {
      await wait(100);
      await otherWindow.saveResponse(round, concord20, pseudonym, response(2));
    },
    (_partition, row) => String(row).startsWith('h~'),
  );
  const erased = await serverOn(between).eraseResponse(round, concord20, pseudonym);
  expect([erased, between.happened]).toEqual(['erased', true]);
  await expectEquality(round.id, 1);
});

test('answers sent from another window while changes are dropped stay, with their counts', async () => {
  const round = roundRecord({ id: 'sent-while-dropped' });
  await draftStore(table).saveDraft(round, pseudonym, draft, 'none');
  const send = () => serverOn(table).saveResponse(round, concord20, pseudonym, response(2));
  const between = interleaved(table, 'deleteEntity', send);
  expect(await draftStore(between).dropDraft(round, pseudonym)).toBe('dropped');
  expect(between.happened).toBe(true);
  expect(await serverOn(table).readResponse(round, pseudonym)).toEqual(response(2));
  await expectEquality(round.id, 1);
});
