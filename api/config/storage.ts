import * as z from 'zod';
import { readAs, type Read, type Variables } from './faults.ts';

/** The storage account, reached with the app's own identity. */
export interface StorageByIdentity {
  /** Where its tables are, without a slash at the end. */
  readonly tables: string;
  readonly queues: string;
  /** Which of the app's identities may use it. */
  readonly clientId: string;
}

/** A connection string, or where the account is and by whom it is used. */
export type StoragePlace = string | StorageByIdentity;

const connection = z.object({
  STORAGE_CONNECTION: z
    .string()
    .regex(/^UseDevelopmentStorage=true$|(^|;)AccountName=[^;]+/, {
      error: 'is not the connection string of a storage account',
    })
    .meta({ description: 'Connection string of the storage account.' }),
});

/** Tokens are sent there, so nothing but https will do. */
const service = z.url({ protocol: /^https$/, error: 'is not an https address' }).transform(trimmed);

/** The names are those by which the host of Azure Functions looks for its queues as well. */
const byIdentity = z.object({
  STORAGE_CONNECTION__tableServiceUri: service,
  STORAGE_CONNECTION__queueServiceUri: service,
  STORAGE_CONNECTION__clientId: z.guid(),
  STORAGE_CONNECTION__credential: z.literal('managedidentity', { error: 'has to be "managedidentity"' }),
});
const names = Object.keys(byIdentity.shape);

/** Where everything is kept. */
export function readStorage(set: Variables): Read<StoragePlace> {
  const beside = names.find((name) => set[name] !== undefined);
  if (beside === undefined) {
    const read = readAs(connection, set);
    return 'faults' in read ? read : { value: read.value.STORAGE_CONNECTION };
  }
  // The host would take the one, and we the other.
  if (set['STORAGE_CONNECTION'] !== undefined)
    return { faults: [{ name: 'STORAGE_CONNECTION', message: `cannot be set beside ${beside}` }] };
  const read = readAs(byIdentity, set);
  if ('faults' in read) return read;
  return {
    value: {
      tables: read.value.STORAGE_CONNECTION__tableServiceUri,
      queues: read.value.STORAGE_CONNECTION__queueServiceUri,
      clientId: read.value.STORAGE_CONNECTION__clientId,
    },
  };
}

function trimmed(address: string): string {
  return address.replace(/\/$/, '');
}
