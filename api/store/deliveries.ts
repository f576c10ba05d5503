import { odata, type TransactionAction } from '@azure/data-tables';
import type { DeliveryRecord } from '../../contract/deliveryRecords.ts';
import type { DeliveryMessage } from '../../contract/messages.ts';
import type { Versioned } from '../../contract/records.ts';
import {
  aboutRange,
  partsOf,
  deliveryActions,
  deliveryPartitions,
  deliveryRowKeys,
  openRange,
  placeOf,
  toDelivery,
  unreachableRange,
} from './deliveryRows.ts';
import type { Queue } from './queue.ts';
import { deliveryLists } from './deliveryLists.ts';
import { isStatus, patience, rowOrNothing, transact, type Table } from './storage.ts';

/** An entry of the list of open messages. */
export interface OpenDelivery {
  readonly place: DeliveryMessage;
  readonly dueAt: string;
  readonly claimed: boolean;
}

const isReadable = (row: Record<string, unknown>): boolean => {
  try {
    toDelivery(row);
    return true;
  } catch {
    return false;
  }
};

/** Messages to people, a row each, and the queue that says which of them is due. */
export function deliveryStore(deliveries: Table, queue: Queue) {
  async function rowsIn(partition: string, filter: string) {
    const table = await deliveries();
    const rows: Record<string, unknown>[] = [];
    for await (const row of table.listEntities({
      queryOptions: { filter: `${odata`PartitionKey eq ${partition}`} and ${filter}` },
      abortSignal: patience(),
    }))
      rows.push(row);
    return rows;
  }
  /** Rows of every partition between two keys, for which a further condition holds. */
  async function rowsBetween({ from, to }: { from: string; to: string }, condition = '') {
    const filter = odata`RowKey ge ${from} and RowKey lt ${to}` + condition;
    const found = await Promise.all(
      deliveryPartitions.map(async (partition) =>
        (await rowsIn(partition, filter)).map((row) => ({ row, partition })),
      ),
    );
    return found.flat();
  }

  return {
    ...deliveryLists(deliveries),
    placeOf,

    async readDelivery({ partition, key }: DeliveryMessage): Promise<Versioned<DeliveryRecord> | undefined> {
      const table = await deliveries();
      const row = await rowOrNothing(
        table.getEntity(partition, deliveryRowKeys.message(key), { abortSignal: patience() }),
      );
      return row && { value: toDelivery(row), etag: row.etag };
    },

    /**
     * Writes a message and the lists it stands in, together.
     * @param before what it replaces; absent where it is new
     */
    async writeDelivery(
      record: DeliveryRecord,
      before?: Versioned<DeliveryRecord>,
    ): Promise<Versioned<DeliveryRecord> | 'lost-race'> {
      const place = placeOf(record);
      const actions = deliveryActions(place, record, before && { record: before.value, etag: before.etag });
      const etags = await transact(await deliveries(), actions);
      if (etags === 'lost-race') return etags;
      return { value: record, etag: etags.get(deliveryRowKeys.message(place.key)) ?? '' };
    },

    /**
     * Gives up a message whose row cannot be read: whoever lists messages sees it as a fault, and nobody tries it again.
     * @returns whether it was one
     */
    async giveUpUnreadable({ partition, key }: DeliveryMessage): Promise<boolean> {
      const table = await deliveries();
      const rowKey = deliveryRowKeys.message(key);
      const row = await rowOrNothing(table.getEntity(partition, rowKey, { abortSignal: patience() }));
      if (!row || isReadable(row)) return false;
      const open = await rowOrNothing(
        table.getEntity(partition, deliveryRowKeys.open(key), { abortSignal: patience() }),
      );
      const told = { ...partsOf(key), reason: 'fault' };
      await transact(table, [
        ['update', { partitionKey: partition, rowKey, ...told, state: 'unreachable' }, 'Merge'],
        ['upsert', { partitionKey: partition, rowKey: deliveryRowKeys.unreachable(key), ...told }, 'Replace'],
        ...(open ? [['delete', { partitionKey: partition, rowKey: String(open.rowKey) }] as const] : []),
      ] as TransactionAction[]);
      return true;
    },

    /** Says that a message is due, now or in a while. */
    async announceDelivery(place: DeliveryMessage, afterS: number): Promise<void> {
      await queue.send(place, afterS, patience());
    },

    /** How many announcements have not been heard yet. */
    announcementsWaiting: (): Promise<number> => queue.length(patience()),

    /** Every message about one thing. */
    async readDeliveries(about: string): Promise<DeliveryRecord[]> {
      const { from, to } = aboutRange(about);
      const { partition } = placeOf({ about, kind: '', to: { tenant: '', id: '' } });
      const rows = await rowsIn(partition, odata`RowKey ge ${from} and RowKey lt ${to}`);
      // What is about a part of it lies in between, where chance has put both into one partition.
      return rows.filter((row) => row.about === about).map(toDelivery);
    },

    /** Open messages that were due before a moment. */
    async openDeliveries(dueBefore: string): Promise<OpenDelivery[]> {
      const rows = await rowsBetween(openRange, odata` and dueAt lt ${dueBefore}`);
      return rows.map(({ row, partition }) => ({
        place: { partition, key: String(row.rowKey).slice(openRange.from.length) },
        dueAt: String(row.dueAt),
        claimed: row.claimed === true,
      }));
    },

    /** Notes in the list of open messages that one was announced again, so that it is not announced all the time. */
    async noteAnnounced({ partition, key }: DeliveryMessage, dueAt: string): Promise<void> {
      const table = await deliveries();
      const row = { partitionKey: partition, rowKey: deliveryRowKeys.open(key), dueAt };
      try {
        await table.updateEntity(row, 'Merge', { etag: '*', abortSignal: patience() });
      } catch (error) {
        if (!isStatus(error, 404)) throw error; // it is not open any more
      }
    },

    /** Messages that have not reached somebody, one person or anybody, but for those that Concord itself failed at. */
    async unreachableDeliveries(person?: string): Promise<DeliveryMessage[]> {
      const rows = await rowsBetween(
        unreachableRange,
        odata` and reason ne ${'fault'}` + (person === undefined ? '' : odata` and person eq ${person}`),
      );
      return rows.map(({ row, partition }) => ({
        partition,
        key: String(row.rowKey).slice(unreachableRange.from.length),
      }));
    },
  };
}
