import { isStatus, isStorageDown } from '../api/store/storage.ts';

/** Says why a command does nothing, and with which code it ends. */
export const refuse = (why: string): number => {
  process.stderr.write(why);
  return 2;
};

/**
 * What went wrong at storage or on the disk, in a sentence.
 * @throws the error itself where it is a fault of ours
 */
export function faultIn(error: unknown): string {
  if (isStatus(error, 401, 403))
    return 'The storage refuses this sign-in: it has expired, or lacks the role on tables.';
  if (isStorageDown(error)) return 'The storage cannot be reached.';
  const { code, syscall } = error instanceof Error ? (error as NodeJS.ErrnoException) : {};
  if (code === 'ENOSPC') return 'The disk is full.';
  if (syscall !== undefined && code !== undefined) return `The folder cannot be used (${code}).`;
  throw error;
}

/** Which account is meant, or how to say it. */
export const NO_ACCOUNT = 'Set STORAGE_TABLES and STORAGE_TOKEN, or STORAGE_CONNECTION alone.\n\n';

export const ACCOUNT_USAGE = `STORAGE_TABLES is the https address of the account's tables and STORAGE_TOKEN a token for
https://storage.azure.com; or STORAGE_CONNECTION alone is the connection string of a storage that takes keys.
`;
