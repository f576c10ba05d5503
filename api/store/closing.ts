import { TableTransaction, type TableClient } from '@azure/data-tables';
import { emptyHistogram, plus, type Histogram } from '../../assessment/histogram.ts';
import type { QuestionSet } from '../../assessment/questionSet.ts';
import { cellsOf } from '../../assessment/release/cells.ts';
import type { RoundRecord } from '../../contract/records.ts';
import type { ShardCounts } from './counts.ts';
import { liveIn, untouchedLive, type LiveRow } from './countRows.ts';
import { shapeOf } from './histogramRow.ts';
import { batchRange, countKeyIn, peopleRange } from './keys.ts';
import { commitAll, inEveryShard, rowsIn, untilWon } from './shards.ts';
import { transact, type Table } from './storage.ts';

/** What a cell holds when the round has closed, over all shards. */
export interface SealedCell {
  readonly now: Histogram;
  /** People with a response now, by published batch (the number of its last batch). */
  readonly stayed: ReadonlyMap<number, number>;
}

const liveRange = { from: 'h~', to: 'h~~' };
/** Deletions in one transaction. */
const MOST_AT_ONCE = 100;

/** Ends the counting of a round. */
export function closingStore(responses: Table, counts: ShardCounts) {
  async function liveRows(key: string, set: QuestionSet): Promise<LiveRow[]> {
    const rows = await rowsIn(await responses(), key, liveRange);
    return rows.map((row) => liveIn(row, countKeyIn(row.rowKey).cell, shapeOf(set)));
  }

  return {
    /** Seals the counts of every cell in every shard: from then on no answer is counted, whichever server takes it. */
    async seal(round: RoundRecord, set: QuestionSet): Promise<void> {
      const table = await responses();
      await inEveryShard(round, (key) =>
        untilWon(counts, key, async () => {
          const there = new Map((await liveRows(key, set)).map((row) => [row.cell, row]));
          const open = cellsOf(round.regions.length)
            .map((cell) => there.get(cell) ?? untouchedLive(cell, set))
            .filter(({ sealed }) => !sealed);
          return commitAll(
            table,
            counts,
            key,
            open.map((row) => ({ live: { ...row, frozen: null, sealed: true }, gone: [] })),
          );
        }),
      );
    },

    /** What every cell holds. To be read once the counts are sealed. */
    async readSealed(round: RoundRecord, set: QuestionSet): Promise<Map<string, SealedCell>> {
      const shards = await inEveryShard(round, (key) => liveRows(key, set));
      const cells = new Map<string, { now: Histogram; stayed: Map<number, number> }>();
      for (const row of shards.flat()) {
        if (!row.sealed) throw new Error('the counts of a closed round must be sealed before they are read');
        const cell = cells.get(row.cell) ?? { now: emptyHistogram(set), stayed: new Map<number, number>() };
        cell.now = plus(cell.now, row.histogram);
        for (const [upTo, people] of Object.entries(row.stayed))
          cell.stayed.set(Number(upTo), (cell.stayed.get(Number(upTo)) ?? 0) + people);
        cells.set(row.cell, cell);
      }
      return cells;
    },

    /**
     * Once the final figures stand, what was kept for them goes: counts, batches that were never published, and the marks
     * of those who erased their answers. The sealed rows stay, empty, so that a late answer still finds the round closed.
     */
    async tidy(round: RoundRecord, set: QuestionSet): Promise<void> {
      const table = await responses();
      await inEveryShard(round, async (key) => {
        await untilWon(counts, key, async () => {
          const full = (await liveRows(key, set)).filter(({ histogram }) => histogram.n > 0);
          const emptied = full.map((row) => ({
            live: { ...row, histogram: emptyHistogram(set), stayed: {} },
            gone: [],
          }));
          return commitAll(table, counts, key, emptied);
        });
        await untilWon(counts, key, () => deleteLeftOvers(table, key));
      });
    },
  };
}

/** Deletes batches and marks; 'lost-race' where somebody else tidies up, too, and what is left must be looked up again. */
async function deleteLeftOvers(table: TableClient, key: string): Promise<'done' | 'lost-race'> {
  const marks = await rowsIn(table, key, peopleRange, ['RowKey'], ' and mark eq true');
  const left = [...(await rowsIn(table, key, batchRange, ['RowKey'])), ...marks];
  for (let from = 0; from < left.length; from += MOST_AT_ONCE) {
    const transaction = new TableTransaction();
    for (const { rowKey } of left.slice(from, from + MOST_AT_ONCE)) transaction.deleteEntity(key, rowKey);
    if ((await transact(table, transaction.actions)) === 'lost-race') return 'lost-race';
  }
  return 'done';
}
