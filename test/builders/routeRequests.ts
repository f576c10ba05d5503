import { routes, type Route } from '../../contract/routes.ts';
import { checkReply } from './checkReply.ts';
import type { Product } from './product.ts';

/** What stands in the places of paths: ids of a round, a case and so on. */
export type Places = Readonly<Record<string, string>>;

/** Every route with its name. */
export const everyRoute = Object.entries<Route>(routes).map(([name, route]) => ({ name, route }));

export const pathOf = ({ path }: Route, places: Places): string =>
  path.replace(/\{(\w+)\}/g, (_place, name: string) => encodeURIComponent(places[name] ?? ''));

export interface Sent {
  readonly token?: string | undefined;
  readonly path: string;
  readonly body?: string | Uint8Array | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends a request as it stands; fails where the reply is not as the OpenAPI document says. */
export async function send(
  { address }: Pick<Product, 'address'>,
  { method }: Route,
  { token, path, body, headers = {} }: Sent,
) {
  const reply = await fetch(`${address}/api/${path}`, {
    method: method.toUpperCase(),
    headers: { ...(token !== undefined && { Authorization: `Bearer ${token}` }), ...headers },
    ...(body !== undefined && { body: body as BodyInit }),
  });
  const text = await reply.text();
  const isJson = /json/.test(reply.headers.get('content-type') ?? '');
  const read = isJson ? (JSON.parse(text) as Record<string, unknown>) : {};
  if (isJson || reply.status >= 400)
    checkReply(method.toUpperCase(), path, { status: reply.status, headers: reply.headers, body: read });
  return {
    status: reply.status,
    refusal: typeof read.type === 'string' ? read.type.replace('urn:concord:problem:', '') : '',
    body: read,
    text,
    headers: reply.headers,
  };
}

let made = 0;
/** A token of somebody who has sent nothing yet: nobody may change more than 60 things a minute. */
export async function freshToken(
  { address }: Pick<Product, 'address'>,
  being: { readonly owner?: boolean; readonly guest?: boolean } = {},
): Promise<string> {
  made += 1;
  const reply = await fetch(`${address}/local/token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ person: `somebody-${made}`, ...being }),
  });
  return ((await reply.json()) as { token: string }).token;
}
