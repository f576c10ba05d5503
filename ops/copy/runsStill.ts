/** Longer than the first answer of an app takes in which nothing ran before. */
const PATIENCE_MS = 60_000;

export type AppState =
  | 'works'
  | 'stopped'
  /** Something answers that is neither: another address, a proxy, an app that just starts or lets nobody in. */
  | 'unclear'
  /** Nothing answers at all, which tells nothing about the app. */
  | 'no-answer';

/**
 * What the app at an address does. Concord answers in JSON, also where it has lost its storage; for one that is stopped Azure
 * answers with 403 and a page that says so. The page alone tells it from an app that works and lets nobody in from here.
 * @param endpoint as in API_ENDPOINT, up to `/api`
 */
export async function runsStill(endpoint: string): Promise<AppState> {
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const reply = await fetch(`${endpoint}/health`, { signal, redirect: 'manual' });
    const page = await reply.text();
    if (/\bjson\b/.test(reply.headers.get('content-type') ?? '')) return 'works';
    return reply.status === 403 && /\bapp is (currently )?stopped\b/i.test(page) ? 'stopped' : 'unclear';
  } catch {
    return 'no-answer';
  }
}
