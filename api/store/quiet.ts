import { odata, type TableClient } from '@azure/data-tables';
import { silentKey } from './purge.ts';
import { isStatus, patience, rowOrNothing, type Table } from './storage.ts';

const MUTED = 'muted';
const heldKey = (id: string) => `held~${id}`;
const dayKey = (day: string) => `reminded~${day}`;
const toldKey = (day: string) => `told~${day}`;

/** Deletes a row, unless somebody else was here before. */
async function dropped(table: TableClient, partitionKey: string, rowKey: string): Promise<void> {
  try {
    await table.deleteEntity(partitionKey, rowKey, { abortSignal: patience() });
  } catch (error) {
    if (!isStatus(error, 404)) throw error;
  }
}

/** Takes a place for a reminder; false where another one has it. */
async function claimed(
  table: TableClient,
  keys: { readonly partitionKey: string; readonly rowKey: string },
  reminder: string,
): Promise<boolean> {
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
}

/** Who wants quiet until when, and what is kept for them until then. */
export function quietStore(quiet: Table) {
  return {
    /** @param until ISO 8601 */
    async mute(id: string, until: Date): Promise<void> {
      const row = { partitionKey: MUTED, rowKey: id, until: until.toISOString() };
      await (await quiet()).upsertEntity(row, 'Replace', { abortSignal: patience() });
    },

    async unmute(id: string): Promise<void> {
      await dropped(await quiet(), MUTED, id);
    },

    async isMuted(id: string, now: Date): Promise<boolean> {
      const row = await rowOrNothing((await quiet()).getEntity(MUTED, id, { abortSignal: patience() }));
      return row !== undefined && new Date(String(row.until)) > now;
    },

    /** Somebody wants no reminders of a round. */
    async silence(round: string, id: string): Promise<void> {
      const row = { partitionKey: silentKey(round), rowKey: id };
      await (await quiet()).upsertEntity(row, 'Replace', { abortSignal: patience() });
    },

    async isSilent(round: string, id: string): Promise<boolean> {
      const table = await quiet();
      return (
        (await rowOrNothing(table.getEntity(silentKey(round), id, { abortSignal: patience() }))) !== undefined
      );
    },

    async holdBack(id: string, cases: readonly string[]): Promise<void> {
      const table = await quiet();
      for (const one of cases)
        await table.upsertEntity({ partitionKey: heldKey(id), rowKey: one }, 'Replace', {
          abortSignal: patience(),
        });
    },

    async noteTold(day: string, id: string, cases: readonly string[]): Promise<void> {
      const table = await quiet();
      for (const one of cases)
        await table.upsertEntity({ partitionKey: toldKey(day), rowKey: `${id}~${one}` }, 'Replace', {
          abortSignal: patience(),
        });
    },

    /** Of which cases somebody is told on a day, in any round. */
    async toldOn(day: string, id: string): Promise<string[]> {
      const filter = odata`PartitionKey eq ${toldKey(day)} and RowKey ge ${`${id}~`} and RowKey lt ${`${id}~~`}`;
      const told: string[] = [];
      for await (const { rowKey = '' } of (await quiet()).listEntities({
        queryOptions: { filter, select: ['RowKey'] },
        abortSignal: patience(),
      }))
        told.push(rowKey.slice(id.length + 1));
      return told;
    },

    /** Takes somebody's one reminder of a day; false where another one has taken it. */
    claimReminder: async (day: string, person: string, reminder: string): Promise<boolean> =>
      claimed(await quiet(), { partitionKey: dayKey(day), rowKey: person }, reminder),

    /**
     * Takes somebody's one reminder to answer of a day. It gives way to whatever else they were reminded of, and nothing
     * gives way to it: what comes a day late, or does not, would show who was reminded to answer.
     */
    async claimAnswerReminder(day: string, person: string, reminder: string): Promise<boolean> {
      const table = await quiet();
      const other = table.getEntity(dayKey(day), person, { abortSignal: patience() });
      if ((await rowOrNothing(other)) !== undefined) return false;
      return claimed(table, { partitionKey: dayKey(day), rowKey: `answer~${person}` }, reminder);
    },

    /**
     * Deletes whose reminder was taken and who was told of what on days before one, and who wanted quiet until then.
     * @returns how many rows, at most as many as asked for
     */
    async purgeQuiet(beforeDay: string, most: number): Promise<number> {
      const table = await quiet();
      const over = [
        odata`PartitionKey ge ${dayKey('')} and PartitionKey lt ${dayKey(beforeDay)}`,
        odata`PartitionKey ge ${toldKey('')} and PartitionKey lt ${toldKey(beforeDay)}`,
        odata`PartitionKey eq ${MUTED} and until lt ${beforeDay}`,
      ];
      let gone = 0;
      for (const filter of over)
        for await (const { partitionKey = '', rowKey = '' } of table.listEntities({
          queryOptions: { filter, select: ['PartitionKey', 'RowKey'] },
          abortSignal: patience(),
        })) {
          if (gone === most) return gone;
          await dropped(table, partitionKey, rowKey);
          gone += 1;
        }
      return gone;
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
      for (const one of cases) await dropped(table, heldKey(id), one);
    },
  };
}
