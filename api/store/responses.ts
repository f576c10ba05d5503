import { setTimeout as wait } from 'node:timers/promises';
import { TableTransaction, type TableClient } from '@azure/data-tables';
import { emptyHistogram, histogramOf, minus, plus, type Histogram } from '../../assessment/histogram.ts';
import type { QuestionSet } from '../../assessment/questionSet.ts';
import {
  responseRecord,
  type ResponseRecord,
  type RoundRecord,
  type Versioned,
} from '../../contract/records.ts';
import { fromProperties, toProperties } from './histogramRow.ts';
import { cellOf, partition, rowKeys, shardOf } from './keys.ts';
import { patience, rowOrNothing, transact, type Table } from './storage.ts';

/** Somebody always wins a race, so this many lost ones in a row mean that something else is wrong. */
const MOST_ATTEMPTS = 20;
/** Waiting grows with every lost race, up to this. */
const LONGEST_WAIT_MS = 200;

/** A live row: the bins of all current answers of one cell in one shard. */
interface LiveRow {
  readonly cell: string;
  readonly histogram: Histogram;
  /** Only grows: tells a later look that something has changed. */
  readonly version: number;
  /** Undefined where the row does not exist yet. */
  readonly etag: string | undefined;
}

/** Responses and the counts made from them, which change together or not at all. */
export function responseStore(responses: Table) {
  return {
    async readResponse(round: RoundRecord, pseudonym: string): Promise<ResponseRecord | undefined> {
      const table = await responses();
      return (await readRow(table, partition(round.id, shardOf(round, pseudonym)), pseudonym))?.value;
    },

    async hasResponded(round: RoundRecord, pseudonym: string): Promise<boolean> {
      const table = await responses();
      const row = table.getEntity(
        partition(round.id, shardOf(round, pseudonym)),
        rowKeys.response(pseudonym),
        {
          queryOptions: { select: ['rowKey'] },
          abortSignal: patience(),
        },
      );
      return (await rowOrNothing(row)) !== undefined;
    },

    /** Counts the response exactly once, in place of the person's earlier one. */
    async saveResponse(round: RoundRecord, set: QuestionSet, pseudonym: string, response: ResponseRecord) {
      return replace(await responses(), round, set, pseudonym, response);
    },

    /** Deletes the response and takes it out of the counts. */
    async eraseResponse(round: RoundRecord, set: QuestionSet, pseudonym: string) {
      const outcome = await replace(await responses(), round, set, pseudonym, undefined);
      return outcome === 'saved' ? 'erased' : outcome === 'unchanged' ? 'nothing-there' : outcome;
    },
  };
}

/** Puts `next` (nothing, to erase) in the place of a person's response, and its bins in the place of the earlier ones. */
async function replace(
  table: TableClient,
  round: RoundRecord,
  set: QuestionSet,
  pseudonym: string,
  next: ResponseRecord | undefined,
) {
  const key = partition(round.id, shardOf(round, pseudonym));
  const nextCell = next && cellOf(next);
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    if (attempt > 0) await wait(Math.random() * Math.min(LONGEST_WAIT_MS, 5 * 2 ** attempt));

    const [previous, nextLive] = await Promise.all([
      readRow(table, key, pseudonym),
      nextCell === undefined ? undefined : readLive(table, key, nextCell, set),
    ]);
    if (previous === undefined && next === undefined) return 'unchanged';
    if (previous !== undefined && next !== undefined && sameAnswers(previous.value, next)) return 'unchanged';

    const previousCell = previous && cellOf(previous.value);
    const live = new Map<string, LiveRow>();
    if (nextLive) live.set(nextLive.cell, nextLive);
    if (previousCell !== undefined && !live.has(previousCell))
      live.set(previousCell, await readLive(table, key, previousCell, set));

    const count = (cell: string | undefined, change: (histogram: Histogram) => Histogram) => {
      const row = cell === undefined ? undefined : live.get(cell);
      if (row) live.set(row.cell, { ...row, histogram: change(row.histogram) });
    };
    // The old answers go out before the new ones come in, so that one row can serve both.
    if (previous)
      count(previousCell, (histogram) =>
        minus(histogram, histogramOf(set, previous.value.answers, previous.value.awareness)),
      );
    if (next) count(nextCell, (histogram) => plus(histogram, histogramOf(set, next.answers, next.awareness)));

    const transaction = new TableTransaction();
    for (const row of live.values()) writeLive(transaction, key, row);
    writeResponse(transaction, key, pseudonym, previous, next);
    if ((await transact(table, transaction.actions)) === 'done') return 'saved';
  }
  return 'busy';
}

/** An identical response changes nothing, not even the day. */
const sameAnswers = (a: ResponseRecord, b: ResponseRecord): boolean =>
  a.side === b.side &&
  a.region === b.region &&
  JSON.stringify(a.answers) === JSON.stringify(b.answers) &&
  a.awareness?.A1 === b.awareness?.A1 &&
  a.awareness?.A2 === b.awareness?.A2;

async function readRow(
  table: TableClient,
  key: string,
  pseudonym: string,
): Promise<Versioned<ResponseRecord> | undefined> {
  const row = await rowOrNothing(
    table.getEntity(key, rowKeys.response(pseudonym), { abortSignal: patience() }),
  );
  return row && { value: toRecord(row), etag: row.etag };
}

/** A response as it lies in its row. Storage drops empty properties, so what is empty is written as null in JSON. */
export const toRecord = (row: Record<string, unknown>): ResponseRecord =>
  responseRecord.parse(JSON.parse(String(row.response)));

async function readLive(table: TableClient, key: string, cell: string, set: QuestionSet): Promise<LiveRow> {
  const row = await rowOrNothing(table.getEntity(key, rowKeys.live(cell), { abortSignal: patience() }));
  if (!row) return { cell, histogram: emptyHistogram(set), version: 0, etag: undefined };
  const shape = { areas: set.areas.length, statements: set.statements.length };
  return { cell, histogram: fromProperties(row, shape), version: Number(row.version), etag: row.etag };
}

function writeLive(transaction: TableTransaction, key: string, row: LiveRow): void {
  const entity = {
    partitionKey: key,
    rowKey: rowKeys.live(row.cell),
    version: row.version + 1,
    ...toProperties(row.histogram),
  };
  if (row.etag === undefined) transaction.createEntity(entity);
  else transaction.updateEntity(entity, 'Replace', { etag: row.etag });
}

function writeResponse(
  transaction: TableTransaction,
  key: string,
  pseudonym: string,
  previous: Versioned<ResponseRecord> | undefined,
  next: ResponseRecord | undefined,
): void {
  const rowKey = rowKeys.response(pseudonym);
  const entity = next && { partitionKey: key, rowKey, response: JSON.stringify(next) };
  if (entity && previous) transaction.updateEntity(entity, 'Replace', { etag: previous.etag });
  else if (entity) transaction.createEntity(entity);
  // The SDK's transactions delete without a version. The live row of the cell guards it: whoever changes a response in
  // the meantime changes that row too, so the whole transaction loses its race.
  else if (previous) transaction.deleteEntity(key, rowKey);
}
