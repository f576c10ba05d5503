import { RestError } from '@azure/data-tables';

/** Whom storage takes tokens from. */
const RESOURCE = 'https://storage.azure.com';

/** A token of the app itself, in the form in which the SDKs take it. */
interface Token {
  readonly token: string;
  /** ms since 1970. */
  readonly expiresOnTimestamp: number;
}

/** A storage account that is reached without a key. */
export interface KeylessAccount {
  /** Where its tables and queues are, without a slash at the end. */
  readonly tables: string;
  readonly queues: string;
  readonly credential: { getToken(): Promise<Token> };
}

/** A connection string, or an account without a key. */
export type Account = string | KeylessAccount;

/**
 * The account at an address, used as the app itself. Where no token can be had, storage counts as down: people are told to
 * try again in a moment.
 */
export const keylessAccount = (
  { tables, queues }: { readonly tables: string; readonly queues: string },
  tokenFor: (resource: string) => Promise<Token>,
): KeylessAccount => ({
  tables,
  queues,
  credential: {
    getToken: () =>
      tokenFor(RESOURCE).catch((error: unknown) => {
        throw new RestError(error instanceof Error ? error.message : 'no token for storage');
      }),
  },
});
