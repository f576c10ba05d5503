import { odata } from '@azure/data-tables';
import * as z from 'zod';
import { emptyTable, readRows, writeRows } from './copyRows.ts';
import type { KeptRow } from './keptRow.ts';
import { addRow, isStatus, patience, replaceRow, rowOrNothing, type Table } from './storage.ts';

/** Where an account says that a restore into it was begun and has not ended. It belongs to no copy. */
export const RESTORES = 'restores';
const MARK = { partitionKey: 'restore', rowKey: 'begun' };

/** What somebody erased, by the keys of their row of `responses`: what they sent with all that goes with it, or their draft. */
const erasure = z.object({
  partitionKey: z.string(),
  rowKey: z.string(),
  what: z.enum(['answers', 'draft']),
});
export type Erasure = z.infer<typeof erasure>;

const mark = z.object({
  /** Under which its erasures are kept. */
  id: z.string(),
  /** Which copy is restored, and of when it is. */
  copy: z.string(),
  takenAt: z.string(),
  /** Whether the account held anything that the copy could be compared with. */
  comparedBefore: z.boolean(),
  /** How many people had other answers in the account than in the copy. */
  changed: z.int(),
});

export type BegunRestore = z.infer<typeof mark> & {
  /** What is to be erased again when the copy is back. The account cannot tell it any more. */
  readonly erase: readonly Erasure[];
};

/**
 * What an account remembers of a restore from before its first row is deleted until everything is done. Whoever has the
 * latest version of the mark is the one who restores.
 */
export function restoreMark(table: Table) {
  const read = async () => rowOrNothing((await table()).getEntity(MARK.partitionKey, MARK.rowKey, waiting()));

  return {
    async find(): Promise<{ begun: BegunRestore; etag: string } | undefined> {
      const row = await read();
      if (row === undefined) return undefined;
      const said = mark.parse(row);
      const erase: Erasure[] = [];
      for await (const { rows } of readRows(table, odata`PartitionKey eq ${said.id}`))
        for (const { properties } of rows)
          erase.push(
            erasure.parse({
              partitionKey: properties.partition,
              rowKey: properties.row,
              what: properties.what,
            }),
          );
      return { begun: { ...said, erase }, etag: row.etag };
    },

    /** Marks the account as being restored; the version of the mark. 'taken' where somebody else has marked it. */
    async begin({ erase, ...said }: BegunRestore): Promise<{ etag: string } | 'taken'> {
      await writeRows(
        table,
        erase.map((one, at): KeptRow => {
          const { partitionKey: partition, rowKey: row, what } = one;
          return { partitionKey: said.id, rowKey: String(at), properties: { partition, row, what } };
        }),
      );
      const begun = await addRow(await table(), { ...MARK, ...said });
      return begun === 'there-already' ? 'taken' : begun;
    },

    /** Goes on with what was begun: with another copy, too; what is to be erased stays the same. */
    async takeUp({ erase: _kept, ...said }: BegunRestore, etag: string): Promise<{ etag: string } | 'taken'> {
      const taken = await replaceRow(await table(), { ...MARK, ...said }, etag);
      return taken === 'changed-meanwhile' ? 'taken' : taken;
    },

    isHeld: async (etag: string): Promise<boolean> => (await read())?.etag === etag,

    /** Takes the mark away, and with it what was to be erased. */
    async end(etag: string): Promise<'ended' | 'taken'> {
      try {
        await (await table()).deleteEntity(MARK.partitionKey, MARK.rowKey, { etag, ...waiting() });
      } catch (error) {
        if (isStatus(error, 404, 412)) return 'taken';
        throw error;
      }
      await emptyTable(table);
      return 'ended';
    },
  };
}

const waiting = () => ({ abortSignal: patience() });
