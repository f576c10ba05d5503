import type { ServerResponse } from 'node:http';
import type { Cookie, HttpData } from '../programmingModel.ts';

const bodyless = new Set([204, 205, 304]);
/** These describe the connection, which is ours, not the function's. */
const ownHeaders = new Set(['connection', 'content-length', 'keep-alive', 'transfer-encoding']);

/** Sends what a function returned. A function that returned nothing answers 204, as on Azure. */
export function sendReply(response: ServerResponse, reply: HttpData | undefined): void {
  if (!reply) {
    sendEmpty(response, 204);
    return;
  }
  const status = Number(reply.statusCode ?? 200);
  for (const [name, value] of Object.entries(reply.headers ?? {})) {
    if (!ownHeaders.has(name.toLowerCase())) response.setHeader(name, value);
  }
  const cookies = (reply.cookies ?? []).map(toSetCookie);
  if (cookies.length > 0) response.setHeader('set-cookie', cookies);
  response.statusCode = status;
  if (bodyless.has(status)) {
    response.end();
    return;
  }
  const body = bodyOf(reply);
  response.setHeader('content-length', body.length);
  response.end(body); // Node leaves it out in the answer to HEAD.
}

export function sendEmpty(response: ServerResponse, status: number): void {
  response.writeHead(status, bodyless.has(status) ? {} : { 'content-length': 0 });
  response.end();
}

const bodyOf = ({ body }: HttpData): Buffer =>
  body?.bytes ? Buffer.from(body.bytes) : Buffer.from(body?.string ?? body?.json ?? '');

/** One `Set-Cookie` header. @see https://www.rfc-editor.org/rfc/rfc6265#section-4.1 */
export function toSetCookie(cookie: Cookie): string {
  const sameSite = { none: undefined, explicitNone: 'None', lax: 'Lax', strict: 'Strict' }[
    cookie.sameSite ?? 'none'
  ];
  const parts = [
    `${cookie.name ?? ''}=${encodeURIComponent(cookie.value ?? '')}`,
    cookie.expires && `expires=${new Date(cookie.expires.value.seconds * 1000).toUTCString()}`,
    cookie.maxAge && `max-age=${cookie.maxAge.value}`,
    cookie.domain && `domain=${cookie.domain.value}`,
    cookie.path && `path=${cookie.path.value}`,
    cookie.secure?.value && 'secure',
    cookie.httpOnly?.value && 'httponly',
    sameSite && `samesite=${sameSite}`,
  ];
  return parts.filter(Boolean).join('; ');
}
