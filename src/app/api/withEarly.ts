import type { ApiClient } from './apiClient.ts';
import type { Outcome } from './outcome.ts';

/** What was asked for early and not taken for so long is asked for anew. On a slow line, React takes a while to arrive. */
const FRESH_MS = 30_000;

/**
 * A client that asks for some things at once, before anybody wants them: a screen whose address is known need not wait
 * until it is known who is there. Each is given to the first who asks for it, once.
 * @param paths of GET requests
 * @param later more of them, known a little later
 */
export function withEarly(
  api: ApiClient,
  paths: readonly string[],
  later?: Promise<readonly string[]>,
): ApiClient {
  const began = performance.now();
  const asked = new Map(paths.map((path) => [path, api<unknown>(path)]));
  const taken = new Set<string>();
  void later?.then((more) => {
    for (const path of more) if (!taken.has(path)) asked.set(path, api<unknown>(path));
  });
  return <T>(path: string, request?: Parameters<ApiClient>[1]): Promise<Outcome<T>> => {
    const early = request === undefined ? asked.get(path) : undefined;
    asked.delete(path);
    taken.add(path);
    return early !== undefined && performance.now() - began < FRESH_MS
      ? (early as Promise<Outcome<T>>)
      : api<T>(path, request);
  };
}
