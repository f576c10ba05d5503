/**
 * Tables in memory that behave as Azure's do, as far as Concord asks it of them: versions of rows, all-or-nothing
 * transactions within a partition, ranges of keys. Every request is counted by its partition. What is not like Azure: no
 * network, no signature, no limit, and every request takes equally long.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { RestError, type TableClient, type TransactionAction } from '@azure/data-tables';
import type { Table } from '../../api/store/storage.ts';
import { conditionOf } from './condition.ts';

type Row = Record<string, unknown> & { partitionKey: string; rowKey: string };
interface Kept {
  readonly row: Row;
  readonly etag: string;
}
const MOST_ROWS = 100;

/** @param latencyMs how long every request takes */
export function countedTables(latencyMs: number) {
  const requests = new Map<string, number>();
  const tables = new Map<string, Map<string, Map<string, Kept>>>();
  let version = 0;

  async function request(table: string, partition: string): Promise<void> {
    const key = `${table}/${partition}`;
    requests.set(key, (requests.get(key) ?? 0) + 1);
    if (latencyMs > 0) await wait(latencyMs);
  }
  const refuse = (statusCode: number): never => {
    throw new RestError(`refused with ${statusCode}`, { statusCode });
  };

  function client(name: string): TableClient {
    const rows = tables.get(name) ?? new Map<string, Map<string, Kept>>();
    tables.set(name, rows);
    const in_ = (partition: string) => {
      const known = rows.get(partition) ?? new Map<string, Kept>();
      rows.set(partition, known);
      return known;
    };
    const check = ([kind, { partitionKey, rowKey }, , options]: Action): void => {
      const there = in_(partitionKey).get(rowKey);
      if (kind === 'create' && there) refuse(409);
      if ((kind === 'update' || kind === 'delete') && !there) refuse(404);
      const etag = options?.etag;
      if (kind === 'update' && etag !== undefined && etag !== '*' && etag !== there?.etag) refuse(412);
    };
    const apply = ([kind, row, mode]: Action): { etag: string } => {
      const partition = in_(row.partitionKey);
      const etag = `W/"${(version += 1)}"`;
      const before = mode === 'Merge' ? partition.get(row.rowKey)?.row : undefined;
      if (kind === 'delete') partition.delete(row.rowKey);
      else partition.set(row.rowKey, { row: { ...before, ...row }, etag });
      return { etag };
    };
    const one = async (action: Action) => {
      await request(name, action[1].partitionKey);
      check(action);
      return apply(action);
    };
    const found = (filter: string) => {
      const { partition, holds } = conditionOf(filter);
      const all =
        partition === undefined
          ? [...rows.values()].flatMap((of) => [...of.values()])
          : [...in_(partition).values()];
      return {
        partition: partition ?? '*',
        rows: all.filter(({ row }) => holds(row)).map(({ row, etag }) => ({ ...row, etag })),
      };
    };
    const made = {
      createTable: () => Promise.resolve(),
      getEntity: async (partitionKey: string, rowKey: string) => {
        await request(name, partitionKey);
        const there = in_(partitionKey).get(rowKey) ?? refuse(404);
        return { ...there.row, etag: there.etag };
      },
      createEntity: (row: Row) => one(['create', row]),
      updateEntity: (row: Row, mode?: string, options?: { etag?: string }) =>
        one(['update', row, mode, options]),
      upsertEntity: (row: Row, mode?: string) => one(['upsert', row, mode]),
      deleteEntity: (partitionKey: string, rowKey: string) => one(['delete', { partitionKey, rowKey }]),
      submitTransaction: async (actions: TransactionAction[]) => {
        const all = actions as unknown as Action[];
        const [first] = all;
        if (!first || all.length > MOST_ROWS) return refuse(400);
        await request(name, first[1].partitionKey);
        if (all.some(([, row]) => row.partitionKey !== first[1].partitionKey)) refuse(400);
        all.forEach(check);
        return { subResponses: all.map(apply) };
      },
      listEntities: ({ queryOptions }: { queryOptions?: { filter?: string } } = {}) => {
        const read = async () => {
          const { partition, rows: those } = found(queryOptions?.filter ?? '');
          await request(name, partition);
          return those;
        };
        return {
          async *[Symbol.asyncIterator]() {
            yield* await read();
          },
          async *byPage() {
            yield await read();
          },
        };
      },
    };
    return made as unknown as TableClient;
  }

  const clients = new Map<string, TableClient>();
  return {
    table: (name: string): Table => {
      const made = clients.get(name) ?? client(name);
      clients.set(name, made);
      return () => Promise.resolve(made);
    },
    /** Requests by table and partition since this was asked last. */
    take: (): ReadonlyMap<string, number> => {
      const taken = new Map(requests);
      requests.clear();
      return taken;
    },
  };
}

type Action = readonly [
  kind: 'create' | 'update' | 'upsert' | 'delete',
  row: Row,
  mode?: string | undefined,
  options?: { readonly etag?: string } | undefined,
];
