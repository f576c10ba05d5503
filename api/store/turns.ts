import { setTimeout as wait } from 'node:timers/promises';

/** Does work on the same key one after another. */
export type InTurn = <T>(key: string, work: () => Promise<T>) => Promise<T>;

/**
 * Lets those who would change the same rows wait for each other within this instance, so that they do not lose races
 * against themselves. It is a courtesy, not a lock: after a while nobody waits any longer, and what keeps changes apart,
 * here and between instances, are the etags.
 */
export function turns(patienceMs: number): InTurn {
  const last = new Map<string, Promise<void>>();
  return async (key, work) => {
    const before = last.get(key);
    let end = () => {};
    const mine = new Promise<void>((resolve) => {
      end = resolve;
    });
    const both = before ? before.then(() => mine) : mine;
    last.set(key, both);
    if (before) await Promise.race([before, wait(patienceMs, undefined, { ref: false })]);
    try {
      return await work();
    } finally {
      end();
      if (last.get(key) === both) last.delete(key);
    }
  };
}
