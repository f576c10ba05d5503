import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export const IDENTITY_HEADER = 'proof-of-the-app';

/** What was asked for. */
export interface TokenRequest {
  readonly resource: string | null;
  readonly clientId: string | null;
}

/**
 * Stands in for what gives a Function app its own tokens, as Microsoft describes it (version 2019-08-01).
 * @param tokenFor the token for a resource; seconds until it expires
 */
export async function startIdentityEndpoint(
  tokenFor: (resource: string) => { readonly token: string; readonly lastsS?: number },
) {
  const asked: TokenRequest[] = [];
  /** Statuses with which the next requests are refused. */
  const faults: number[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://identity.test');
    const resource = url.searchParams.get('resource');
    asked.push({ resource, clientId: url.searchParams.get('client_id') });
    const fault = faults.shift();
    const understood =
      request.headers['x-identity-header'] === IDENTITY_HEADER &&
      url.searchParams.get('api-version') === '2019-08-01' &&
      resource !== null;
    if (fault !== undefined || !understood) {
      response.writeHead(fault ?? 400, { 'content-type': 'application/json' }).end('{"message":"hush"}');
      return;
    }
    const { token, lastsS = 86_400 } = tokenFor(resource);
    const expires = String(Math.floor(Date.now() / 1000) + lastsS);
    const body = { access_token: token, expires_on: expires, resource, token_type: 'Bearer' };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: {
      address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/msi/token`,
      header: IDENTITY_HEADER,
    },
    asked,
    faults,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
