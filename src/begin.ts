import { createApiClient, type ApiClient } from './app/api/apiClient.ts';
import { begun } from './app/begun.ts';
import { userLocale } from './app/i18n/locale.ts';
import { fetchTexts, loadTexts } from './app/i18n/texts.ts';
import { addressOf, isStart, routeOf, type Route } from './app/route.ts';
import { connectHost } from './app/teams/host.ts';
import { wallOf } from './app/wall.ts';
import { answerRequests } from './features/answer/requests.ts';
import { resultsRequests } from './features/results/requests.ts';
import { loadScreen } from './screens.ts';

/** On another domain where the tab is deployed (VITE_API, when it is built), on its own on one machine. */
const API = import.meta.env.VITE_API || '/api';

const noRequests = () => ({});

/** What a screen asks for as soon as its round is known. */
function requestsOf({ screen }: Route, language: string) {
  switch (screen) {
    case 'answer':
      return (round: string) => {
        const { questions, ...first } = answerRequests(round);
        return { ...first, questions: questions(language) };
      };
    case 'results':
      return (round: string) => resultsRequests(round, language);
    default:
      return noRequests;
  }
}

/** Fetches the screen that an address leads to. What fails now is fetched again when it is needed, and said then. */
function fetchAhead({ screen }: Route, language: Parameters<typeof fetchTexts>[0]): void {
  if (screen === 'answer') return;
  for (const fetched of [loadScreen[screen](), fetchTexts(language, screen)]) fetched.catch(() => undefined);
}

/**
 * Shakes hands with the host and asks for everything that the first screen needs: texts, script and figures. This is a
 * file of its own, a fifth of the first download, so that all of that is under way while React is.
 */
async function begin() {
  // The browser's language is mostly the host's too, and the address mostly says where somebody is going.
  const guess = userLocale(navigator.languages).language;
  void loadTexts(guess).catch(() => undefined);
  const address = window.location.hash;
  const wall = wallOf(address);
  if (!wall) fetchAhead(routeOf(address), guess);
  const host = await connectHost();
  const locale = userLocale([host?.locale, ...navigator.languages]);
  const texts = loadTexts(locale.language);
  // Whoever shows the tab says what is missing; until then it is no fault that nobody looked at.
  texts.catch(() => undefined);
  // A deep link is heard where the tab begins; where it is loaded anew, it goes on from where somebody was.
  if (!wall && host?.subPageId && isStart(routeOf(address)))
    window.history.replaceState(null, '', addressOf(routeOf(host.subPageId)));
  const route = routeOf(window.location.hash);
  if (host && !wall) fetchAhead(route, locale.language);

  let tellOfOther = () => {};
  const otherPerson = new Promise<void>((resolve) => (tellOfOther = resolve));
  const client =
    host && createApiClient(API, { token: host.signIn.token, onOtherPerson: tellOfOther }, locale.tag);
  const asked = (api: ApiClient) =>
    // A tab in a channel shows the same to everybody, and links in chats lead to results.
    wall
      ? { api, me: null }
      : begun(api, route, requestsOf(route, locale.language), route.screen === 'results');
  return { host, locale, texts, wall, start: client && { ...asked(client), otherPerson } };
}

/** Where the tab is and who is there, as far as it is known: asked once, when the page begins. */
export const beginning = begin();
