import { progress, type Progress } from '../../contract/progress.ts';
import type { Versioned } from '../../contract/records.ts';
import { readStored } from '../../contract/stored.ts';
import { addRow, patience, replaceRow, rowOrNothing, type Table } from './storage.ts';

/** How far messages to all people of a round have got: a row for each kind of message. */
export function progressStore(table: Table) {
  return {
    async readProgress(round: string, kind: string): Promise<Versioned<Progress> | undefined> {
      const row = await rowOrNothing((await table()).getEntity(round, kind, { abortSignal: patience() }));
      return row && { value: readStored(progress, JSON.parse(String(row.progress))), etag: row.etag };
    },

    /** @param etag of the progress that it replaces; undefined where there is none yet */
    async writeProgress(
      round: string,
      kind: string,
      value: Progress,
      etag: string | undefined,
    ): Promise<Versioned<Progress> | 'lost-race'> {
      const row = { partitionKey: round, rowKey: kind, progress: JSON.stringify(value) };
      const written =
        etag === undefined ? await addRow(await table(), row) : await replaceRow(await table(), row, etag);
      return typeof written === 'string' ? 'lost-race' : { value, ...written };
    },
  };
}
