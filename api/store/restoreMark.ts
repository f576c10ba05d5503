import { odata } from '@azure/data-tables';
import * as z from 'zod';
import { emptyTable, readRows, writeRows } from './copyRows.ts';
import type { KeptRow } from './keptRow.ts';
import { addRow, isStatus, patience, replaceRow, rowOrNothing, type Table } from './storage.ts';

/** Where an account says that a restore into it was begun and has not ended. It belongs to no copy. */
export const RESTORES = 'restores';
const MARK = { partitionKey: 'restore', rowKey: 'begun' };
/** What was to be erased, of any restore. */
const NOTES = odata`PartitionKey ne ${MARK.partitionKey}`;

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

/**
 * 'noting': what is to be erased again is being written down, and the account is as it was. 'ended': everything is done but to
 * take the notes away. So the notes of people are never there without a mark that tells of them.
 */
const phase = z.enum(['noting', 'restoring', 'ended']).default('restoring');
type Phase = z.infer<typeof phase>;

export type BegunRestore = z.infer<typeof mark> & {
  /** What is to be erased again when the copy is back. The account cannot tell it any more. */
  readonly erase: readonly Erasure[];
};

interface FoundMark {
  readonly begun: BegunRestore;
  readonly phase: Phase;
  readonly etag: string;
}

/**
 * What an account remembers of a restore from before its first row is deleted until everything is done. Whoever has the
 * latest version of the mark is the one who restores.
 */
export function restoreMark(table: Table) {
  const read = async () => rowOrNothing((await table()).getEntity(MARK.partitionKey, MARK.rowKey, waiting()));

  async function put(
    row: typeof MARK & { readonly phase: Phase },
    etag: string,
  ): Promise<{ etag: string } | 'taken'> {
    const taken = await replaceRow(await table(), row, etag);
    return taken === 'changed-meanwhile' ? 'taken' : taken;
  }

  async function forget(etag: string): Promise<'ended' | 'taken'> {
    await emptyTable(table, NOTES);
    try {
      await (await table()).deleteEntity(MARK.partitionKey, MARK.rowKey, { etag, ...waiting() });
    } catch (error) {
      if (isStatus(error, 404, 412)) return 'taken';
      throw error;
    }
    return 'ended';
  }

  return {
    async find(): Promise<FoundMark | undefined> {
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
      return { begun: { ...said, erase }, phase: phase.parse(row.phase), etag: row.etag };
    },

    /**
     * Marks the account as being restored; the version of the mark. 'taken' where somebody else has marked it.
     * @param over version of a mark that says that nothing is being restored
     */
    async begin({ erase, ...said }: BegunRestore, over?: string): Promise<{ etag: string } | 'taken'> {
      const noting = { ...MARK, ...said, phase: 'noting' as const };
      const noted = over === undefined ? await addRow(await table(), noting) : await put(noting, over);
      if (noted === 'there-already' || noted === 'taken') return 'taken';
      await emptyTable(table, NOTES);
      await writeRows(
        table,
        erase.map((one, at): KeptRow => {
          const { partitionKey: partition, rowKey: row, what } = one;
          return { partitionKey: said.id, rowKey: String(at), properties: { partition, row, what } };
        }),
      );
      return put({ ...MARK, ...said, phase: 'restoring' }, noted.etag);
    },

    /** Goes on with what was begun: with another copy, too; what is to be erased stays the same. */
    takeUp: ({ erase: _kept, ...said }: BegunRestore, etag: string): Promise<{ etag: string } | 'taken'> =>
      put({ ...MARK, ...said, phase: 'restoring' }, etag),

    isHeld: async (etag: string): Promise<boolean> => (await read())?.etag === etag,

    /** Says that everything is done, and takes away what was to be erased, and then the mark. */
    async end({ erase: _kept, ...said }: BegunRestore, etag: string): Promise<'ended' | 'taken'> {
      const ended = await put({ ...MARK, ...said, phase: 'ended' }, etag);
      return ended === 'taken' ? ended : forget(ended.etag);
    },

    /** Takes away what is left of a restore that has ended. */
    forget,
  };
}

const waiting = () => ({ abortSignal: patience() });
