import type { HttpResponseInit } from '@azure/functions';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const zip = promisify(gzip);

/** Below this a reply fits into a packet or two anyway. */
const WORTH_IT = 2_000;

/** Whether a client takes gzip, by Accept-Encoding (RFC 9110): named, and not with a weight of nothing. */
export const takesGzip = (header: string | null): boolean =>
  (header ?? '')
    .toLowerCase()
    .split(',')
    .map((coding) => /^\s*gzip\s*(?:;\s*q=([\d.]+)\s*)?$/.exec(coding))
    .some((found) => found !== null && Number(found[1] ?? 1) > 0);

/**
 * A JSON reply as gzip where the client takes it: the host does not compress, and figures of forty regions on a phone's
 * line are most of the wait. Who may read is told by a header and not by a cookie, so nobody can make somebody else's
 * browser ask, and the length tells nothing of what is not theirs.
 */
export async function compressed(
  reply: HttpResponseInit,
  acceptEncoding: string | null,
): Promise<HttpResponseInit> {
  const jsonBody: unknown = reply.jsonBody;
  if (jsonBody === undefined) return reply;
  const headers = new Headers(reply.headers);
  headers.append('Vary', 'Accept-Encoding');
  const text = JSON.stringify(jsonBody);
  if (text.length < WORTH_IT || !takesGzip(acceptEncoding)) return { ...reply, headers };
  headers.set('Content-Encoding', 'gzip');
  if (!headers.has('Content-Type')) headers.set('Content-Type', 'application/json');
  return { ...reply, headers, jsonBody: undefined, body: new Uint8Array(await zip(text)) };
}
