import { setTimeout as wait } from 'node:timers/promises';

/** Long enough for a busy machine. */
const PATIENCE_MS = 180_000;
const PAUSE_MS = 100;

/**
 * Expects of what is read that it comes to be so: looks again until it is, and fails as `expect` does when patience has
 * ended. For whatever may be there a moment later than what a test has waited for.
 * @param read what somebody sees, or what is stored
 */
export function soon(read: () => Promise<unknown>) {
  const holds = async (check: (seen: unknown) => void): Promise<void> => {
    for (const end = Date.now() + PATIENCE_MS; ;) {
      try {
        check(await read());
        return;
      } catch (error) {
        if (Date.now() > end) throw error;
      }
      await wait(PAUSE_MS);
    }
  };
  return {
    toBe: (wanted: unknown) => holds((seen) => expect(seen).toBe(wanted)),
    toEqual: (wanted: unknown) => holds((seen) => expect(seen).toEqual(wanted)),
    toMatch: (wanted: RegExp | string) => holds((seen) => expect(seen).toMatch(wanted)),
    toMatchObject: (wanted: object) => holds((seen) => expect(seen).toMatchObject(wanted)),
    toContain: (wanted: unknown) => holds((seen) => expect(seen).toContain(wanted)),
    toHaveLength: (wanted: number) => holds((seen) => expect(seen).toHaveLength(wanted)),
  };
}
