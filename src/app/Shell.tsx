import { createElement, useCallback, useRef, useState, type ReactNode } from 'react';
import type { Me } from '../../contract/me.ts';
import { TAB_VERSION } from '../../contract/tabVersion.ts';
import type { Outcome } from './api/outcome.ts';
import { ApiContext, useApi } from './api/useApi.ts';
import { useLoaded } from './api/useLoaded.ts';
import { Header } from './Header.tsx';
import { useI18n } from './i18n/useI18n.ts';
import { lazyPart } from './lazyScreen.tsx';
import { dealsWithCases, ownsRounds } from './roles.ts';
import {
  addressOf,
  isForOwners,
  screenNames,
  type OwnerScreenName,
  type Route,
  type ScreenName,
} from './route.ts';
import { roundToShow } from './rounds.ts';
import { Arriving } from './states/Arriving.tsx';
import { Nothing } from './states/Nothing.tsx';
import { Trouble } from './states/Trouble.tsx';
import { useMe } from './useMe.ts';
import { useRoute } from './useRoute.ts';

/** A screen of the tab, for one person and one round, and where on it they are. */
export type Screen = (props: { me: Me; round: string; place: string | null }) => ReactNode;
/** A screen on which an owner looks after everything; the address may name one round. */
export type OwnerScreen = (props: {
  me: Me;
  round: string | null;
  place: string | null;
  /** To be called when a round was made or changed: the header shows it too. */
  onRounds: () => void;
}) => ReactNode;
export type Screens = Readonly<Record<Exclude<ScreenName, OwnerScreenName>, Screen>> &
  Readonly<Record<OwnerScreenName, OwnerScreen>>;

const OlderTab = lazyPart(async () => (await import('./states/OlderTab.tsx')).OlderTab);

interface Props {
  /** Who is there, asked before this was shown; whoever tries again asks anew. */
  readonly firstMe: Promise<Outcome<Me>>;
  readonly screens: Screens;
}

const screensFor = (me: Me): ScreenName[] =>
  screenNames.filter((name) => {
    if (name === 'disagreements') return dealsWithCases(me);
    return isForOwners(name) ? ownsRounds(me) : true;
  });

/** Header and screen, once it is known who is there. */
export function Shell({ firstMe, screens }: Props) {
  const api = useApi();
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
      return <Arriving />;
    case 'failed':
      return <Trouble failure={loaded.failure} onRetry={reload} />;
    case 'ready':
      return <SignedIn first={loaded.value} screens={screens} />;
  }
}

function SignedIn({ first, screens }: { first: Me; screens: Screens }) {
  const { me, refresh, api } = useMe(first);
  const route = useRoute();
  const { screen, place } = route;
  const round = useRoundToShow(me, route);
  return (
    <ApiContext.Provider value={api}>
      <Header me={me} screens={screensFor(me)} rounds={me.rounds} route={route} round={round} />
      {me.tab > TAB_VERSION && <OlderTab />}
      {isForOwners(screen) ? (
        createElement(screens[screen], { me, round: route.round, place, onRounds: refresh })
      ) : (
        <RoundScreen Shown={screens[screen]} screen={screen} me={me} round={round} place={place} />
      )}
    </ApiContext.Provider>
  );
}

/** The round of the screen: chosen when somebody comes to it. One that begins later takes nobody away from it. */
function useRoundToShow(me: Me, route: Route): string | null {
  const at = addressOf(route);
  const [chosen, setChosen] = useState<{ at: string; round: string | null }>({ at: '', round: null });
  if (chosen.at === at && chosen.round !== null) return chosen.round;
  const round = roundToShow(me, route);
  if (chosen.at !== at || round !== null) setChosen({ at, round });
  return round;
}

interface RoundScreenProps {
  readonly Shown: Screen;
  readonly screen: Exclude<ScreenName, OwnerScreenName>;
  readonly me: Me;
  readonly round: string | null;
  readonly place: string | null;
}

/** What will be there once there is a round. */
const emptyText = {
  answer: 'state.noRound.text',
  results: 'state.noRound.results',
  disagreements: 'state.noRound.disagreements',
} as const;

function RoundScreen({ Shown, screen, me, round, place }: RoundScreenProps) {
  const { t } = useI18n();
  if (round === null)
    return (
      <Nothing
        title={t(screen === 'answer' ? 'state.noRound.title' : 'state.noRound.yet')}
        text={t(emptyText[screen])}
        action={
          ownsRounds(me) && (
            <a href={addressOf({ screen: 'rounds', round: null })}>{t('state.noRound.owner')}</a>
          )
        }
      />
    );
  // Another round begins from nothing: no answer of one may ever get into the other.
  return <Shown key={round} me={me} round={round} place={place} />;
}
