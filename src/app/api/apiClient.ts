import type { Problem } from '../../../contract/problems.ts';
import { onePerson, type SignIn } from './onePerson.ts';
import { isProblem, unreachable, type Outcome } from './outcome.ts';
import { claimsIn } from './tokenClaims.ts';

export interface ApiRequest {
  readonly method?: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE';
  readonly body?: unknown;
  /** A file to send in place of a JSON body, with the type that it has for the server. */
  readonly file?: { readonly type: string; readonly content: Blob };
  readonly ifMatch?: string | null;
  /** A file is wanted as the answer, not JSON: the value is then a File with the server's name. */
  readonly asFile?: boolean;
  /** The page is about to go: send at once with the last token, and let the request outlive the page. */
  readonly leaving?: boolean;
  /** A convenience: nobody is asked to sign in for it, and nothing else waits for what it is refused. */
  readonly quiet?: boolean;
}

/** One request to Concord's API. T is what contract/ promises for the route: the server checks it against the schema. */
export type ApiClient = <T>(path: string, request?: ApiRequest) => Promise<Outcome<T>>;

/** After this the connection counts as lost. */
const PATIENCE_MS = 20_000;
/** A large file over a slow line takes its time. */
const FILE_PATIENCE_MS = 180_000;
const NO_CONTENT = 204;
const UNAUTHORIZED = 401;

/**
 * A client that shows a fresh token of the host with every request and turns whatever happens into a value. A token that has
 * run out, and one that Microsoft wants to know more for, is renewed and the request sent once more.
 * @param base where the API is, such as `/api`
 * @param language in which Concord says why it refuses something, and writes in the chat from then on, such as "de-CH"
 */
export function createApiClient(base: string, signIn: SignIn, language: string): ApiClient {
  const who = onePerson(signIn);

  return async <T>(path: string, request: ApiRequest = {}): Promise<Outcome<T>> => {
    const { leaving = false, asFile = false, quiet = false } = request;
    const current = () => who.token(undefined, false, quiet);
    const token = leaving ? (who.lastToken() ?? (await current())) : await current();
    if (typeof token !== 'string') return token;
    let claims = null as string | null;
    const send = (shown: string) =>
      who.showing<T>(shown, async () => {
        const reply = await sendRequest(`${base}/${path}`, request, shown, language);
        if (reply?.status === UNAUTHORIZED) claims = claimsIn(reply.headers.get('www-authenticate'));
        return reply === null ? unreachable : outcomeOf<T>(reply, asFile);
      });
    const refused = await send(token);
    if (refused.kind !== 'refused' || refused.problem.status !== UNAUTHORIZED || leaving) return refused;

    const worth =
      claims !== null || isProblem(refused, 'token-expired') || isProblem(refused, 'not-signed-in');
    const next = worth ? await who.token(claims ?? undefined, true, quiet) : token;
    if (typeof next !== 'string') return next;
    // The same token would be refused for the same reason.
    return next === token ? refused : send(next);
  };
}

/** The reply; null where there is none. */
async function sendRequest(
  address: string,
  { method = 'GET', body, file, asFile = false, ifMatch, leaving = false }: ApiRequest,
  token: string,
  language: string,
): Promise<Response | null> {
  try {
    return await fetch(address, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        'accept-language': language,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(file ? { 'content-type': file.type } : {}),
        ...(ifMatch ? { 'if-match': ifMatch } : {}),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(file ? { body: file.content } : {}),
      credentials: 'omit',
      cache: 'no-store',
      keepalive: leaving,
      signal: AbortSignal.timeout(file || asFile ? FILE_PATIENCE_MS : PATIENCE_MS),
    });
  } catch {
    return null;
  }
}

/** What came of it; a reply that breaks off half-way is none. */
async function outcomeOf<T>(response: Response, asFile: boolean): Promise<Outcome<T>> {
  try {
    return await readOutcome<T>(response, asFile);
  } catch {
    return unreachable;
  }
}

async function readOutcome<T>(response: Response, asFile: boolean): Promise<Outcome<T>> {
  if (!response.ok)
    return { kind: 'refused', problem: await problemOf(response), retryAfter: secondsOf(response) };
  const read = () => (asFile ? fileOf(response) : response.json());
  const value = (response.status === NO_CONTENT ? undefined : await read()) as T;
  return { kind: 'ok', value, etag: response.headers.get('etag') };
}

/** A file by the name that the server gives it. */
async function fileOf(response: Response): Promise<File> {
  const [, name = 'concord'] =
    /filename="(.+?)"/.exec(response.headers.get('content-disposition') ?? '') ?? [];
  return new File([await response.blob()], name, { type: response.headers.get('content-type') ?? '' });
}

/** Proxies on the way answer in their own words: those become a problem without a kind. */
async function problemOf(response: Response): Promise<Problem> {
  const theirs = { type: 'about:blank', title: response.statusText, status: response.status, detail: '' };
  if (!response.headers.get('content-type')?.includes('json')) return theirs;
  const body = (await response.json()) as Partial<Problem> | null;
  return typeof body?.type === 'string' ? { ...theirs, ...body, status: response.status } : theirs;
}

function secondsOf(response: Response): number | null {
  const seconds = response.headers.get('retry-after');
  return seconds !== null && /^\d+$/.test(seconds) ? Number(seconds) : null;
}
