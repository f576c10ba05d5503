import { useCallback } from 'react';
import type { ChangeRoundBody, Round } from '../../../../contract/rounds.ts';
import { isProblem, type Failure, type Outcome } from '../../../app/api/outcome.ts';
import { useFresh } from '../../../app/api/useFresh.ts';
import type { RoundData, RoundsApi } from '../roundsApi.ts';

/** What has become of something that an owner wanted to do with a round. */
export type Done =
  | { readonly kind: 'done' }
  /** Another owner was faster: the page shows what they did, and nothing was overwritten. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'failed'; readonly failure: Failure };

export type ChangeRound = (body: ChangeRoundBody, happened: (now: Round) => boolean) => Promise<Done>;

/** After the closing the final figures take a moment. */
const awaitsFigures = ({ round, results }: RoundData) => round.state === 'closed' && results?.final === false;

/**
 * One round as it is now, and how it is changed: on the version that is shown, and without an answer it is looked whether
 * it has happened all the same.
 * @param held somebody is being asked something: the page stays as it is
 */
export function useRound(
  api: RoundsApi,
  first: RoundData,
  load: () => Promise<Outcome<RoundData>>,
  held: boolean,
  onRounds: () => void,
) {
  const { value, stale, put } = useFresh(first, load, awaitsFigures, { held });
  const change = useCallback<ChangeRound>(
    async (body, happened) => {
      const outcome = await api.change(value, body);
      const behind = isProblem(outcome, 'changed-meanwhile');
      // The clock has been faster: it has opened or closed meanwhile.
      const frozen = isProblem(outcome, 'round-frozen');
      if (outcome.kind !== 'ok' && !behind && !frozen && outcome.kind !== 'unreachable')
        return { kind: 'failed', failure: outcome };
      const now = await load();
      if (now.kind === 'ok') put(now.value);
      else if (outcome.kind !== 'ok') return { kind: 'failed', failure: outcome };
      onRounds();
      if (outcome.kind === 'ok' || (now.kind === 'ok' && happened(now.value.round))) return { kind: 'done' };
      return behind ? { kind: 'changed' } : { kind: 'failed', failure: outcome };
    },
    [api, value, load, put, onRounds],
  );
  return { data: value, stale, change };
}
