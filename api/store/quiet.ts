import { odata } from '@azure/data-tables';
import { isStatus, patience, rowOrNothing, type Table } from './storage.ts';

const MUTED = 'muted';
const heldKey = (id: string) => `held~${id}`;

/** Who wants quiet until when, and what is kept for them until then. */
export function quietStore(quiet: Table) {
  return {
    /** @param until ISO 8601 */
    async mute(id: string, until: Date): Promise<void> {
      const row = { partitionKey: MUTED, rowKey: id, until: until.toISOString() };
      await (await quiet()).upsertEntity(row, 'Replace', { abortSignal: patience() });
    },

    async unmute(id: string): Promise<void> {
      try {
        await (await quiet()).deleteEntity(MUTED, id, { abortSignal: patience() });
      } catch (error) {
        if (!isStatus(error, 404)) throw error;
      }
    },

    async isMuted(id: string, now: Date): Promise<boolean> {
      const row = await rowOrNothing((await quiet()).getEntity(MUTED, id, { abortSignal: patience() }));
      return row !== undefined && new Date(String(row.until)) > now;
    },

    async holdBack(id: string, cases: readonly string[]): Promise<void> {
      const table = await quiet();
      for (const one of cases)
        await table.upsertEntity({ partitionKey: heldKey(id), rowKey: one }, 'Replace', {
          abortSignal: patience(),
        });
    },

    /** Takes somebody's one reminder of a day; false where another one has taken it. */
    async claimReminder(day: string, person: string, reminder: string): Promise<boolean> {
      const table = await quiet();
      const keys = { partitionKey: `reminded~${day}`, rowKey: person };
      try {
        await table.createEntity({ ...keys, reminder }, { abortSignal: patience() });
        return true;
      } catch (error) {
        if (!isStatus(error, 409)) throw error;
        const row = await rowOrNothing(
          table.getEntity(keys.partitionKey, keys.rowKey, { abortSignal: patience() }),
        );
        return row?.reminder === reminder;
      }
    },

    /** The cases that were kept back, by person. */
    async heldBack(): Promise<Map<string, string[]>> {
      const table = await quiet();
      const held = new Map<string, string[]>();
      const filter = odata`PartitionKey ge ${'held~'} and PartitionKey lt ${'held~~'}`;
      const rows = table.listEntities<{ partitionKey: string; rowKey: string }>({
        queryOptions: { filter },
        abortSignal: patience(),
      });
      for await (const { partitionKey, rowKey } of rows) {
        const id = partitionKey.slice('held~'.length);
        held.set(id, [...(held.get(id) ?? []), rowKey]);
      }
      return held;
    },

    async releaseHeld(id: string, cases: readonly string[]): Promise<void> {
      const table = await quiet();
      for (const one of cases)
        await table.deleteEntity(heldKey(id), one, { abortSignal: patience() }).catch((error: unknown) => {
          if (!isStatus(error, 404)) throw error; // somebody else was here
        });
    },
  };
}
