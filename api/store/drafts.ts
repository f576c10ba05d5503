import { setTimeout as wait } from 'node:timers/promises';
import type { RoundRecord } from '../../contract/records.ts';
import type { Draft } from '../../contract/responses.ts';
import { personKeys, readPerson, replacePerson } from './personRow.ts';
import { isStatus, patience, type Table } from './storage.ts';

/** Only another window of the same person can win the race for their row. */
const MOST_ATTEMPTS = 8;
const LONGEST_WAIT_MS = 50;

/** Answers on the way. They are counted nowhere, and go when the response is sent or erased. */
export function draftStore(responses: Table) {
  return {
    /** The draft, if there is one, and the version of the row that holds it, if there is one. */
    async readDraft(round: RoundRecord, pseudonym: string): Promise<{ draft?: Draft; etag?: string }> {
      const row = await readPerson(await responses(), personKeys(round, pseudonym));
      return { ...(row?.draft && { draft: row.draft }), ...(row && { etag: row.etag }) };
    },

    /** @param etag the version that it replaces, 'none' where there was none, undefined to replace whatever is there */
    async saveDraft(
      round: RoundRecord,
      pseudonym: string,
      draft: Draft,
      etag: string | undefined,
    ): Promise<{ etag: string } | 'changed-meanwhile'> {
      const table = await responses();
      const row = { ...personKeys(round, pseudonym), draft: JSON.stringify(draft) };
      const options = { abortSignal: patience() };
      try {
        const saved =
          etag === undefined
            ? await table.upsertEntity(row, 'Merge', options)
            : etag === 'none'
              ? await table.createEntity(row, options)
              : await table.updateEntity(row, 'Merge', { ...options, etag });
        return { etag: saved.etag ?? '' };
      } catch (error) {
        // 400: a version that storage cannot even read.
        if (isStatus(error, 404, 409, 412) || (etag !== undefined && isStatus(error, 400)))
          return 'changed-meanwhile';
        throw error;
      }
    },

    /** Takes the draft away and leaves whatever else the row holds; the row goes where it holds nothing else. */
    async dropDraft(round: RoundRecord, pseudonym: string): Promise<'dropped' | 'busy'> {
      const [table, keys] = [await responses(), personKeys(round, pseudonym)];
      for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
        if (attempt > 0) await wait(Math.random() * LONGEST_WAIT_MS);
        const row = await readPerson(table, keys);
        if (!row?.draft || (await replacePerson(table, keys, row)) === 'done') return 'dropped';
      }
      return 'busy';
    },
  };
}
