import { setTimeout as wait } from 'node:timers/promises';
import { isStorageDown } from './storage.ts';

/** Storage that cannot answer is asked again so often, each time after twice as long. */
const TRIES = 4;
const FIRST_PAUSE_MS = 500;

/**
 * Does something that may be done twice, and again where storage cannot be reached or cannot serve.
 * @throws what the last try threw
 */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++)
    try {
      return await work();
    } catch (error) {
      if (tried === TRIES || !isStorageDown(error)) throw error;
      await wait(FIRST_PAUSE_MS * 2 ** (tried - 1));
    }
}
