import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/** What a group holds: people, and groups whose people belong to it too. */
export interface Group {
  readonly people?: readonly { readonly id: string; readonly displayName?: string | null }[];
  readonly groups?: readonly string[];
}

/** How a request is answered instead; `times` of them. */
export interface GraphFault {
  readonly status: number;
  readonly retryAfter?: string;
  readonly body?: unknown;
  times: number;
}

/** Somebody in the directory. */
export interface DirectoryUser {
  readonly id: string;
  readonly userPrincipalName: string;
  readonly mail?: string;
}

export const GRAPH_TOKEN = 'token-of-the-app';

/** Those whom a filter of the form `property eq 'text' or ...` holds for. */
function usersIn(users: readonly DirectoryUser[], filter: string): DirectoryUser[] {
  const wanted = filter.split(' or ').map((part) => {
    const [, property, text] = /^(userPrincipalName|mail) eq '((?:[^']|'')*)'$/.exec(part) ?? [];
    if (property === undefined || text === undefined) throw new Error(`Graph knows no such filter: ${part}`);
    return {
      property: property as 'userPrincipalName' | 'mail',
      text: text.replaceAll("''", "'").toLowerCase(),
    };
  });
  return users.filter((user) => wanted.some(({ property, text }) => user[property]?.toLowerCase() === text));
}

/** Stands in for Microsoft Graph: people by address, transitive members of groups, page by page, with the faults that it has. */
export async function startGraph(
  groups: Readonly<Record<string, Group>>,
  pageSize = 2,
  users: readonly DirectoryUser[] = [],
) {
  const asked: string[] = [];
  const faults: GraphFault[] = [];
  const server = createServer((request, response) => answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  /** Everybody in a group and in those within it, and these groups themselves; each once, circles or not. */
  function membersOf(id: string, seen = new Set<string>()): Record<string, unknown>[] {
    return [
      ...(groups[id]?.people ?? [])
        .filter((person) => !seen.has(person.id) && seen.add(person.id))
        .map(({ id: person, displayName = null }) => ({
          '@odata.type': '#microsoft.graph.user',
          id: person,
          displayName,
        })),
      ...(groups[id]?.groups ?? []).flatMap((inner) => {
        if (seen.has(inner)) return [];
        seen.add(inner);
        return [{ '@odata.type': '#microsoft.graph.group', id: inner }, ...membersOf(inner, seen)];
      }),
    ];
  }

  function answer(request: IncomingMessage, response: ServerResponse): void {
    asked.push(request.url ?? '');
    const send = (status: number, body: unknown, headers: Record<string, string> = {}) =>
      response
        .writeHead(status, { 'content-type': 'application/json', ...headers })
        .end(typeof body === 'string' ? body : JSON.stringify(body));
    if (request.headers.authorization !== `Bearer ${GRAPH_TOKEN}`) {
      send(401, { error: { code: 'InvalidAuthenticationToken' } });
      return;
    }
    const fault = faults.find(({ times }) => times > 0);
    if (fault) {
      fault.times -= 1;
      send(
        fault.status,
        fault.body ?? {},
        fault.retryAfter === undefined ? {} : { 'retry-after': fault.retryAfter },
      );
      return;
    }
    const url = new URL(request.url ?? '/', origin);
    if (url.pathname === '/v1.0/users') {
      send(200, { value: usersIn(users, url.searchParams.get('$filter') ?? '') });
      return;
    }
    const id = /^\/v1\.0\/groups\/([^/]+)\/transitiveMembers$/.exec(url.pathname)?.[1] ?? '';
    if (!groups[id]) {
      send(404, { error: { code: 'Request_ResourceNotFound' } });
      return;
    }
    const from = Number(url.searchParams.get('$skiptoken') ?? 0);
    const all = membersOf(id);
    const next = new URL(url);
    next.searchParams.set('$skiptoken', String(from + pageSize));
    send(200, {
      value: all.slice(from, from + pageSize),
      ...(from + pageSize < all.length && { '@odata.nextLink': next.href }),
    });
  }

  return {
    address: `${origin}/v1.0`,
    /** Every path that was asked for. */
    asked,
    faults,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
