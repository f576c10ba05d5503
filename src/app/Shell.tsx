import { useCallback, useRef, type ReactNode } from 'react';
import type { Me } from '../../contract/me.ts';
import type { Outcome } from './api/outcome.ts';
import { useApi } from './api/useApi.ts';
import { useLoaded } from './api/useLoaded.ts';
import { Header } from './Header.tsx';
import { useI18n } from './i18n/useI18n.ts';
import { dealsWithCases } from './roles.ts';
import { screenNames, type ScreenName } from './route.ts';
import { roundToShow } from './rounds.ts';
import { Loading } from './states/Loading.tsx';
import { Nothing } from './states/Nothing.tsx';
import { Trouble } from './states/Trouble.tsx';
import { useRoute } from './useRoute.ts';

/** A screen of the tab, for one person and one round, and where on it they are. */
export type Screen = (props: { me: Me; round: string; place: string | null }) => ReactNode;
export type Screens = Readonly<Record<ScreenName, Screen>>;

interface Props {
  /** Who is there, asked before this was shown; whoever tries again asks anew. */
  readonly firstMe: Promise<Outcome<Me>>;
  readonly screens: Screens;
}

const screensFor = (me: Me): ScreenName[] =>
  screenNames.filter((name) => name !== 'disagreements' || dealsWithCases(me));

/** Header and screen, once it is known who is there. */
export function Shell({ firstMe, screens }: Props) {
  const { t } = useI18n();
  const api = useApi();
  const route = useRoute();
  const early = useRef<Promise<Outcome<Me>> | null>(firstMe);
  const [loaded, reload] = useLoaded(
    useCallback(() => {
      const asked = early.current ?? api<Me>('me');
      early.current = null;
      return asked;
    }, [api]),
  );

  switch (loaded.kind) {
    case 'loading':
      return <Loading />;
    case 'failed':
      return <Trouble failure={loaded.failure} onRetry={reload} />;
    case 'ready': {
      const me = loaded.value;
      const Shown = screens[route.screen];
      const round = roundToShow(me, route);
      return (
        <>
          <Header screens={screensFor(me)} rounds={me.rounds} route={route} round={round} />
          {round === null ? (
            <Nothing title={t('state.noRound.title')} text={t('state.noRound.text')} />
          ) : (
            // Another round begins from nothing: no answer of one may ever get into the other.
            <Shown key={round} me={me} round={round} place={route.place} />
          )}
        </>
      );
    }
  }
}
