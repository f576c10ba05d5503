import { TableTransaction } from '@azure/data-tables';
import type { LiveRow } from '../api/store/countRows.ts';
import { shardCounts } from '../api/store/counts.ts';
import { partitionsOf } from '../api/store/keys.ts';
import type { Table } from '../api/store/storage.ts';
import type { Bins } from '../assessment/bins.ts';
import { emptyHistogram, plus, type Histogram } from '../assessment/histogram.ts';
import { cellsOf } from '../assessment/release/cells.ts';
import concord20 from '../assessment/sets/concord-20.en.json' with { type: 'json' };
import { tallyOf } from '../assessment/tally.ts';
import type { RoundRecord } from '../contract/records.ts';

const DRAWN = 400;
const BATCHES = 2;

/** So many people's answers around 3, drawn by a small generator so that every run seeds the same. */
function drawn(seed: number, people: number): Histogram {
  let state = seed + 1;
  const next = (below: number) => (state = (state * 48271) % 2147483647) % below;
  const tally = tallyOf(concord20);
  for (let person = 0; person < Math.min(people, DRAWN); person++)
    tally.add(concord20.statements.map(() => (next(30) === 0 ? null : 1 + ((next(3) + next(3)) % 5))));
  return people > DRAWN ? scaled(tally.histogram(), Math.round(people / DRAWN)) : tally.histogram();
}

/** The same people many times over. */
function scaled(histogram: Histogram, times: number): Histogram {
  const bins = (all: Bins): Bins =>
    Object.fromEntries(Object.entries(all).map(([key, count]) => [key, count * times]));
  return {
    ...histogram,
    n: histogram.n * times,
    overall: bins(histogram.overall),
    areas: histogram.areas.map(bins),
    statements: histogram.statements.map(bins),
  };
}

/** Writes the counts that so many responses would have left, two batches a cell. */
export async function seedResponses(responses: Table, round: RoundRecord, people: number): Promise<void> {
  const table = await responses();
  const counts = shardCounts();
  const cells = cellsOf(round.regions.length);
  for (const [shard, key] of partitionsOf(round).entries()) {
    const live: LiveRow[] = [];
    const batches = [];
    for (const [index, cell] of cells.entries()) {
      const inBatch = people / cells.length / BATCHES;
      const part = drawn(
        100 * shard + index,
        Math.floor(inBatch / round.shards + (shard < inBatch % round.shards ? 1 : 0)),
      );
      for (let batch = 0; batch < BATCHES; batch++)
        batches.push({ cell, batch, histogram: part, etag: undefined });
      const histogram = Array.from({ length: BATCHES }, () => part).reduce(plus, emptyHistogram(concord20));
      const standing = { version: 1, stayed: {}, frozen: null, sealed: false, etag: undefined };
      live.push({ cell, histogram, ...standing });
    }
    await counts.commit(table, key, { live, batches }, new TableTransaction());
  }
}
