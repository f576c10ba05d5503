import type { Problem } from '../../../contract/problems.ts';
import { within } from '../within.ts';
import type { Outcome } from './outcome.ts';

export interface ApiRequest {
  readonly method?: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE';
  readonly body?: unknown;
  /** A file to send in place of a JSON body, with the type that it has for the server. */
  readonly file?: { readonly type: string; readonly content: Blob };
  readonly ifMatch?: string | null;
  /** A file is wanted as the answer, not JSON: the value is then a Blob. */
  readonly asFile?: boolean;
  /** The page is about to go: send at once with the last token, and let the request outlive the page. */
  readonly leaving?: boolean;
}

/** One request to Concord's API. T is what contract/ promises for the route: the server checks it against the schema. */
export type ApiClient = <T>(path: string, request?: ApiRequest) => Promise<Outcome<T>>;

/** After this the connection counts as lost. */
const PATIENCE_MS = 20_000;
/** A large file over a slow line takes its time. */
const FILE_PATIENCE_MS = 180_000;
const NO_CONTENT = 204;

/**
 * A client that shows a fresh Teams token with every request and turns whatever happens into a value.
 * @param base where the API is, such as `/api`
 * @param getToken asks Teams, which keeps tokens itself: nothing about the person is stored here
 * @param language in which Concord says why it refuses something, such as "de"
 */
export function createApiClient(base: string, getToken: () => Promise<string>, language: string): ApiClient {
  let lastToken: string | null = null;

  return async <T>(
    path: string,
    { method = 'GET', body, file, asFile = false, ifMatch, leaving = false }: ApiRequest = {},
  ): Promise<Outcome<T>> => {
    if (!leaving || lastToken === null) {
      try {
        lastToken = await within(PATIENCE_MS, getToken());
      } catch {
        // Without a connection Teams cannot renew a token either; the request itself tells which of the two it is.
        if (lastToken === null) return { kind: navigator.onLine ? 'not-signed-in' : 'unreachable' };
      }
    }
    try {
      const response = await fetch(`${base}/${path}`, {
        method,
        headers: {
          authorization: `Bearer ${lastToken}`,
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
      return await outcomeOf<T>(response, asFile);
    } catch {
      return { kind: 'unreachable' };
    }
  };
}

async function outcomeOf<T>(response: Response, asFile: boolean): Promise<Outcome<T>> {
  if (!response.ok)
    return { kind: 'refused', problem: await problemOf(response), retryAfter: secondsOf(response) };
  const read = () => (asFile ? response.blob() : response.json());
  const value = (response.status === NO_CONTENT ? undefined : await read()) as T;
  return { kind: 'ok', value, etag: response.headers.get('etag') };
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
