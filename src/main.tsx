import { createRoot } from 'react-dom/client';
import './app/theme/palette.css';
import './app/theme/page.css';
import './app/theme/print.css';
import './app/theme/buttons.css';
import { createApiClient } from './app/api/apiClient.ts';
import { App, type Start } from './app/App.tsx';
import { begun } from './app/begun.ts';
import { createI18n } from './app/i18n/i18n.ts';
import { userLocale } from './app/i18n/locale.ts';
import { fetchRest, loadTexts } from './app/i18n/texts.ts';
import { lazyScreen, ownersScreen, rareScreen } from './app/lazyScreen.tsx';
import { addressOf, isStart, routeOf } from './app/route.ts';
import { connectHost } from './app/teams/host.ts';
import { loadFluentTheme } from './app/theme/fluentThemes.ts';
import { markTheme } from './app/theme/useTheme.ts';
import { wallOf } from './app/wall.ts';
import { AnswerPage } from './features/answer/AnswerPage.tsx';
import { resultsRequests } from './features/results/requests.ts';

/** On another domain where the tab is deployed (VITE_API, when it is built), on its own on one machine. */
const API = import.meta.env.VITE_API || '/api';
const loadResults = () => import('./features/results/ResultsPage.tsx');
const ResultsPage = lazyScreen(async () => (await loadResults()).ResultsPage);
const WallPage = rareScreen(async () => (await import('./features/results/wall/WallPage.tsx')).WallPage);
const WallSetup = rareScreen(async () => (await import('./features/results/wall/WallSetup.tsx')).WallSetup);
const DisagreementsPage = rareScreen(
  async () => (await import('./features/disagreements/DisagreementsPage.tsx')).DisagreementsPage,
);
const RoundsPage = ownersScreen(async () => (await import('./features/rounds/RoundsPage.tsx')).RoundsPage);
const PeoplePage = ownersScreen(async () => (await import('./features/people/PeoplePage.tsx')).PeoplePage);

/** What fails now is fetched again when it is needed, and said then. */
const ahead = (...loads: (() => Promise<unknown>)[]): void =>
  loads.forEach((load) => void load().catch(() => undefined));

async function begin(root: HTMLElement) {
  // The browser's language is mostly the host's too: its texts are under way while the host still shakes hands.
  void loadTexts(userLocale(navigator.languages).language);
  const host = await connectHost();
  const locale = userLocale([host?.locale, ...navigator.languages]);
  const wall = wallOf(window.location.hash);
  // A deep link is heard where the tab begins; where it is loaded anew, it goes on from where somebody was.
  if (!wall && host?.subPageId && isStart(routeOf(window.location.hash)))
    window.history.replaceState(null, '', addressOf(routeOf(host.subPageId)));
  const { screen, round } = routeOf(window.location.hash);
  // Links in chats lead to results: screen and figures are fetched beside who is there, not after it.
  const showsResults = host !== null && !wall && screen === 'results';
  if (showsResults) ahead(loadResults, () => fetchRest(locale.language));
  let tellOfOther = () => {};
  const otherPerson = new Promise<void>((resolve) => (tellOfOther = resolve));
  const signIn = host && { token: host.signIn.token, onOtherPerson: tellOfOther };
  const client = signIn && createApiClient(API, signIn, locale.language);
  const figures = showsResults && round !== null ? resultsRequests(round, locale.language) : null;
  const start: Start | null = client && {
    ...begun(client, wall === null, figures),
    otherPerson,
  };
  const theme = host?.theme ?? 'light';
  const [texts, firstTheme] = await Promise.all([loadTexts(locale.language), loadFluentTheme(theme)]).catch(
    (error: unknown) => {
      host?.failed('texts');
      throw error;
    },
  );

  document.documentElement.lang = locale.language;
  markTheme(theme);
  const i18n = createI18n(texts, locale);
  createRoot(root).render(
    <App
      host={host}
      start={start}
      i18n={i18n}
      firstTheme={firstTheme}
      wall={wall && (wall.kind === 'setup' ? <WallSetup /> : <WallPage round={wall.round} />)}
      screens={{
        answer: AnswerPage,
        results: ResultsPage,
        disagreements: DisagreementsPage,
        rounds: RoundsPage,
        people: PeoplePage,
      }}
    />,
  );
}

const root = document.getElementById('root');
if (!root) throw new Error('begin requires the element #root');
void begin(root).catch((error: unknown) => {
  // The texts themselves may be what is missing, so these few words are here.
  const page = document.createElement('p');
  const again = document.createElement('button');
  page.textContent = 'Concord could not be loaded. Nothing is lost. ';
  again.textContent = 'Try again';
  again.addEventListener('click', () => window.location.reload());
  page.append(again);
  root.replaceChildren(page);
  throw error;
});
