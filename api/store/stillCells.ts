import { odata, type TableClient } from '@azure/data-tables';
import { histogramOf, type Histogram } from '../../assessment/histogram.ts';
import type { QuestionSet } from '../../assessment/questionSet.ts';
import { batchIn, liveIn, untouchedLive, type BatchRow, type LiveRow } from './countRows.ts';
import { shapeOf } from './histogramRow.ts';
import { countKeyIn, countRange, peopleRange } from './keys.ts';
import { placeIn, responseIn, type Place } from './personRow.ts';
import { rowsIn } from './shards.ts';
import { patience } from './storage.ts';

/** A cell of a shard as its counts say, and as its responses do. */
export interface CellOfShard {
  readonly live: LiveRow;
  readonly batches: readonly BatchRow[];
  /** Where each response is counted, and its answers as a histogram of one. */
  readonly people: readonly { readonly place: Place; readonly own: Histogram }[];
}

const PAGE = 1_000;

/**
 * Reads a shard while people answer. Whoever changes a response changes the live row of its cell in the same transaction:
 * where the rows of a cell have the same versions before and after the responses were read, both fit together.
 * @returns the cells of which nothing changed meanwhile, and the names of the others
 */
export async function stillCells(
  table: TableClient,
  key: string,
  set: QuestionSet,
): Promise<{ still: CellOfShard[]; moving: string[] }> {
  const before = await rowsIn(table, key, countRange);
  const people = await peopleOf(table, key, set);
  const after = await rowsIn(table, key, countRange, ['RowKey']);

  const versions = new Map<string, string[]>();
  for (const { rowKey, etag } of [...before, ...after]) {
    const { cell } = countKeyIn(rowKey);
    versions.set(cell, [...(versions.get(cell) ?? []), `${rowKey} ${etag}`]);
  }
  // Every version stands there twice, or something has changed in between.
  const isStill = (cell: string) => {
    const seen = versions.get(cell) ?? [];
    return 2 * new Set(seen).size === seen.length;
  };

  const cells = new Map<
    string,
    { live: LiveRow; batches: BatchRow[]; people: CellOfShard['people'][number][] }
  >();
  const at = (cell: string) => {
    const known = cells.get(cell) ?? { live: untouchedLive(cell, set), batches: [], people: [] };
    cells.set(cell, known);
    return known;
  };
  for (const row of before) {
    const place = countKeyIn(row.rowKey);
    if (place.kind === 'live') at(place.cell).live = liveIn(row, place.cell, shapeOf(set));
    else at(place.cell).batches.push(batchIn(row, place.cell, place.batch, shapeOf(set)));
  }
  for (const person of people) at(person.place.cell).people.push(person);
  const names = [...cells.keys()];
  return {
    still: [...cells].filter(([cell]) => isStill(cell)).map(([, cell]) => cell),
    moving: names.filter((cell) => !isStill(cell)),
  };
}

/** Everybody of a shard who has answered. Drafts and marks are no responses. */
async function peopleOf(
  table: TableClient,
  key: string,
  set: QuestionSet,
): Promise<CellOfShard['people'][number][]> {
  const people: CellOfShard['people'][number][] = [];
  const { from, to } = peopleRange;
  const filter = odata`PartitionKey eq ${key} and RowKey ge ${from} and RowKey lt ${to}`;
  const select = ['response', 'place'];
  let next: string | undefined;
  do {
    const pages = table
      .listEntities({ queryOptions: { filter, select }, abortSignal: patience() })
      .byPage({ maxPageSize: PAGE, ...(next !== undefined && { continuationToken: next }) });
    const page = await pages.next();
    if (page.done) break;
    for (const row of page.value) {
      const [response, place] = [responseIn(row), placeIn(row)];
      if (!response || !place) continue;
      const { answers, awareness, answeredOn } = response;
      people.push({ place, own: histogramOf(set, answers, awareness, answeredOn) });
    }
    next = page.value.continuationToken;
  } while (next !== undefined);
  return people;
}
