import { createHash } from 'node:crypto';
import type { TableClient, TransactionAction } from '@azure/data-tables';
import { kept, toStore, type KeptRow } from './keptRow.ts';
import { patiently } from './patiently.ts';
import { isStatus, patience, transact, type Table } from './storage.ts';

const PAGE = 1_000;
/** What one transaction takes: 100 rows, 4 MiB on Azure and 2 MB on Cosmos DB, of which the packing takes some. */
const MOST_ROWS = 100;
const MOST_BYTES = 1_000_000;
type Told = Record<string, unknown> & { partitionKey: string; rowKey: string; etag: string };

/** What of a table is read: rows that a filter lets through, properties by name; everything without either. */
interface Wanted {
  readonly filter?: string;
  readonly select?: string[];
}
const KEYS: Wanted = { select: ['PartitionKey', 'RowKey'] };

/** What a table holds, page by page; nothing where it does not exist. */
async function* pagesOf(table: TableClient, wanted: Wanted = {}): AsyncGenerator<readonly Told[]> {
  let next: string | undefined;
  do {
    const page = await patiently(() =>
      table
        .listEntities<{ partitionKey: string; rowKey: string }>({
          queryOptions: wanted,
          disableTypeConversion: true,
          abortSignal: patience(),
        })
        .byPage({ maxPageSize: PAGE, ...(next !== undefined && { continuationToken: next }) })
        .next()
        .catch((error: unknown) => {
          if (next === undefined && isStatus(error, 404)) return { done: true } as const;
          throw error;
        }),
    );
    if (page.done) return;
    yield page.value;
    next = page.value.continuationToken;
  } while (next !== undefined);
}

/** The rows of a table as they are kept, and what tells whether any of them changes afterwards. @param filter all without it */
export async function* readRows(
  table: Table,
  filter?: string,
): AsyncGenerator<{ rows: KeptRow[]; versions: string[] }> {
  for await (const rows of pagesOf(await table(), filter === undefined ? {} : { filter }))
    yield { rows: rows.map(kept), versions: rows.map(versionOf) };
}

const versionOf = ({ partitionKey, rowKey, etag }: Told) => JSON.stringify([partitionKey, rowKey, etag]);

/** One number for the versions of all rows of a table, in the order in which storage gives them. */
export function versionsOf() {
  const hash = createHash('sha256');
  return {
    add: (versions: readonly string[]) => versions.forEach((version) => hash.update(`${version}\n`)),
    digest: () => hash.digest('hex'),
  };
}

/** The same number of a table as it is now. */
export async function versionsNow(table: Table): Promise<string> {
  const all = versionsOf();
  for await (const rows of pagesOf(await table(), KEYS)) all.add(rows.map(versionOf));
  return all.digest();
}

/** Whether a table holds anything. */
export async function hasRows(table: Table): Promise<boolean> {
  for await (const rows of pagesOf(await table(), KEYS)) if (rows.length > 0) return true;
  return false;
}

/** Deletes every row. @param filter those alone that it lets through */
export async function emptyTable(table: Table, filter?: string): Promise<void> {
  const client = await table();
  for (let left = true; left;) {
    left = false;
    for await (const rows of pagesOf(client, { ...KEYS, ...(filter !== undefined && { filter }) }))
      for (const group of groupsOf(rows, () => 0)) {
        const actions = group.map(({ partitionKey, rowKey }): TransactionAction => [
          'delete',
          { partitionKey, rowKey },
        ]);
        // A deletion whose answer was lost: what is left of the group is found the next time round.
        if ((await patiently(() => transact(client, actions))) === 'lost-race') left = true;
      }
  }
}

/** Deletes one row, whatever version it has; nothing happens where it is gone. */
export async function dropRow(
  table: Table,
  { partitionKey, rowKey }: { partitionKey: string; rowKey: string },
) {
  const client = await table();
  await patiently(async () => {
    try {
      await client.deleteEntity(partitionKey, rowKey, { abortSignal: patience() });
    } catch (error) {
      if (!isStatus(error, 404)) throw error;
    }
  });
}

/** Writes rows, each in the place of what has its keys: writing them twice is writing them once. */
export async function writeRows(table: Table, rows: readonly KeptRow[]): Promise<void> {
  const client = await table();
  for (const group of groupsOf(rows, (row) => Buffer.byteLength(JSON.stringify(row)))) {
    if (group.length > 1 && (await isWrittenAtOnce(client, group))) continue;
    for (const row of group.map(toStore))
      await patiently(() => client.upsertEntity(row, 'Replace', { abortSignal: patience() }));
  }
}

/** Whether storage takes rows together. Azurite takes no transaction with U+2028 in it, and the rows one by one. */
async function isWrittenAtOnce(client: TableClient, group: readonly KeptRow[]): Promise<boolean> {
  try {
    const actions = group.map((row): TransactionAction => ['upsert', toStore(row), 'Replace']);
    return (await patiently(() => transact(client, actions))) !== 'lost-race';
  } catch (error) {
    if (isStatus(error, 400, 413, 500)) return false;
    throw error;
  }
}

/** Rows that one transaction takes: of one partition, not too many, and not too large together. */
function* groupsOf<Row extends { partitionKey: string }>(
  rows: readonly Row[],
  bytesOf: (row: Row) => number,
): Generator<Row[]> {
  let [group, bytes]: [Row[], number] = [[], 0];
  for (const row of rows) {
    const more = bytesOf(row);
    const fits = group.length < MOST_ROWS && bytes + more <= MOST_BYTES;
    if (group.length > 0 && !(fits && row.partitionKey === group[0]?.partitionKey)) {
      yield group;
      [group, bytes] = [[], 0];
    }
    group.push(row);
    bytes += more;
  }
  if (group.length > 0) yield group;
}
