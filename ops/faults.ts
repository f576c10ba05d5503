import * as z from 'zod';
import { isStatus, isStorageDown } from '../api/store/storage.ts';

/** Says why a command does nothing, and with which code it ends. */
export const refuse = (why: string): number => {
  process.stderr.write(why);
  return 2;
};

/** Whether a row says what nothing of this version can read. Such an error quotes the row, which may be somebody's answers. */
export const isUnreadable = (error: unknown): boolean =>
  error instanceof SyntaxError || error instanceof z.ZodError;

/**
 * What went wrong, in a sentence. It quotes nothing: texts of storage hold addresses, and in those stand pseudonyms; other
 * texts hold what could not be read.
 */
export function faultIn(error: unknown): string {
  if (isStatus(error, 401, 403))
    return 'The storage refuses this sign-in: it has expired, or lacks the role on tables.';
  const { code, syscall, statusCode } = told(error);
  if (statusCode !== undefined)
    return isStorageDown(error)
      ? `The storage answers, but cannot serve now (${statusCode}).`
      : `The storage refuses what it was asked for (${statusCode}).`;
  if (isStorageDown(error)) return 'The storage cannot be reached.';
  if (code === 'ENOSPC') return 'The disk is full.';
  if (syscall !== undefined && code !== undefined) return `The folder cannot be used (${code}).`;
  if (isUnreadable(error))
    return 'A row cannot be read: it is damaged, or a newer version of Concord wrote it.';
  return `Concord made a mistake (${ownText(error)}).\n${placesOf(error)}\n`;
}

const told = (error: unknown) =>
  (error instanceof Error ? error : {}) as { code?: string; syscall?: string; statusCode?: number };

/** What our own code demands of its callers is told; what else is in an error is not. */
const ownText = (error: unknown): string =>
  !(error instanceof Error)
    ? typeof error
    : /^\w+ requires [\w ]+$/.test(error.message)
      ? error.message
      : error.name;

/** Where it was thrown. */
const placesOf = (error: unknown): string =>
  (error instanceof Error ? (error.stack ?? '') : '')
    .split('\n')
    .filter((line) => /^ {4}at .*(?::\d+:\d+|<anonymous>)\)?$/.test(line))
    .join('\n');

/** Which account is meant, or how to say it. */
export const NO_ACCOUNT = 'Set STORAGE_TABLES and STORAGE_TOKEN, or a whole STORAGE_CONNECTION alone.\n\n';

export const ACCOUNT_USAGE = `STORAGE_TABLES is the https address of the account's tables and STORAGE_TOKEN a token for
https://storage.azure.com; or STORAGE_CONNECTION alone is the connection string of a storage that takes keys.
`;
