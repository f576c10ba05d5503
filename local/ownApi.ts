import type { Problem } from '../contract/problems.ts';
import { personWith } from './identity/people.ts';
import type { IssueToken } from './identity/tokens.ts';

export type ApiReply = { status: number; etag: string | null; retryAfter: number; json: unknown };
export type ApiRequest = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  path: string;
  body?: unknown;
  ifMatch?: string;
};
/** Calls Concord's HTTP API as one of the people on this machine. */
export type OwnApi = (person: string, request: ApiRequest) => Promise<ApiReply>;

/** The API at this address, used as people use it: with a token of their own, through HTTP. */
export const ownApiAt =
  (address: string, issue: IssueToken): OwnApi =>
  async (person, { method, path, body, ifMatch }) => {
    const reply = await fetch(`${address}/api/${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await issue(personWith(person))}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await reply.text();
    return {
      status: reply.status,
      etag: reply.headers.get('etag'),
      retryAfter: Number(reply.headers.get('retry-after') ?? 0),
      json: text === '' ? undefined : JSON.parse(text),
    };
  };

/** What a refused request was refused with. */
export function problemOf({ status, json }: ApiReply): Problem {
  const known = typeof json === 'object' && json !== null && 'type' in json && 'title' in json;
  return known
    ? (json as Problem)
    : { type: 'about:blank', title: 'The API did not answer as it should.', status, detail: '' };
}
