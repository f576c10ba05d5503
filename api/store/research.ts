import { odata } from '@azure/data-tables';
import type { CellAtClose } from '../../assessment/release/closing.ts';
import { cellOf } from '../../assessment/release/cells.ts';
import type { Answer } from '../../assessment/questionSet.ts';
import { handedOut, type HandedOut } from '../../contract/handedOut.ts';
import type { RoundRecord, Versioned } from '../../contract/records.ts';
import { readStored } from '../../contract/stored.ts';
import { partitionsOf, peopleRange } from './keys.ts';
import { fromPieces } from './longText.ts';
import { placeIn, responseIn } from './personRow.ts';
import { addRow, patience, replaceRow, rowOrNothing, type Table } from './storage.ts';

/** One person's answers, and the cell in which they are counted. */
export interface CountedAnswers {
  readonly pseudonym: string;
  readonly cell: string;
  readonly answers: readonly Answer[];
}

const PAGE = 1_000;
const HANDED_OUT = 'handed-out';

function countedIn(row: Record<string, unknown>): CountedAnswers[] {
  const response = responseIn(row);
  if (!response) return []; // a draft, or the mark of somebody who has erased
  const cell = placeIn(row)?.cell ?? cellOf(response);
  return [{ pseudonym: String(row.rowKey), cell, answers: response.answers }];
}

/** What the research file is made from, and that it was made. */
export function researchStore({ responses, releases }: Record<'responses' | 'releases', Table>) {
  return {
    /** Everybody's answers, page by page: a large round is never held as it lies in storage. */
    async *walkAnswers(round: RoundRecord): AsyncGenerator<readonly CountedAnswers[]> {
      const table = await responses();
      for (const partition of partitionsOf(round)) {
        const filter = odata`PartitionKey eq ${partition} and RowKey ge ${peopleRange.from} and RowKey lt ${peopleRange.to}`;
        let continuationToken: string | undefined;
        do {
          const page = await table
            .listEntities({
              queryOptions: { filter, select: ['RowKey', 'response', 'place'] },
              abortSignal: patience(),
            })
            .byPage({ maxPageSize: PAGE, ...(continuationToken !== undefined && { continuationToken }) })
            .next();
          if (page.done) break;
          yield page.value.flatMap(countedIn);
          ({ continuationToken } = page.value);
        } while (continuationToken !== undefined);
      }
    },

    /** What the final figures were decided on, by cell; empty before the final release. */
    async readCountsAtClose(
      round: RoundRecord,
      release: { readonly number: number },
    ): Promise<ReadonlyMap<string, CellAtClose>> {
      const key = `n~${String(release.number).padStart(6, '0')}`;
      const table = await releases();
      const row = await rowOrNothing(table.getEntity(round.id, key, { abortSignal: patience() }));
      const text = fromPieces('counts', row ?? {});
      return new Map(Object.entries(text === '' ? {} : (JSON.parse(text) as Record<string, CellAtClose>)));
    },

    async readHandedOut(round: RoundRecord): Promise<Versioned<HandedOut> | undefined> {
      const table = await releases();
      const row = await rowOrNothing(table.getEntity(round.id, HANDED_OUT, { abortSignal: patience() }));
      return row && { value: readStored(handedOut, JSON.parse(String(row.handedOut))), etag: row.etag };
    },

    /** @param etag of what it replaces; undefined for the first */
    async writeHandedOut(
      round: RoundRecord,
      value: HandedOut,
      etag: string | undefined,
    ): Promise<'written' | 'lost-race'> {
      const row = { partitionKey: round.id, rowKey: HANDED_OUT, handedOut: JSON.stringify(value) };
      const table = await releases();
      const written = etag === undefined ? await addRow(table, row) : await replaceRow(table, row, etag);
      return typeof written === 'string' ? 'lost-race' : 'written';
    },
  };
}
