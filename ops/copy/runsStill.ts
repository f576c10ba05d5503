/** Longer than the first answer of an app takes in which nothing ran before. */
const PATIENCE_MS = 60_000;

/**
 * Whether the app at an address works. Concord answers in JSON, also where it has lost its storage; for one that is stopped
 * Azure answers, with a page.
 * @param endpoint as in API_ENDPOINT, up to `/api`
 * @returns 'no-answer' where nothing answers at all, which tells nothing about the app
 */
export async function runsStill(endpoint: string): Promise<boolean | 'no-answer'> {
  try {
    const reply = await fetch(`${endpoint}/health`, { signal: AbortSignal.timeout(PATIENCE_MS) });
    await reply.arrayBuffer();
    return /\bjson\b/.test(reply.headers.get('content-type') ?? '');
  } catch {
    return 'no-answer';
  }
}
