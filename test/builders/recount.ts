import { TableClient } from '@azure/data-tables';
import { emptyHistogram, histogramOf, plus, type Histogram } from '../../assessment/histogram.ts';
import type { QuestionSet } from '../../assessment/questionSet.ts';
import { publishedAs, publishedUpTo, standingIn } from '../../api/store/countRows.ts';
import { fromProperties, shapeOf } from '../../api/store/histogramRow.ts';
import { countKeyIn } from '../../api/store/keys.ts';
import { placeIn, responseIn } from '../../api/store/personRow.ts';

export type Row = Record<string, unknown> & { partitionKey: string; rowKey: string };

/** Every row of a round's responses, as storage has them. */
export async function rowsOf(connection: string, roundId: string): Promise<Row[]> {
  const table = TableClient.fromConnectionString(connection, 'responses', { allowInsecureConnection: true });
  const rows: Row[] = [];
  const filter = `PartitionKey ge '${roundId}~' and PartitionKey lt '${roundId}~~'`;
  for await (const row of table.listEntities<Row>({ queryOptions: { filter } })) rows.push(row);
  return rows;
}

type Counts = Record<string, Histogram>;
interface Figures {
  /** The live counts, by cell. */
  readonly live: Counts;
  /** Batches that are not published, by cell and number. */
  readonly batches: Counts;
  /** People of published batches with a response now, by cell and number of the last batch. */
  readonly stayed: Record<string, number>;
}

/** People whose answers are in published figures, by cell: those with a response now, and the marks of those without. */
export async function publishedPeople(connection: string, roundId: string): Promise<Record<string, number>> {
  const rows = await rowsOf(connection, roundId);
  const upTo = new Map<string, number>();
  for (const row of rows)
    if (row.rowKey.startsWith('h~'))
      upTo.set(`${row.partitionKey} ${countKeyIn(row.rowKey).cell}`, publishedUpTo(standingIn(row)));
  const people: Record<string, number> = {};
  for (const row of rows) {
    const place = row.rowKey.startsWith('r~') ? placeIn(row) : undefined;
    if (place && place.batch <= (upTo.get(`${row.partitionKey} ${place.cell}`) ?? -1))
      people[place.cell] = (people[place.cell] ?? 0) + 1;
  }
  return people;
}

/**
 * What the counts say and what the stored responses add up to. What is empty again is left out.
 */
export async function countedAndRecounted(connection: string, roundId: string, set: QuestionSet) {
  const rows = await rowsOf(connection, roundId);
  const empty = (): Figures => ({ live: {}, batches: {}, stayed: {} });
  const [counted, recounted] = [empty(), empty()];
  const add = (counts: Counts, key: string, histogram: Histogram) => {
    counts[key] = plus(counts[key] ?? emptyHistogram(set), histogram);
  };
  const stays = (stayed: Record<string, number>, key: string, people: number) => {
    if (people > 0) stayed[key] = (stayed[key] ?? 0) + people;
  };

  const live = new Map<string, ReturnType<typeof standingIn>>();
  for (const row of rows) {
    if (row.rowKey.startsWith('r~')) continue;
    const key = countKeyIn(row.rowKey);
    const histogram = fromProperties(row, shapeOf(set));
    if (key.kind === 'live') {
      const standing = standingIn(row);
      live.set(`${row.partitionKey} ${key.cell}`, standing);
      if (histogram.n > 0) add(counted.live, key.cell, histogram);
      for (const [upTo, people] of Object.entries(standing.stayed))
        stays(counted.stayed, `${key.cell}~${upTo}`, people);
    } else if (histogram.n > 0) add(counted.batches, `${key.cell}~${key.batch}`, histogram);
  }

  let people = 0;
  for (const row of rows) {
    if (!row.rowKey.startsWith('r~')) continue;
    const response = responseIn(row);
    if (!response) continue; // a draft, or the mark of somebody who has erased published answers
    people += 1;
    const place = placeIn(row);
    const standing = place && live.get(`${row.partitionKey} ${place.cell}`);
    if (!place || !standing) throw new Error(`a response is counted nowhere: ${row.rowKey}`);
    const own = histogramOf(set, response.answers, response.awareness, response.answeredOn);
    add(recounted.live, place.cell, own);
    const published = publishedAs(standing, place.batch);
    if (published === undefined) add(recounted.batches, `${place.cell}~${place.batch}`, own);
    else stays(recounted.stayed, `${place.cell}~${published}`, 1);
  }
  return { counted, recounted, people };
}
