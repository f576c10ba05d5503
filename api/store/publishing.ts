import { emptyHistogram, plus, type Histogram } from '../../assessment/histogram.ts';
import type { QuestionSet } from '../../assessment/questionSet.ts';
import {
  cellState,
  firstUnpublished,
  type PublishingState,
} from '../../assessment/release/publishingState.ts';
import type { RoundRecord } from '../../contract/records.ts';
import type { ShardCounts } from './counts.ts';
import { publishedAs, publishedUpTo, standingIn, STANDING, type LiveRow } from './countRows.ts';
import { fromProperties, shapeOf } from './histogramRow.ts';
import { batchRange, countKeyIn, countRange } from './keys.ts';
import { batchSizeIn, told, type BatchSize } from './marks.ts';
import type { PublishingStates } from './publishingStates.ts';
import { commitAll, inEveryShard, rowsIn, untilWon } from './shards.ts';
import type { Table } from './storage.ts';

/** What a look sees of a round: counts of people, and no answers. */
export interface RoundCounts {
  /** Grows with every changed answer. */
  readonly version: number;
  /** People in each batch that is not published, by cell. */
  readonly sizes: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** By cell, the last published batch of which every shard has been told; -1 for none. */
  readonly marked: ReadonlyMap<string, number>;
}

/** What is being published, once nobody can change it any more. */
export interface FrozenBatches {
  /** By cell, in their order. */
  readonly batches: ReadonlyMap<string, readonly Histogram[]>;
  /** The people in them, by shard. */
  readonly inShards: ReadonlyMap<string, readonly BatchSize[]>;
}

/** Carries out in the shards what is decided in the state. Every step can be repeated, and gone on with by somebody else. */
export function publishing(responses: Table, { readState }: PublishingStates, counts: ShardCounts) {
  /** Tells a shard which batches of cells are published: their rows go, the people who are in them stay counted. */
  const mark = async (
    set: QuestionSet,
    key: string,
    state: PublishingState,
    cells: readonly string[],
    known?: readonly BatchSize[],
  ): Promise<void> => {
    const table = await responses();
    await untilWon(counts, key, async () => {
      const live = await Promise.all(cells.map((cell) => counts.readLive(table, key, cell, set)));
      const untold = live.filter(
        (row) => publishedUpTo(row) < firstUnpublished(cellState(state, row.cell)) - 1,
      );
      if (untold.length === 0) return 'done';
      const batches = known ?? (await rowsIn(table, key, batchRange, ['RowKey', 'n'])).map(batchSizeIn);
      const changes = untold.map((row) => told(row, cellState(state, row.cell), batches));
      return commitAll(table, counts, key, changes);
    });
  };

  return {
    async readCounts(round: RoundRecord): Promise<RoundCounts> {
      const table = await responses();
      const shards = await inEveryShard(round, (key) => rowsIn(table, key, countRange, STANDING));
      let version = 0;
      const sizes = new Map<string, Map<number, number>>();
      const marked = new Map<string, number>();
      for (const row of shards.flat()) {
        const key = countKeyIn(row.rowKey);
        const own = sizes.get(key.cell) ?? new Map<number, number>();
        sizes.set(key.cell, own);
        if (key.kind === 'batch') own.set(key.batch, (own.get(key.batch) ?? 0) + Number(row.n));
        else {
          const standing = standingIn(row);
          version += standing.version;
          marked.set(key.cell, Math.min(marked.get(key.cell) ?? Infinity, publishedUpTo(standing)));
        }
      }
      return { version, sizes, marked };
    },

    /**
     * Freezes what is being published: from now on nobody in it changes, until that is decided. What is frozen for a later
     * attempt stays so: then this one has been given up, and a slow server is going on with it.
     */
    async freeze(
      round: RoundRecord,
      set: QuestionSet,
      { freezing, attempt }: PublishingState,
    ): Promise<void> {
      const table = await responses();
      await inEveryShard(round, (key) =>
        untilWon(counts, key, async () => {
          const rows = await Promise.all(
            Object.entries(freezing ?? {}).map(async ([cell, upTo]) => ({
              live: await counts.readLive(table, key, cell, set),
              frozen: { attempt, upTo },
            })),
          );
          const thawed = rows.filter(
            ({ live, frozen }) => (live.frozen?.attempt ?? 0) < attempt && publishedUpTo(live) < frozen.upTo,
          );
          if (thawed.length === 0) return 'done';
          const changes = thawed.map(({ live, frozen }) => ({ live: { ...live, frozen }, gone: [] }));
          return commitAll(table, counts, key, changes);
        }),
      );
    },

    /** The batches that are being published; exact once they are frozen. */
    async readFrozen(round: RoundRecord, set: QuestionSet, state: PublishingState): Promise<FrozenBatches> {
      const table = await responses();
      const sums = new Map(
        Object.entries(state.freezing ?? {}).map(([cell, upTo]) => {
          const first = firstUnpublished(cellState(state, cell));
          return [cell, Array.from({ length: upTo - first + 1 }, () => emptyHistogram(set))];
        }),
      );
      const inShards = new Map<string, BatchSize[]>();
      const shards = await inEveryShard(round, async (key) => {
        const rows = await rowsIn(table, key, batchRange);
        inShards.set(key, rows.map(batchSizeIn));
        return rows;
      });
      for (const row of shards.flat()) {
        const key = countKeyIn(row.rowKey);
        const own = sums.get(key.cell);
        if (key.kind !== 'batch' || !own) continue;
        const place = key.batch - firstUnpublished(cellState(state, key.cell));
        const before = own[place];
        if (before) own[place] = plus(before, fromProperties(row, shapeOf(set)));
      }
      return { batches: sums, inShards };
    },

    /**
     * Tells every shard what is published.
     * @param cells those of which some shard may not have been told
     * @param frozen what whoever has just decided on it read before: then it need not be read again
     */
    async markPublished(
      round: RoundRecord,
      set: QuestionSet,
      state: PublishingState,
      cells: Iterable<string>,
      frozen?: Pick<FrozenBatches, 'inShards'>,
    ): Promise<void> {
      const all = [...cells];
      await inEveryShard(round, (key) => mark(set, key, state, all, frozen?.inShards.get(key)));
    },

    /** Tells one shard what is published of a cell. */
    async markShard(round: RoundRecord, set: QuestionSet, key: string, cell: string): Promise<void> {
      await mark(set, key, (await readState(round)).state, [cell]);
    },

    /**
     * The live row as it is for somebody in this batch, where it looks frozen: a freeze of an attempt that was given up is
     * none. 'frozen' while the batch is being published; 'unmarked' where it is, and this shard has not been told.
     */
    async settle(round: RoundRecord, live: LiveRow, batch: number): Promise<LiveRow | 'frozen' | 'unmarked'> {
      if (!live.frozen || batch > live.frozen.upTo || publishedAs(live, batch) !== undefined) return live;
      const { state } = await readState(round);
      if (firstUnpublished(cellState(state, live.cell)) > batch) return 'unmarked';
      return state.freezing?.[live.cell] !== undefined && state.attempt === live.frozen.attempt
        ? 'frozen'
        : { ...live, frozen: null };
    },
  };
}
export type Publishing = ReturnType<typeof publishing>;
