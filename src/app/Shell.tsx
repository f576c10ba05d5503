import { useCallback, type ReactNode } from 'react';
import type { Me } from '../../contract/me.ts';
import { useApi } from './api/useApi.ts';
import { useLoaded } from './api/useLoaded.ts';
import { Header } from './Header.tsx';
import { useI18n } from './i18n/useI18n.ts';
import { roundToShow } from './rounds.ts';
import { Loading } from './states/Loading.tsx';
import { Nothing } from './states/Nothing.tsx';
import { Trouble } from './states/Trouble.tsx';
import { useRoute } from './useRoute.ts';

/** A screen of the tab, for one person and one round. */
export type Screen = (props: { me: Me; round: string }) => ReactNode;

/** Header and screen, once it is known who is there. */
export function Shell({ answer: Answer }: { answer: Screen }) {
  const { t } = useI18n();
  const api = useApi();
  const route = useRoute();
  const [loaded, reload] = useLoaded(useCallback(() => api<Me>('me'), [api]));

  switch (loaded.kind) {
    case 'loading':
      return <Loading />;
    case 'failed':
      return <Trouble failure={loaded.failure} onRetry={reload} />;
    case 'ready': {
      const me = loaded.value;
      const round = roundToShow(me.rounds, route.round);
      return (
        <>
          <Header rounds={me.rounds} round={round} />
          {round === null ? (
            <Nothing title={t('state.noRound.title')} text={t('state.noRound.text')} />
          ) : (
            // Another round begins from nothing: no answer of one may ever get into the other.
            <Answer key={round} me={me} round={round} />
          )}
        </>
      );
    }
  }
}
