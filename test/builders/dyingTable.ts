import type { TableClient } from '@azure/data-tables';
import type { Table } from '../../api/store/storage.ts';

const WRITES = new Set(['createEntity', 'updateEntity', 'upsertEntity', 'deleteEntity', 'submitTransaction']);

/** When a server dies: at which of its writes, and whether storage still hears of that write. */
export interface Death {
  readonly at: number;
  readonly heard: boolean;
}

/**
 * A server that dies at one of its writes: every table through `wrap` counts, and after the death none does anything any
 * more. Other writes that are on their way at that moment are not heard of either.
 */
export function dying({ at, heard }: Death) {
  let writes = 0;
  let dead = false;
  const never = new Promise<never>(() => undefined);
  let died: () => void = () => undefined;
  const death = new Promise<'died'>((resolve) => {
    died = () => resolve('died');
  });

  const wrap =
    (table: Table): Table =>
    async () => {
      const client = await table();
      return new Proxy(client, {
        get(target: TableClient, name) {
          const member: unknown = Reflect.get(target, name, target);
          if (typeof member !== 'function') return member;
          const bound = member.bind(target) as (...args: unknown[]) => unknown;
          if (name === 'listEntities')
            return (...args: unknown[]) =>
              dead ? { [Symbol.asyncIterator]: () => ({ next: () => never }) } : bound(...args);
          if (!WRITES.has(String(name))) return (...args: unknown[]) => (dead ? never : bound(...args));
          return async (...args: unknown[]) => {
            if (dead) return never;
            writes += 1;
            if (writes !== at) return bound(...args);
            dead = true;
            if (heard) await bound(...args);
            died();
            return never;
          };
        },
      });
    };
  return { wrap, death };
}
