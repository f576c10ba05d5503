import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Stands between whoever asks and the tables of a storage.
 * @param connection the connection string of that storage
 * @param before what happens before a request with this method goes on; a status where it does not, and is refused with it
 * @returns `connection` to ask through it
 */
export async function tablesRelay(
  connection: string,
  before: (method: string) => Promise<number | undefined> | number | undefined,
) {
  const [, behind = ''] = /TableEndpoint=([^;]+)/.exec(connection) ?? [];
  const tables = new URL(behind);
  const server = createServer((asked, reply) => {
    void (async () => {
      const { method = '', url, headers } = asked;
      const refused = await before(method);
      if (refused !== undefined) {
        asked.resume();
        reply.writeHead(refused).end();
        return;
      }
      const passed = request({ host: tables.hostname, port: tables.port, method, path: url, headers });
      passed.once('response', (answer) => {
        reply.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(reply);
      });
      passed.once('error', () => void reply.destroy());
      asked.pipe(passed);
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}${tables.pathname}`;
  return {
    connection: connection.replace(behind.replace(/\/$/, ''), at.replace(/\/$/, '')),
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
