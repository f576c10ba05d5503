import { decodeJwt } from 'jose';
import type { Frame, Page } from 'playwright-core';
import type { SignInName } from '../../local/teams/client/signIn.ts';
import { openRound, type Product } from '../builders/product.ts';
import { soon } from '../builders/soon.ts';
import { begin, chosen, closeRound, key, saveDraft, statement, type, untilSaved } from './answering.ts';
import { hostTests } from './hostTests.ts';
import { comeBack } from './openTab.ts';
import { suggestionTests } from './suggestionTests.ts';
import { tabTests, type VisitOptions } from './tabTests.ts';

let product: Product;
let round: string;
let closed: string;
const tests = tabTests(async (started) => {
  product = started;
  round = await openRound(product);
  closed = await openRound(product, { title: 'Closed' });
  await closeRound(product, closed);
});
const open = (person: string, options: VisitOptions = {}) => tests.visit(person, `answer/${round}`, options);
const title = (tab: Frame, words: string) => tab.getByRole('heading', { name: words }).waitFor();
const press = (tab: Frame, name: string) => tab.getByRole('button', { name, exact: true }).click();
const choose = (page: Page, signin: SignInName) => page.locator('[name=signin]').selectOption(signin);
/** Lets the API ask for the rule "c1", as it would where Entra asks it to; the rules that its tokens have met. */
async function challenge(page: Page): Promise<string[]> {
  const met: string[] = [];
  const claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';
  await page.route('**/api/rounds/*/draft', (route) => {
    const { acrs = [] } = decodeJwt<{ acrs?: string[] }>(
      (route.request().headers()['authorization'] ?? '').replace('Bearer ', ''),
    );
    met.push(...acrs);
    if (acrs.includes('c1')) return route.continue();
    return route.fulfill({
      status: 401,
      headers: {
        'Content-Type': 'application/problem+json',
        'WWW-Authenticate': `Bearer error="insufficient_claims", claims="${btoa(claims)}"`,
      },
      body: JSON.stringify({ type: 'urn:concord:problem:claims-needed', title: '', status: 401, detail: '' }),
    });
  });
  return met;
}
const draftOf = async (person: string) =>
  (await product.call(person, 'GET', `rounds/${round}/draft`)).body.answers;

test('who has not yet allowed Concord is told what it asks for; their button brings the question, and Accept goes on', async () => {
  const { page, tab } = await open('asked-1', { signin: 'consent' });
  await title(tab(), 'Concord asks for your permission.');
  await tab().getByText('Concord reads no mail, no files and no chats.', { exact: false }).waitFor();
  await press(tab(), 'Allow and go on');
  await page.getByRole('button', { name: 'Decline' }).click();
  await title(tab(), 'The sign-in was closed before it was done.');
  await press(tab(), 'Sign in');
  await page.getByRole('button', { name: 'Accept' }).click();
  await begin(tab());
});

test.each<[SignInName, string, string]>([
  ['fails', 'The sign-in was closed before it was done.', 'Sign in'],
  ['administrator', 'Your IT department has to allow Concord first.', 'Try again'],
  ['rules', 'Your company asks for one more step.', 'Sign in'],
  ['assignment', 'Concord is not open to your account.', 'Try again'],
  ['storage', 'The browser keeps Microsoft 365 from signing you in.', 'Try again'],
  ['expired', 'Your sign-in has run out.', 'Sign in again'],
  ['early', 'The clocks do not agree.', 'Try again'],
  ['elsewhere', 'This is an account of another organisation.', 'Try again'],
  ['network', 'No connection.', 'Try again'],
])(
  'where sign-in %s, a page of its own says so, and its button helps when it is mended',
  async (signin, words, button) => {
    const { page, tab } = await open(`trouble-${signin}`, { signin });
    await title(tab(), words);
    await choose(page, 'works');
    await press(tab(), button);
    await begin(tab());
  },
);

test('what an administrator needs to know stands there to be sent, with Microsoft’s number', async () => {
  const { tab } = await open('admin-1', { signin: 'administrator', width: '360' });
  await title(tab(), 'Your IT department has to allow Concord first.');
  await soon(() => tab().locator('blockquote').textContent()).toContain('Grant admin consent');
  await tab().getByText('AADSTS90094').waitFor();
  const wide = await tab().evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
});

test('where the clocks differ, the page says what time it is where Concord runs', async () => {
  const { tab } = await open('clock-1', { signin: 'early', locale: 'de-DE' });
  await title(tab(), 'Die Uhren stimmen nicht überein.');
  await tab()
    .getByText(/Nach der Uhr von Concord ist es .*20\d\d, \d\d:\d\d/)
    .waitFor();
});

test('a blocked window opens with the press of the button', async () => {
  const { tab } = await open('window-1', { signin: 'window' });
  await title(tab(), 'The browser did not open the window to sign in.');
  await press(tab(), 'Sign in');
  await begin(tab());
});

test('whoever tries again in vain is told that it was tried, and when', async () => {
  const { page, tab } = await open('again-1', { signin: 'administrator' });
  const again = tab().getByRole('button', { name: 'Try again' });
  await again.click();
  await tab()
    .getByRole('status')
    .filter({ hasText: /Tried again at .+ It still does not work\./ })
    .waitFor();
  await choose(page, 'works');
  await again.click();
  await begin(tab());
});

test('a token that has run out is renewed without a word', async () => {
  const { page, tab } = await open('renew-1');
  await begin(tab());
  await choose(page, 'renews');
  await type(page, tab(), 'P1', '45');
  await untilSaved(tab());
  await soon(() => draftOf('renew-1')).toEqual({ P1: 4, P2: 5 });
});

test('answers given while the sign-in has run out are kept, and saved when it is renewed', async () => {
  await saveDraft(product, 'kept-1', round, { P1: 1 });
  const { page, tab, reload } = await open('kept-1');
  await statement(tab(), 'P2').waitFor();
  await choose(page, 'expired');
  await key(tab(), 'P2', 4).click();
  await tab().getByText('Signed out. Kept on this device.').first().waitFor();
  await key(tab(), 'P3', 5).click();
  expect(await draftOf('kept-1')).toEqual({ P1: 1 });

  await reload();
  await title(tab(), 'Your sign-in has run out.');
  await choose(page, 'works');
  await press(tab(), 'Sign in again');
  await statement(tab(), 'P4').waitFor();
  await soon(() => chosen(tab())).toEqual({ P1: 1, P2: 4, P3: 5 });

  await choose(page, 'expired');
  await key(tab(), 'P4', 2).click();
  const signIn = tab().getByRole('button', { name: 'Sign in', exact: true });
  await signIn.waitFor();
  await choose(page, 'works');
  await signIn.click();
  await untilSaved(tab());
  await soon(() => draftOf('kept-1')).toEqual({ P1: 1, P2: 4, P3: 5, P4: 2 });
});

test('when somebody else has signed in, nothing of the first is shown or sent any more', async () => {
  await saveDraft(product, 'first-1', round, { P1: 1, P2: 2 });
  const { page, tab, requests } = await open('first-1');
  await statement(tab(), 'P3').waitFor();
  await choose(page, 'person');
  await key(tab(), 'P3', 5).click();
  await title(tab(), 'Somebody else has signed in.');
  const sent = requests.length;
  expect(await tab().locator('[data-statement]').count()).toBe(0);
  await comeBack(tab());
  await page.locator('[name=locale]').focus();
  expect(requests.slice(sent)).toEqual([]);
  expect(await draftOf('first-1')).toEqual({ P1: 1, P2: 2 });
  expect(await draftOf('sales-6')).toEqual({});

  await press(tab(), 'Go on');
  await tab().getByRole('button', { name: 'Start' }).waitFor();
  expect(await tab().locator('input:checked').count()).toBe(0);
});

test('where the API says that Microsoft wants one more step, it is taken, and the request goes once more', async () => {
  const { page, tab } = await open('step-1');
  await begin(tab());
  const met = await challenge(page);
  await type(page, tab(), 'P1', '4');
  await soon(() => draftOf('step-1')).toEqual({ P1: 4 });
  // Whatever was saved went with what Microsoft wants to know.
  expect([...new Set(met)]).toEqual(['c1']);
});

test('where that step is refused, the page says so, and its button asks for the same again', async () => {
  const { page, tab } = await open('step-2', { signin: 'step' });
  await tab().getByRole('button', { name: 'Start' }).waitFor();
  await challenge(page);
  await tab().evaluate(() => window.location.reload());
  await title(tab(), 'Your company asks for one more step.');
  await tab().getByText('AADSTS50076').waitFor();
  await choose(page, 'works');
  await press(tab(), 'Sign in');
  await begin(tab());
});

test('a guest cannot answer a round that does not have them on its list, and is told so', async () => {
  const { tab } = await open('guest-1', { signin: 'guest' });
  await title(tab(), 'You are not on the list for this round.');
});

hostTests(tests, () => ({ open: round, closed }));
suggestionTests(tests);
