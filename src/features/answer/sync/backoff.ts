const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 60_000;

/**
 * How long to wait before asking again: twice as long each time, up to a minute, and never sooner than the server said.
 * A quarter is left to chance, so that a thousand tabs do not come back in the same second: also where the server says the
 * same to all of them, as it does while its storage is throttled.
 * @param failures how often it has failed in a row, from 1
 * @param retryAfter seconds, where the server said so
 * @param chance from 0 to 1
 * @returns milliseconds
 */
export function waitAfter(failures: number, retryAfter: number | null, chance: number): number {
  const doubled = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failures - 1));
  return Math.max(doubled * (0.75 + 0.25 * chance), (retryAfter ?? 0) * 1000 * (1 + 0.25 * chance));
}
