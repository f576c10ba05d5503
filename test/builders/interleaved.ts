import type { TableClient } from '@azure/data-tables';
import type { Table } from '../../api/store/storage.ts';

/** A table on which something else happens, once, just before the first request that the test names. */
export function interleaved(
  table: Table,
  method: 'getEntity' | 'submitTransaction' | 'deleteEntity',
  happening: () => Promise<unknown>,
  isIt: (...args: unknown[]) => boolean = () => true,
): Table & { happened: boolean } {
  const get: Table = async () =>
    new Proxy(await table(), {
      get(client: TableClient, name) {
        const member: unknown = Reflect.get(client, name, client);
        if (typeof member !== 'function') return member;
        const bound = member.bind(client) as (...args: unknown[]) => unknown;
        if (name !== method) return bound;
        return async (...args: unknown[]) => {
          if (!interrupted.happened && isIt(...args)) {
            interrupted.happened = true;
            await happening();
          }
          return bound(...args);
        };
      },
    });
  const interrupted = Object.assign(get, { happened: false });
  return interrupted;
}
