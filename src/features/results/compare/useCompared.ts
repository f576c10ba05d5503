import { useCallback } from 'react';
import type { Results } from '../../../../contract/results.ts';
import type { OtherOrganisations } from '../../../../contract/summaries.ts';
import type { Outcome } from '../../../app/api/outcome.ts';
import { useApi } from '../../../app/api/useApi.ts';
import { useLoaded } from '../../../app/api/useLoaded.ts';
import type { Scope } from '../view.ts';

/** Other organisations that an owner has added. */
export function useOthers(round: string) {
  const api = useApi();
  return useLoaded(useCallback(() => api<OtherOrganisations>(`rounds/${round}/summaries`), [api, round]));
}

/** The company's figures of other rounds, by their ids: loaded when somebody chooses them. */
export function useRoundScopes(rounds: readonly string[]) {
  const api = useApi();
  const wanted = rounds.join(' ');
  return useLoaded(
    useCallback(async (): Promise<Outcome<ReadonlyMap<string, Scope>>> => {
      const scopes = new Map<string, Scope>();
      for (const id of wanted.split(' ').filter((one) => one !== '')) {
        const outcome = await api<Results>(`rounds/${id}/results`);
        if (outcome.kind !== 'ok') return outcome;
        const [company] = outcome.value.scopes;
        if (company) scopes.set(id, company);
      }
      return { kind: 'ok', value: scopes, etag: null };
    }, [api, wanted]),
  );
}
