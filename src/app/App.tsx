import { Button } from '@fluentui/react-button';
import { PlugDisconnectedRegular } from '@fluentui/react-icons';
import { FluentProvider } from '@fluentui/react-provider';
import type { Theme } from '@fluentui/react-theme';
import { useEffect, useState, type ReactNode } from 'react';
import type { Me } from '../../contract/me.ts';
import { hasArrived } from './states/arrival.ts';
import { CrashPage } from './states/CrashPage.tsx';
import { Trouble } from './states/Trouble.tsx';
import { StatePage } from '../ui/StatePage.tsx';
import type { ApiClient } from './api/apiClient.ts';
import type { Outcome } from './api/outcome.ts';
import { ApiContext } from './api/useApi.ts';
import styles from './app.module.css';
import type { I18n } from './i18n/i18n.ts';
import { I18nContext } from './i18n/useI18n.ts';
import { fetchAhead, screensAhead } from './lazyScreen.tsx';
import { addressOf } from './route.ts';
import { Shell, type Screens } from './Shell.tsx';
import type { Host } from './teams/host.ts';
import { HostContext } from './teams/useHost.ts';
import { loadAllThemes } from './theme/fluentThemes.ts';
import { useTheme } from './theme/useTheme.ts';
import { useRoute } from './useRoute.ts';

/** What a page is shown for that belongs to somebody who is there no more. */
const somebodyElse = { kind: 'not-signed-in', why: 'person', code: null } as const;

/** By then the first screen is there, and the connection is free. */
const PRELOAD_AFTER_MS = 3_000;

/** The way to the API, and who is there: asked already while the texts are still on their way. */
export interface Start {
  readonly api: ApiClient;
  /** null where it does not matter: a tab in a channel shows the same to everybody. */
  readonly me: Promise<Outcome<Me>> | null;
  /** Settles when somebody else has signed in. */
  readonly otherPerson: Promise<void>;
}

interface Props {
  /** null outside Teams, as is `start`. */
  readonly host: Host | null;
  readonly start: Start | null;
  readonly i18n: I18n;
  readonly firstTheme: Theme;
  readonly screens: Screens;
  /** What a tab in a channel shows in place of the screens. */
  readonly wall: ReactNode;
}

/** The tab: its look, its language and its way to the API, around the screens. */
export function App({ host, start, i18n, firstTheme, screens, wall }: Props) {
  const theme = useTheme(host, firstTheme);
  useEffect(() => host?.ready(), [host]);
  const route = useRoute();
  const isWall = wall !== null;
  const [isOther, setOther] = useState(false);
  useEffect(() => void start?.otherPerson.then(() => setOther(true)), [start]);
  useEffect(() => {
    if (!isWall) host?.keepAddress(new URL(addressOf(route), window.location.href).href);
  }, [host, route, isWall]);
  useEffect(() => {
    const timer = setTimeout(() => {
      if (!isWall) hasArrived();
      fetchAhead(isWall ? [loadAllThemes] : [i18n.loadRest, ...screensAhead, loadAllThemes]);
    }, PRELOAD_AFTER_MS);
    return () => clearTimeout(timer);
  }, [i18n, isWall]);

  return (
    <FluentProvider theme={theme}>
      <I18nContext.Provider value={i18n}>
        <div className={styles.app}>
          {start ? (
            <HostContext.Provider value={host}>
              <ApiContext.Provider value={start.api}>
                <CrashPage
                  instead={(again) => (
                    <StatePage
                      icon={<PlugDisconnectedRegular fontSize={28} />}
                      title={i18n.t('state.crashed.title')}
                      text={i18n.t('state.crashed.text')}
                      action={<Button onClick={again}>{i18n.t('app.tryAgain')}</Button>}
                    />
                  )}
                >
                  {isOther ? (
                    <Trouble failure={somebodyElse} onRetry={() => window.location.reload()} />
                  ) : start.me ? (
                    <Shell firstMe={start.me} screens={screens} />
                  ) : (
                    wall
                  )}
                </CrashPage>
              </ApiContext.Provider>
            </HostContext.Provider>
          ) : (
            <StatePage
              icon={<PlugDisconnectedRegular fontSize={28} />}
              title={i18n.t('state.outside.title')}
              text={i18n.t('state.outside.text')}
            />
          )}
        </div>
      </I18nContext.Provider>
    </FluentProvider>
  );
}
