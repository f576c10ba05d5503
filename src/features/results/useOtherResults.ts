import { useCallback } from 'react';
import type { OpenResults } from '../../../contract/results.ts';
import { useApi } from '../../app/api/useApi.ts';
import { useLoaded } from '../../app/api/useLoaded.ts';
import { loadOpenResults } from './wall/wallApi.ts';

/**
 * The newest round with figures, besides this one; undefined where there is none, and until it is known. The list of rounds
 * that everybody gets does not say which of them have figures: that would take some reading for each of them, each time.
 */
export function useOtherResults(than: string): OpenResults['items'][number] | undefined {
  const api = useApi();
  const [loaded] = useLoaded(useCallback(() => loadOpenResults(api), [api]));
  return loaded.kind === 'ready' ? loaded.value.items.find(({ id }) => id !== than) : undefined;
}
