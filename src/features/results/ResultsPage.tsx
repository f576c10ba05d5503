import { useCallback } from 'react';
import type { Me } from '../../../contract/me.ts';
import { isProblem } from '../../app/api/outcome.ts';
import { useApi } from '../../app/api/useApi.ts';
import { useLoaded } from '../../app/api/useLoaded.ts';
import { useI18n } from '../../app/i18n/useI18n.ts';
import { Loading } from '../../app/states/Loading.tsx';
import { Nothing } from '../../app/states/Nothing.tsx';
import { RoundGone } from '../../app/states/RoundGone.tsx';
import { Trouble } from '../../app/states/Trouble.tsx';
import { loadResults } from './resultsApi.ts';
import { ResultsRound } from './ResultsRound.tsx';

interface Props {
  readonly me: Me;
  readonly round: string;
  /** The region that the address means; null for the company. */
  readonly place: string | null;
}

/** The Results screen of one round: what is published of it, as far as the person may see it. */
export function ResultsPage({ me, round, place }: Props) {
  const { t, language } = useI18n();
  const api = useApi();
  // Not of everything that is known of the person: what is new of a round is no reason to begin anew.
  const { roles } = me;
  const load = useCallback(() => loadResults(api, { roles }, round, language), [api, roles, round, language]);
  const [loaded, reload, again] = useLoaded(load);

  switch (loaded.kind) {
    case 'loading':
      return <Loading like="figures" />;
    case 'failed':
      if (isProblem(loaded.failure, 'not-invited'))
        return <Nothing title={t('state.notListed.title')} text={t('state.notListed.text')} />;
      return isProblem(loaded.failure, 'round-not-found') ? (
        <RoundGone screen="results" />
      ) : (
        <Trouble failure={loaded.failure} onRetry={reload} />
      );
    case 'ready':
      return <ResultsRound me={me} place={place} first={loaded.value} load={again} />;
  }
}
