import { problemsOf, RETRIED } from '../../api/functions/apiDescription.ts';
import { problem, problemKinds, type ProblemKind } from '../../contract/problems.ts';
import { routes, type Route } from '../../contract/routes.ts';

const table = Object.entries<Route>(routes).map(([name, route]) => ({
  name,
  route,
  path: new RegExp(`^${route.path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`),
}));

/** Fails where a reply of the API is not as its OpenAPI document says: another status, another body, a header less. */
export function checkReply(
  method: string,
  path: string,
  { status, headers, body }: { status: number; headers: Headers; body: unknown },
): void {
  const [bare = ''] = path.split('?', 1);
  const known = table.find(
    (one) => one.route.method.toUpperCase() === method && one.path.test(bare) && !bare.includes('/../'),
  );
  const told = `${method} ${path} was answered with ${status} ${JSON.stringify(body).slice(0, 500)}`;
  const required = (isSo: boolean, what: string): void => {
    if (!isSo) throw new Error(`${told}: ${what}`);
  };
  if (status >= 400) {
    const read = problem.safeParse(body);
    required(read.success && read.data.status === status, 'it is no problem document');
    required(headers.get('content-type') === 'application/problem+json', 'its type does not say so');
    const kind = String(read.data?.type).replace('urn:concord:problem:', '') as ProblemKind;
    required(problemKinds[kind] === status, 'this kind is not known');
    required((known ? problemsOf(known.route) : ['not-found']).includes(kind), 'this is not described');
    if (RETRIED.has(kind)) required(/^\d+$/.test(headers.get('retry-after') ?? ''), 'it has no Retry-After');
    required(headers.has('content-language'), 'it does not say in which language it is');
    if (status === 401) required(headers.has('www-authenticate'), 'it has no WWW-Authenticate');
    return;
  }
  if (!known) throw new Error(`${told}: this is not described`);
  const [expected, schema] = known.route.success;
  required(status === expected, `${expected} is described`);
  const read = schema?.safeParse(body);
  required(read?.success !== false, String(read?.error?.message));
  if (known.route.version && status !== 204) required(headers.has('etag'), 'it has no ETag');
  if (status === 201) required(headers.has('location'), 'it has no Location');
}
