import { isDeepStrictEqual } from 'node:util';
import { emptyHistogram, plus } from '../../assessment/histogram.ts';
import type { QuestionSet } from '../../assessment/questionSet.ts';
import { cellState, firstUnpublished } from '../../assessment/release/publishingState.ts';
import type { RoundRecord } from '../../contract/records.ts';
import type { ShardCounts } from './counts.ts';
import { publishedAs, publishedUpTo, type BatchRow, type LiveRow } from './countRows.ts';
import type { Publishing } from './publishing.ts';
import type { PublishingStates } from './publishingStates.ts';
import { stillCells, type CellOfShard } from './stillCells.ts';
import type { Table } from './storage.ts';

/** What was found of some cells; numbers of rows, and of people by whom they are wrong. Nobody can be told from them. */
export interface Recounted {
  /** Rows of counts that were held against the responses. */
  readonly compared: number;
  /** Of these, rows that say something else than the responses: of all current answers, and of batches. */
  readonly wrongLive: number;
  readonly wrongBatches: number;
  /** People counted who have no response, and responses that are not counted. */
  readonly tooMany: number;
  readonly missing: number;
  /** Rows that are right again. */
  readonly mended: number;
}

/** Holds the counts of a round against its responses, while people answer. */
export function recountStore(
  responses: Table,
  { readState }: Pick<PublishingStates, 'readState'>,
  { settle }: Pick<Publishing, 'settle'>,
  counts: ShardCounts,
) {
  /** The live row as it counts now; undefined while it is being published, or where what is published of it was lost. */
  async function settled(round: RoundRecord, live: LiveRow): Promise<LiveRow | undefined> {
    const stands = live.frozen ? await settle(round, live, live.frozen.upTo) : live;
    if (typeof stands === 'string') return undefined;
    const { state } = await readState(round);
    return publishedUpTo(stands) === firstUnpublished(cellState(state, live.cell)) - 1 ? stands : undefined;
  }

  return {
    /**
     * Compares the cells of one shard, and mends their counts where asked to: cell by cell, in one transaction that names
     * the version of every row. What is published, and as which batch, stays as it is.
     * @param only the cells to look at; all without it
     * @returns what was found, and the cells of which nothing can be said now: they change, or are being published, or what
     * is published of them was lost. 'sealed' where the counts are final
     */
    async recountShard(
      round: RoundRecord,
      set: QuestionSet,
      key: string,
      { mend, only }: { readonly mend: boolean; readonly only?: ReadonlySet<string> | undefined },
    ): Promise<{ found: Recounted[]; unsettled: string[] } | 'sealed'> {
      const table = await responses();
      const asked = (cell: string) => only?.has(cell) ?? true;
      const { still, moving } = await stillCells(table, key, set);
      if (still.some(({ live }) => live.sealed)) return 'sealed';
      const found: Recounted[] = [];
      const unsettled = moving.filter(asked);
      for (const cell of still.filter(({ live }) => asked(live.cell))) {
        const live = await settled(round, cell.live);
        const judged = live && judge({ ...cell, live }, set);
        const wrong = judged && judged.told.wrongLive + judged.told.wrongBatches > 0;
        if (!judged) unsettled.push(cell.live.cell);
        else if (!wrong || !mend) found.push(judged.told);
        else if ((await counts.commit(table, key, judged.change)) === 'lost-race')
          unsettled.push(cell.live.cell);
        else found.push({ ...judged.told, mended: judged.told.wrongLive + judged.told.wrongBatches });
      }
      return { found, unsettled };
    },
  };
}

/** What is wrong with a cell, and the rows that would be right. */
function judge({ live, batches, people }: CellOfShard, set: QuestionSet) {
  let all = emptyHistogram(set);
  const stayed = Object.fromEntries(Object.keys(live.stayed).map((upTo): [string, number] => [upTo, 0]));
  const right = new Map(
    batches.map((row): [number, BatchRow] => [row.batch, { ...row, histogram: emptyHistogram(set) }]),
  );
  for (const { place, own } of people) {
    all = plus(all, own);
    const published = publishedAs(live, place.batch);
    if (published !== undefined) stayed[published] = (stayed[published] ?? 0) + 1;
    else {
      const row = right.get(place.batch) ?? { ...place, histogram: emptyHistogram(set), etag: undefined };
      right.set(place.batch, { ...row, histogram: plus(row.histogram, own) });
    }
  }
  const counted = new Map(batches.map((row) => [row.batch, row.histogram]));
  const wrongBatches = [...right.values()].filter(
    ({ batch, histogram }) => !isDeepStrictEqual(histogram, counted.get(batch)),
  );
  const isRight = isDeepStrictEqual(all, live.histogram) && isDeepStrictEqual(stayed, { ...live.stayed });
  const off = live.histogram.n - all.n;
  const told: Recounted = {
    compared: 1 + right.size,
    wrongLive: isRight ? 0 : 1,
    wrongBatches: wrongBatches.length,
    tooMany: Math.max(0, off),
    missing: Math.max(0, -off),
    mended: 0,
  };
  // The live row is written with every batch, as everybody does who changes one; its version calls a look.
  const change = {
    live: [{ ...live, histogram: all, stayed, version: live.version + 1 }],
    batches: wrongBatches,
  };
  return { told, change };
}
