import type { RoundRecord, Versioned } from '../../contract/records.ts';
import { draftReply, type Draft } from '../../contract/responses.ts';
import { partition, shardOf } from './keys.ts';
import { isStatus, patience, rowOrNothing, type Table } from './storage.ts';

/** Answers on the way, under the same pseudonyms as responses. They are counted nowhere. */
export function draftStore(drafts: Table) {
  const keysOf = (round: RoundRecord, pseudonym: string) => ({
    partitionKey: partition(round.id, shardOf(round, pseudonym)),
    rowKey: pseudonym,
  });

  return {
    async readDraft(round: RoundRecord, pseudonym: string): Promise<Versioned<Draft> | undefined> {
      const table = await drafts();
      const { partitionKey, rowKey } = keysOf(round, pseudonym);
      const row = await rowOrNothing(
        table.getEntity<{ draft: string }>(partitionKey, rowKey, { abortSignal: patience() }),
      );
      return row && { value: draftReply.parse(JSON.parse(row.draft)), etag: row.etag };
    },

    /** @param etag the version that it replaces, 'none' where there was none, undefined to replace whatever is there */
    async saveDraft(
      round: RoundRecord,
      pseudonym: string,
      draft: Draft,
      etag: string | undefined,
    ): Promise<Versioned<Draft> | 'changed-meanwhile'> {
      const table = await drafts();
      const row = { ...keysOf(round, pseudonym), draft: JSON.stringify(draft) };
      const options = { abortSignal: patience() };
      try {
        const saved =
          etag === undefined
            ? await table.upsertEntity(row, 'Replace', options)
            : etag === 'none'
              ? await table.createEntity(row, options)
              : await table.updateEntity(row, 'Replace', { ...options, etag });
        return { value: draft, etag: saved.etag ?? '' };
      } catch (error) {
        if (isStatus(error, 404, 409, 412)) return 'changed-meanwhile';
        throw error;
      }
    },

    async eraseDraft(round: RoundRecord, pseudonym: string): Promise<void> {
      const table = await drafts();
      const { partitionKey, rowKey } = keysOf(round, pseudonym);
      await rowOrNothing(table.deleteEntity(partitionKey, rowKey, { abortSignal: patience() }));
    },
  };
}
