import type { OpenResults } from '../../../../contract/results.ts';
import type { ApiClient } from '../../../app/api/apiClient.ts';
import type { Outcome } from '../../../app/api/outcome.ts';
import { loadResults, type ResultsData } from '../resultsApi.ts';

/** Rounds with figures that everybody may see, the newest first. */
export const loadOpenResults = (api: ApiClient): Promise<Outcome<OpenResults>> => api<OpenResults>('results');

/**
 * What a tab in a channel shows: nothing that depends on who looks.
 * @param round null: the newest
 * @returns null where no round has figures that everybody may see
 */
export async function loadWall(
  api: ApiClient,
  round: string | null,
  language: string,
): Promise<Outcome<ResultsData | null>> {
  let shown = round;
  if (shown === null) {
    const open = await loadOpenResults(api);
    if (open.kind !== 'ok') return open;
    shown = open.value.items[0]?.id ?? null;
  }
  return shown === null
    ? { kind: 'ok', value: null, etag: null }
    : loadResults(api, 'everyone', shown, language);
}
