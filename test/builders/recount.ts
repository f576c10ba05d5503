import { TableClient } from '@azure/data-tables';
import { emptyHistogram, histogramOf, plus, type Histogram } from '../../assessment/histogram.ts';
import type { QuestionSet } from '../../assessment/questionSet.ts';
import { fromProperties } from '../../api/store/histogramRow.ts';
import { cellOf } from '../../api/store/keys.ts';
import { responseIn } from '../../api/store/personRow.ts';

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
const add = (counts: Counts, cell: string, histogram: Histogram, set: QuestionSet) => {
  counts[cell] = plus(counts[cell] ?? emptyHistogram(set), histogram);
};

/** What the live rows say and what the stored responses add up to, by cell. Cells that are empty again are left out. */
export async function countedAndRecounted(connection: string, roundId: string, set: QuestionSet) {
  const counted: Counts = {};
  const recounted: Counts = {};
  let people = 0;
  for (const row of await rowsOf(connection, roundId)) {
    if (row.rowKey.startsWith('h~')) {
      const histogram = fromProperties(row, { areas: set.areas.length, statements: set.statements.length });
      if (histogram.n > 0) add(counted, row.rowKey.slice(2), histogram, set);
      continue;
    }
    const response = responseIn(row);
    if (!response) continue; // a draft
    people += 1;
    add(recounted, cellOf(response), histogramOf(set, response.answers, response.awareness), set);
  }
  return { counted, recounted, people };
}
