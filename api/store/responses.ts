import { setTimeout as wait } from 'node:timers/promises';
import { TableTransaction, type TableClient } from '@azure/data-tables';
import { histogramOf } from '../../assessment/histogram.ts';
import type { QuestionSet } from '../../assessment/questionSet.ts';
import type { ResponseRecord, RoundRecord } from '../../contract/records.ts';
import { cellOf, rowKeys } from './keys.ts';
import { liveMemory, type LiveMemory } from './liveMemory.ts';
import { readLive, recounted, writeLive, type Counted, type LiveRow } from './liveRows.ts';
import { personKeys, readPerson, removeDraft, writePerson } from './personRow.ts';
import { patience, rowOrNothing, transact, type Table } from './storage.ts';
import { turns } from './turns.ts';

/** Somebody always wins a race, so this many lost ones in a row mean that something else is wrong. */
const MOST_ATTEMPTS = 20;
/** Waiting grows with every lost race, up to this. */
const LONGEST_WAIT_MS = 200;
/** So long one request waits for another one of this instance that changes the same counts. */
const TURN_MS = 1_000;

/** Responses and the counts made from them, which change together or not at all. */
export function responseStore(responses: Table) {
  const memory = liveMemory();
  const inTurn = turns(TURN_MS);
  const replaceInTurn = async (
    round: RoundRecord,
    set: QuestionSet,
    pseudonym: string,
    next: ResponseRecord | undefined,
  ) => {
    const [table, keys] = [await responses(), personKeys(round, pseudonym)];
    return inTurn(keys.partitionKey, () => replace(table, memory, set, keys, next));
  };

  return {
    async readResponse(round: RoundRecord, pseudonym: string): Promise<ResponseRecord | undefined> {
      return (await readPerson(await responses(), personKeys(round, pseudonym)))?.response;
    },

    async hasResponded(round: RoundRecord, pseudonym: string): Promise<boolean> {
      const table = await responses();
      const { partitionKey, rowKey } = personKeys(round, pseudonym);
      const options = { queryOptions: { select: ['response'] }, abortSignal: patience() };
      const row = await rowOrNothing(table.getEntity<{ response?: string }>(partitionKey, rowKey, options));
      return row?.response !== undefined;
    },

    /** Counts the response exactly once, in place of the person's earlier one; the draft goes. */
    async saveResponse(round: RoundRecord, set: QuestionSet, pseudonym: string, response: ResponseRecord) {
      return replaceInTurn(round, set, pseudonym, response);
    },

    /** Deletes the response and the draft, and takes the response out of the counts. */
    async eraseResponse(round: RoundRecord, set: QuestionSet, pseudonym: string) {
      const outcome = await replaceInTurn(round, set, pseudonym, undefined);
      return outcome === 'saved' ? 'erased' : outcome === 'unchanged' ? 'nothing-there' : outcome;
    },
  };
}

/**
 * Puts `next` (nothing, to erase) in the place of a person's response, and its bins in the place of the earlier ones: one
 * transaction, tried again when somebody else changed one of its rows.
 */
async function replace(
  table: TableClient,
  memory: LiveMemory,
  set: QuestionSet,
  keys: ReturnType<typeof personKeys>,
  next: ResponseRecord | undefined,
): Promise<'saved' | 'unchanged' | 'busy'> {
  const counted = (response: ResponseRecord): Counted => ({
    cell: cellOf(response),
    histogram: histogramOf(set, response.answers, response.awareness),
  });
  const key = keys.partitionKey;
  const live = async (of: Counted) => memory.recall(key, of.cell) ?? readLive(table, key, of.cell, set);
  const into = next && counted(next);

  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    if (attempt > 0) await wait(Math.random() * Math.min(LONGEST_WAIT_MS, 5 * 2 ** attempt));

    const [before, intoRow] = await Promise.all([readPerson(table, keys), into && live(into)]);
    const same = isSame(before?.response, next);
    if (same && !before?.draft) return 'unchanged';
    if (same && before) {
      if ((await removeDraft(table, keys, before)) === 'done') return next ? 'unchanged' : 'saved';
      continue;
    }
    const out = before?.response && counted(before.response);
    const outRow = out && out.cell !== into?.cell ? await live(out) : undefined;

    // Deleting names no version (writePerson), so the response must be known to be older than the counts.
    if (!next && (await readPerson(table, keys))?.etag !== before?.etag) continue;

    const rows = recounted(
      [intoRow, outRow].filter((row) => row !== undefined),
      out,
      into,
    );
    const forget = () => [into, out].forEach((of) => of && memory.doubt(key, of.cell));
    if (rows === 'torn') {
      forget();
      continue;
    }
    const transaction = new TableTransaction();
    writePerson(transaction, keys, before, next);
    const written: LiveRow[] = rows.map((row) => writeLive(transaction, key, row));
    const outcome = await transact(table, transaction.actions).catch((error: unknown) => {
      forget(); // whether it was written nobody knows
      throw error;
    });
    if (outcome === 'lost-race') forget();
    else {
      for (const row of written) {
        const etag = outcome.get(rowKeys.live(row.cell));
        // Without a version the next change would have nothing to name, so it reads the row.
        if (etag) memory.remember(key, { ...row, etag });
        else memory.doubt(key, row.cell);
      }
      return 'saved';
    }
  }
  return 'busy';
}

/** Whether the counts stay as they are: identical answers change nothing, not even the day. */
function isSame(before: ResponseRecord | undefined, next: ResponseRecord | undefined): boolean {
  if (before === undefined || next === undefined) return before === next;
  const told = ({ side, region, answers, awareness }: ResponseRecord) =>
    JSON.stringify([side, region, answers, awareness?.A1, awareness?.A2]);
  return told(before) === told(next);
}
