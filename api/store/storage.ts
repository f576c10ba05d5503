import { odata, RestError, TableClient, type TransactionAction } from '@azure/data-tables';
import type { Account } from './account.ts';
import { madeWhenMissing } from './madeWhenMissing.ts';

/** One table. */
export type Table = () => Promise<TableClient>;

/** A request that has not come back after this long is given up: the person is told to try again instead of waiting. */
const PATIENCE_MS = 10_000;

/** Few and quick retries inside a request: whoever called is waiting, and the tab tries again by itself. */
const retryOptions = { maxRetries: 2, retryDelayInMs: 100, maxRetryDelayInMs: 500 };

const clientFor = (account: Account, name: string): TableClient =>
  typeof account === 'string'
    ? TableClient.fromConnectionString(account, name, { allowInsecureConnection: true, retryOptions })
    : new TableClient(account.tables, name, account.credential, { retryOptions });

/** A table of the storage account that is not created: for whoever reads alone, and may be allowed no more. */
export const tableToRead = (account: Account, name: string): Table => {
  const table = Promise.resolve(clientFor(account, name));
  return () => table;
};

/** A table of the storage account. It is made when a request finds it missing. */
export function tableNamed(account: Account, name: string): Table {
  // A client costs a server that starts about a millisecond, and most requests need two or three tables of fifteen.
  let client: TableClient | undefined;
  const made = () => {
    const table = clientFor(account, name);
    const policy = madeWhenMissing(() => table.createTable({ abortSignal: patience() }));
    table.pipeline.addPolicy(policy, { afterPhase: 'Deserialize' });
    return table;
  };
  return () => Promise.resolve((client ??= made()));
}

/** The account in which a table lies: its host, and its path where it has one. */
export async function accountOf(table: Table): Promise<string> {
  const { host, pathname } = new URL((await table()).url);
  return `${host}${pathname}`.replace(/\/$/, '');
}

/** Ends a storage request that hangs. */
export const patience = (): AbortSignal => AbortSignal.timeout(PATIENCE_MS);

const statusOf = (error: unknown): number | undefined =>
  error instanceof RestError ? error.statusCode : undefined;

/** Whether storage answered with this HTTP status. */
export const isStatus = (error: unknown, ...statuses: number[]): boolean => {
  const status = statusOf(error);
  return status !== undefined && statuses.includes(status);
};

/**
 * Whether an error means that storage cannot be reached or cannot serve at the moment: no answer at all, a timeout,
 * throttling, or a fault of its own.
 */
export function isStorageDown(error: unknown): boolean {
  if (error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError')) return true;
  if (!(error instanceof RestError)) return false;
  return error.statusCode === undefined || error.statusCode === 429 || error.statusCode >= 500;
}

/** What a read of one row gives, undefined where there is none. */
export async function rowOrNothing<T>(read: Promise<T>): Promise<T | undefined> {
  try {
    return await read;
  } catch (error) {
    if (isStatus(error, 404)) return undefined;
    throw error;
  }
}

/**
 * Writes all or nothing; the new versions of the rows, by row key. 'lost-race' when somebody else changed one of the rows
 * in between.
 */
export async function transact(
  table: TableClient,
  actions: TransactionAction[],
): Promise<ReadonlyMap<string, string | undefined> | 'lost-race'> {
  try {
    const { subResponses } = await table.submitTransaction(actions, { abortSignal: patience() });
    // The replies stand in the order of the actions.
    return new Map(actions.map(([, { rowKey }], index) => [rowKey, subResponses[index]?.etag]));
  } catch (error) {
    // 404: the row to change is gone; 409: the row to make is there; 412: the row has another version.
    if (isStatus(error, 404, 409, 412)) return 'lost-race';
    throw error;
  }
}

/** Makes a row that is not there; its version. 'there-already' where it is. */
export async function addRow(
  table: TableClient,
  row: { partitionKey: string; rowKey: string },
): Promise<{ etag: string } | 'there-already'> {
  try {
    const { etag } = await table.createEntity(row, { abortSignal: patience() });
    return { etag: etag ?? '' };
  } catch (error) {
    if (isStatus(error, 409)) return 'there-already';
    throw error;
  }
}

/**
 * Replaces a row in the version that was seen; its new version. 'changed-meanwhile' where it has another one by now, is
 * gone, or where the version is none that storage could have given.
 */
export async function replaceRow(
  table: TableClient,
  row: { partitionKey: string; rowKey: string },
  etag: string,
): Promise<{ etag: string } | 'changed-meanwhile'> {
  try {
    const replaced = await table.updateEntity(row, 'Replace', { etag, abortSignal: patience() });
    return { etag: replaced.etag ?? '' };
  } catch (error) {
    if (isStatus(error, 400, 404, 412)) return 'changed-meanwhile';
    throw error;
  }
}

/**
 * A page of a partition's rows, and where the next one begins.
 * @param from `next` of the page before; 'no-such-page' where it is not one of ours
 */
export async function pageOf(
  table: TableClient,
  partition: string,
  from: string | undefined,
  maxPageSize: number,
): Promise<{ rows: Record<string, unknown>[]; next: string | null } | 'no-such-page'> {
  const pages = table
    .listEntities({
      queryOptions: { filter: odata`PartitionKey eq ${partition}` },
      abortSignal: patience(),
    })
    .byPage({ maxPageSize, ...(from !== undefined && { continuationToken: from }) });
  const page = await pages.next().catch((error: unknown) => {
    if (from !== undefined && !isStorageDown(error)) return 'no-such-page' as const;
    throw error;
  });
  if (page === 'no-such-page') return page;
  return page.done
    ? { rows: [], next: null }
    : { rows: page.value, next: page.value.continuationToken ?? null };
}
