import { odata, type TableClient, type TransactionAction } from '@azure/data-tables';
import { unreachableReason, type UnreachableReason } from '../../contract/deliveries.ts';
import type { DeliveryMessage } from '../../contract/messages.ts';
import type { DeliverySummary } from '../../contract/deliveryRecords.ts';
import {
  deliveryPartitions,
  deliveryRowKeys,
  roundRanges,
  summaryProperties,
  toSummary,
  unreachableRange,
} from './deliveryRows.ts';
import { patience, transact, type Table } from './storage.ts';

interface Range {
  readonly from: string;
  readonly to: string;
}
type Row = Record<string, unknown> & { readonly rowKey: string };

/** As many rows as one transaction takes. */
const MOST_AT_ONCE = 100;

/** Lists of messages, and how they end. */
export function deliveryLists(deliveries: Table) {
  /** Rows of one partition between two keys, in their order. Each page has its own time. */
  async function rowsIn(partition: string, { from, to }: Range, select: string[], also = ''): Promise<Row[]> {
    const table = await deliveries();
    const filter = odata`PartitionKey eq ${partition} and RowKey ge ${from} and RowKey lt ${to}` + also;
    const rows: Row[] = [];
    let continuationToken: string | undefined;
    do {
      const page = await table
        .listEntities({
          queryOptions: { filter, select: ['RowKey', ...select] },
          abortSignal: patience(),
        })
        .byPage({ ...(continuationToken !== undefined && { continuationToken }) })
        .next();
      if (page.done) break;
      for (const row of page.value) rows.push({ ...row, rowKey: String(row.rowKey) });
      continuationToken = page.value.continuationToken;
    } while (continuationToken !== undefined);
    return rows.sort((a, b) => (a.rowKey < b.rowKey ? -1 : 1));
  }

  return {
    /**
     * The messages of these kinds that have not reached somebody.
     * @param apart kinds of which there may be very many: storage leaves them out
     */
    async lostMessages<Kind extends string>(
      kinds: readonly Kind[],
      apart: readonly string[] = [],
    ): Promise<{ person: string; about: string; kind: Kind; reason: UnreachableReason }[]> {
      const select = ['person', 'about', 'kind', 'reason'];
      const also = apart.map((kind) => odata` and kind ne ${kind}`).join('');
      const rows = await Promise.all(
        deliveryPartitions.map((partition) => rowsIn(partition, unreachableRange, select, also)),
      );
      return rows.flat().flatMap(({ person, about, kind, reason }) => {
        const known = kinds.find((one) => one === kind);
        if (known === undefined) return [];
        return [
          {
            person: String(person),
            about: String(about),
            kind: known,
            reason: unreachableReason.parse(reason),
          },
        ];
      });
    },

    /** The messages of a round that have not reached somebody; without a time where their rows cannot be read. */
    async lostOf(
      roundId: string,
    ): Promise<{ place: DeliveryMessage; person: string; reason: UnreachableReason; askedAt?: string }[]> {
      const { unreachable } = roundRanges(roundId);
      const found = await Promise.all(
        deliveryPartitions.map(async (partition) =>
          (await rowsIn(partition, unreachable, ['person', 'reason', 'askedAt'])).map((row) => ({
            place: { partition, key: row.rowKey.slice(deliveryRowKeys.unreachable('').length) },
            person: String(row.person),
            reason: unreachableReason.parse(row.reason),
            ...(typeof row.askedAt === 'string' && { askedAt: row.askedAt }),
          })),
        ),
      );
      return found.flat();
    },

    /** What a round has written to one person, reminders included: for that person alone. */
    async deliveriesTo(roundId: string, person: string): Promise<DeliverySummary[]> {
      const { message } = roundRanges(roundId);
      const found = await Promise.all(
        deliveryPartitions.map((partition) =>
          rowsIn(partition, message, summaryProperties, odata` and person eq ${person}`),
        ),
      );
      return found.flat().map(toSummary);
    },

    /**
     * Messages of a round that a condition holds for.
     * @param after the name of the message behind which to begin
     * @returns at most so many, in the order of their names, and whether there are more
     */
    async listDeliveries(
      roundId: string,
      isWanted: (message: DeliverySummary) => boolean,
      after: DeliveryMessage | undefined,
      most: number,
    ): Promise<{ items: { partition: string; key: string; message: DeliverySummary }[]; more: boolean }> {
      const items: { partition: string; key: string; message: DeliverySummary }[] = [];
      const { message: range } = roundRanges(roundId);
      for (const partition of deliveryPartitions) {
        if (after && partition < after.partition) continue;
        for (const row of await rowsIn(partition, range, summaryProperties)) {
          const key = row.rowKey.slice(deliveryRowKeys.message('').length);
          if (after?.partition === partition && key <= after.key) continue;
          const message = toSummary(row);
          if (!isWanted(message)) continue;
          if (items.length === most) return { items, more: true };
          items.push({ partition, key, message });
        }
      }
      return { items, more: false };
    },

    /** Deletes everything about a round, as far as it goes in one run. @returns how many rows */
    async purgeDeliveries(roundId: string, most: number): Promise<number> {
      let gone = 0;
      const ranges = Object.values(roundRanges(roundId));
      for (const partition of deliveryPartitions)
        for (const range of ranges) {
          const keys = (await rowsIn(partition, range, [])).map(({ rowKey }) => rowKey);
          gone += await deleteRows(await deliveries(), partition, keys.slice(0, most - gone).map(one));
          if (gone >= most) return gone;
        }
      return gone;
    },

    /** Deletes messages of a round that are done and that a condition holds for. @returns how many rows */
    async purgeDoneDeliveries(
      roundId: string,
      isOver: (message: DeliverySummary) => boolean,
      most: number,
    ): Promise<number> {
      let gone = 0;
      const { message: range } = roundRanges(roundId);
      for (const partition of deliveryPartitions) {
        const groups = (await rowsIn(partition, range, summaryProperties))
          .map((row) => ({ row, message: toSummary(row) }))
          .filter(({ message }) => message.state !== 'pending' && isOver(message))
          .map(({ row, message }) => {
            const key = row.rowKey.slice(deliveryRowKeys.message('').length);
            const listed = message.state === 'unreachable' ? [deliveryRowKeys.unreachable(key)] : [];
            return [row.rowKey, ...listed];
          });
        gone += await deleteRows(await deliveries(), partition, groups.slice(0, most - gone));
        if (gone >= most) return gone;
      }
      return gone;
    },
  };
}

const one = (rowKey: string): string[] => [rowKey];

/** Deletes rows in groups that go together. What somebody else is deleting at the same time is left to them. */
async function deleteRows(table: TableClient, partition: string, groups: string[][]): Promise<number> {
  let gone = 0;
  for (let from = 0; from < groups.length; from += MOST_AT_ONCE / 2) {
    const keys = groups.slice(from, from + MOST_AT_ONCE / 2).flat();
    const actions = keys.map((rowKey): TransactionAction => ['delete', { partitionKey: partition, rowKey }]);
    if ((await transact(table, actions)) !== 'lost-race') gone += keys.length;
  }
  return gone;
}
