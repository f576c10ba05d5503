import * as z from 'zod';
import { keylessAccount, type Account } from '../api/store/account.ts';
import { readStorage } from '../api/config/storage.ts';
import { tableToRead } from '../api/store/storage.ts';
import type { Variables } from '../api/config/faults.ts';

const FIVE_MINUTES_MS = 300_000;

const byToken = z.object({
  STORAGE_TABLES: z.url({ protocol: /^https$/ }),
  STORAGE_TOKEN: z.string().min(20),
});

/**
 * The storage account as an operator reaches it: signed in to Entra, by a token in the environment, or by a connection
 * string, as with the storage of one machine. Undefined where neither is given, or both, or half of one.
 */
export function operatorAccount(env: Variables): Account | undefined {
  const signedIn = byToken.safeParse(env);
  const storage = readStorage(env);
  const connection = 'faults' in storage || typeof storage.value !== 'string' ? undefined : storage.value;
  if (connection !== undefined && !isWhole(connection)) return undefined;
  if (!signedIn.success) return connection;
  if (connection !== undefined) return undefined;
  const { STORAGE_TABLES, STORAGE_TOKEN: token } = signedIn.data;
  const tables = STORAGE_TABLES.replace(/\/$/, '');
  // How long it lasts is for storage to say. No queue is asked.
  const own = () => Promise.resolve({ token, expiresOnTimestamp: Date.now() + FIVE_MINUTES_MS });
  return keylessAccount({ tables, queues: tables }, own);
}

/** Whether the SDK makes anything of a connection string. It asks nobody for that. */
function isWhole(connection: string): boolean {
  try {
    tableToRead(connection, 'rounds');
    return true;
  } catch {
    return false;
  }
}
