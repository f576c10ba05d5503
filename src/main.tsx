import { createRoot } from 'react-dom/client';
import './app/theme/palette.css';
import './app/theme/page.css';
import './app/theme/print.css';
import './app/theme/buttons.css';
import { App } from './app/App.tsx';
import { watchBack } from './app/inFront.ts';
import { createI18n } from './app/i18n/i18n.ts';
import { lazyScreen, ownersScreen, rareScreen } from './app/lazyScreen.tsx';
import { loadFluentTheme } from './app/theme/fluentThemes.ts';
import { markTheme } from './app/theme/useTheme.ts';
import { beginning } from './begin.ts';
import { AnswerPage } from './features/answer/AnswerPage.tsx';
import { loadScreen } from './screens.ts';

const ResultsPage = lazyScreen(async () => (await loadScreen.results()).ResultsPage);
const WallPage = rareScreen(async () => (await import('./features/results/wall/WallPage.tsx')).WallPage);
const WallSetup = rareScreen(async () => (await import('./features/results/wall/WallSetup.tsx')).WallSetup);
const DisagreementsPage = rareScreen(async () => (await loadScreen.disagreements()).DisagreementsPage);
const RoundsPage = ownersScreen(async () => (await loadScreen.rounds()).RoundsPage);
const PeoplePage = ownersScreen(async () => (await loadScreen.people()).PeoplePage);

async function show(root: HTMLElement) {
  const { host, locale, wall, start, ...begun } = await beginning;
  const theme = host?.theme ?? 'light';
  const [texts, firstTheme] = await Promise.all([begun.texts, loadFluentTheme(theme)]).catch(
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

watchBack();
const root = document.getElementById('root');
if (!root) throw new Error('show requires the element #root');
void show(root).catch((error: unknown) => {
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
