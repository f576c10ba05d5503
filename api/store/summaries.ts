import type { Versioned } from '../../contract/records.ts';
import { keptSummaries, type KeptSummary } from '../../contract/summaries.ts';
import { readStored } from '../../contract/stored.ts';
import { fromPieces, toPieces } from './longText.ts';
import { addRow, patience, replaceRow, rowOrNothing, type Table } from './storage.ts';

const KEYS = { partitionKey: 'summaries', rowKey: 'list' };
/** The version of a list that nobody has written yet. */
const NO_SUMMARIES = 'none';

/** Summaries of other organisations: one row, so that there are never more than may be, nor two of one name. */
export const summaryStore = (summaries: Table) => ({
  /** The oldest first. */
  async readSummaries(): Promise<Versioned<KeptSummary[]>> {
    const table = await summaries();
    const row = await rowOrNothing(
      table.getEntity(KEYS.partitionKey, KEYS.rowKey, { abortSignal: patience() }),
    );
    if (!row) return { value: [], etag: NO_SUMMARIES };
    return { value: readStored(keptSummaries, JSON.parse(fromPieces('list', row))), etag: row.etag };
  },

  async replaceSummaries({ value, etag }: Versioned<KeptSummary[]>): Promise<'kept' | 'changed-meanwhile'> {
    const table = await summaries();
    const row = { ...KEYS, ...toPieces('list', JSON.stringify(value)) };
    const written = etag === NO_SUMMARIES ? await addRow(table, row) : await replaceRow(table, row, etag);
    return typeof written === 'string' ? 'changed-meanwhile' : 'kept';
  },
});
