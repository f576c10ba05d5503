import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/** A message that the bot has sent to the connector of a Playground. */
export interface Got {
  readonly url: string;
  readonly authorization: string;
  readonly body: Record<string, unknown>;
}
export interface PlaygroundConnector {
  readonly port: number;
  readonly serviceUrl: string;
  readonly got: Got[];
  stop(): Promise<void>;
}

/** Listens where the connector of an Agents Playground would: the real one is no dependency. */
export async function playgroundConnector(): Promise<PlaygroundConnector> {
  const got: Got[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      // The bot asks who somebody is when they get it; a Playground knows nobody's user principal name.
      if (request.method === 'GET') return void response.writeHead(404).end();
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part as Buffer);
      const body = JSON.parse(Buffer.concat(parts).toString()) as Record<string, unknown>;
      got.push({ url: request.url ?? '', authorization: request.headers.authorization ?? '', body });
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":"1"}');
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    serviceUrl: `http://127.0.0.1:${port}/_connector`,
    got,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
