import { LONGEST_MS } from '../builders/browser.ts';
import { openRound, type Product } from '../builders/product.ts';
import { soon } from '../builders/soon.ts';
import {
  allAnswered,
  begin,
  chosen,
  closeRound,
  key,
  responseOf,
  saveDraft,
  statement,
  type,
  untilSaved,
} from './answering.ts';
import { comeBack } from './openTab.ts';
import { tabTests, type VisitOptions } from './tabTests.ts';

let product: Product;
let round: string;
const tests = tabTests(async (started) => {
  product = started;
  round = await openRound(product);
});
const open = (person: string, { subPage, ...options }: VisitOptions & { subPage?: string } = {}) =>
  tests.visit(person, subPage ?? `answer/${round}`, options);
const draftOf = async (person: string) =>
  (await product.call(person, 'GET', `rounds/${round}/draft`)).body.answers;

test('two windows of one person come together, statement by statement', async () => {
  await saveDraft(product, 'two-1', round, { P1: 1, P2: 2 });
  const [one, other] = [await open('two-1'), await open('two-1')];
  await statement(one.tab(), 'P3').waitFor();
  await statement(other.tab(), 'P3').waitFor();
  await key(one.tab(), 'P3', 3).click();
  await untilSaved(one.tab());
  await key(other.tab(), 'P1', 5).click();
  await key(other.tab(), 'P4', 4).click();
  await untilSaved(other.tab());
  const all = { P1: 5, P2: 2, P3: 3, P4: 4 };
  await soon(() => chosen(other.tab())).toEqual(all);
  await soon(() => draftOf('two-1')).toEqual(all);

  await key(one.tab(), 'D1', 1).click();
  await statement(one.tab(), 'P4').locator('input:checked').waitFor({ state: 'attached' });
  await soon(() => chosen(one.tab())).toEqual({ ...all, D1: 1 });
});

test('what was answered and sent on another device is there when somebody comes back', async () => {
  await saveDraft(product, 'desk-1', round, { P1: 1 });
  const { tab } = await open('desk-1');
  await statement(tab(), 'P2').waitFor();
  await saveDraft(product, 'desk-1', round, { P1: 1, P2: 5 });
  await comeBack(tab());
  await statement(tab(), 'P2').locator('input:checked').waitFor({ state: 'attached' });
  await soon(() => chosen(tab())).toEqual({ P1: 1, P2: 5 });

  const sent = { side: 'sales', answers: Object.values(allAnswered(4)) };
  expect((await product.call('desk-1', 'PUT', `rounds/${round}/response`, sent)).status).toBe(200);
  await comeBack(tab());
  await tab().getByText('You see the two teams as Integrated.').waitFor();
  expect(await draftOf('desk-1')).toEqual({});
});

test('without a connection one goes on answering, and it is saved when it is back', async () => {
  await saveDraft(product, 'train-1', round, { P1: 1 });
  const { context, page, tab } = await open('train-1');
  await statement(tab(), 'P2').waitFor();
  await context.setOffline(true);
  await type(page, tab(), 'P2', '345');
  await tab().getByText('No connection. Kept on this device.').first().waitFor();
  expect(await draftOf('train-1')).toEqual({ P1: 1 });
  await context.setOffline(false);
  await untilSaved(tab());
  await soon(() => draftOf('train-1')).toEqual({ P1: 1, P2: 3, P3: 4, P4: 5 });
});

test("a tab that stands there without a connection takes every theme of Teams'", async () => {
  await saveDraft(product, 'train-4', round, { P1: 1 });
  const { context, page, tab } = await open('train-4');
  await statement(tab(), 'P2').waitFor();
  const theme = () => tab().evaluate(() => document.documentElement.dataset['theme']);
  const ground = () => tab().evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const fetched = () =>
    tab().evaluate(() =>
      ['darkTheme', 'contrastTheme'].filter((name) =>
        performance
          .getEntriesByType('resource')
          .some((one) => one.name.includes(name) && (one as PerformanceResourceTiming).responseEnd > 0),
      ),
    );
  // They come when the first screen has, by themselves.
  await soon(fetched).toEqual(['darkTheme', 'contrastTheme']);
  await context.setOffline(true);
  for (const [name, colour] of [
    ['contrast', 'rgb(0, 0, 0)'],
    ['dark', 'rgb(31, 31, 31)'],
    ['light', 'rgb(245, 245, 245)'],
  ] as const) {
    await page.locator(`#controls input[value=${name}]`).check({ force: true });
    await soon(async () => [await theme(), await ground()]).toEqual([name, colour]);
  }
});

test('what was not saved survives a reload of the window, and is gone from it once it is saved', async () => {
  await saveDraft(product, 'train-2', round, { P1: 1 });
  const { page, reload, tab } = await open('train-2');
  await statement(tab(), 'P2').waitFor();
  await page.route('**/draft', (route) =>
    route.request().method() === 'PUT' ? route.abort() : route.continue(),
  );
  await type(page, tab(), 'P2', '34');
  await tab().getByText('No connection. Kept on this device.').first().waitFor();
  await reload();
  await statement(tab(), 'P4').waitFor();
  await soon(() => chosen(tab())).toEqual({ P1: 1, P2: 3, P3: 4 });

  await page.unroute('**/draft');
  await key(tab(), 'P4', 2).click();
  await tab().evaluate(() => window.dispatchEvent(new Event('online')));
  await untilSaved(tab());
  await soon(() => draftOf('train-2')).toEqual({ P1: 1, P2: 3, P3: 4, P4: 2 });
  const kept = () => tab().evaluate(() => [sessionStorage.length, localStorage.length, document.cookie]);
  await soon(kept).toEqual([0, 0, '']);
});

test('a window that is closed in the middle of a pause saves on its way out', async () => {
  await saveDraft(product, 'leave-1', round, { P1: 1 });
  const { page, tab } = await open('leave-1');
  await statement(tab(), 'P2').waitFor();
  await type(page, tab(), 'P2', '3');
  await page.goto('about:blank');
  await soon(() => draftOf('leave-1')).toEqual({ P1: 1, P2: 3 });
});

test('answers that are sent without a connection wait and go by themselves', async () => {
  await saveDraft(product, 'wait-1', round, allAnswered(4));
  const { context, tab } = await open('wait-1');
  await tab().getByRole('button', { name: 'Review and send' }).click();
  const send = tab().getByRole('button', { name: 'Send my answers' });
  await send.waitFor();
  await context.setOffline(true);
  await send.click();
  await tab().getByText('No connection. Your answers are kept on this device.').waitFor();
  await context.setOffline(false);
  await tab().getByText('You see the two teams as Integrated.').waitFor();
  expect(await responseOf(product, 'wait-1', round)).toMatchObject({ score: 80 });
});

test('with the storage down answers are kept, sent later, and nothing is lost', async () => {
  await saveDraft(product, 'busy-1', round, { P1: 1 });
  const { page, tab } = await open('busy-1');
  await statement(tab(), 'P2').waitFor();
  const problem = { type: 'urn:concord:problem:storage-unavailable', title: '', status: 503, detail: '' };
  await page.route('**/draft', (route) =>
    route.fulfill({
      status: 503,
      headers: { 'Content-Type': 'application/problem+json', 'Retry-After': '1' },
      body: JSON.stringify(problem),
    }),
  );
  await type(page, tab(), 'P2', '3');
  await tab().getByText('Not saved yet. Kept on this device.').first().waitFor();
  await page.unroute('**/draft');
  await untilSaved(tab());
  await soon(() => draftOf('busy-1')).toEqual({ P1: 1, P2: 3 });
});

test('when the round closes in the middle, that is said and the answers are shown once more', async () => {
  const short = await openRound(product, { title: 'Short' });
  await saveDraft(product, 'late-1', short, { P1: 1, P2: null });
  const { page, tab } = await open('late-1', { subPage: `answer/${short}` });
  await statement(tab(), 'P3').waitFor();
  await closeRound(product, short);
  await type(page, tab(), 'P3', '4');
  await tab().getByText('The round has closed meanwhile.').waitFor();
  await tab()
    .getByText(/These answers were not sent.*3 of 20 statements/)
    .waitFor();
  const row = tab().getByRole('row', { name: /plan together for offerings/ });
  await soon(() => row.getByRole('cell').textContent()).toBe('4, agree');
});

test('whoever comes back to a round that has closed meanwhile is told so before they type', async () => {
  const short = await openRound(product, { title: 'Meanwhile' });
  await saveDraft(product, 'back-1', short, { P1: 1 });
  const subPage = `answer/${short}`;
  const [begun, empty] = [await open('back-1', { subPage }), await open('back-2', { subPage })];
  await statement(begun.tab(), 'P2').waitFor();
  await empty.tab().getByRole('button', { name: 'Start' }).waitFor();
  await closeRound(product, short);
  await comeBack(begun.tab());
  await begun.tab().getByText('The round has closed meanwhile.').waitFor();
  await comeBack(empty.tab());
  await empty.tab().getByText('You did not answer in it.').waitFor();
  await empty.tab().getByRole('button', { name: 'My data' }).click();
  await empty.tab().getByRole('dialog').waitFor();
});

test('after the close the own result stays, to read and to erase but not to change', async () => {
  const short = await openRound(product, { title: 'Closed' });
  await saveDraft(product, 'after-1', short, allAnswered(2));
  const { reload, tab } = await open('after-1', { subPage: `answer/${short}` });
  await tab().getByRole('button', { name: 'Review and send' }).click();
  await tab().getByRole('button', { name: 'Send my answers' }).click();
  await tab().getByText('You see the two teams as Defined.').waitFor();
  await closeRound(product, short);
  await reload();
  await tab().getByText('The round is closed: they can be erased, but no longer changed.').waitFor();
  expect(await tab().getByRole('button', { name: 'Change my answers' }).count()).toBe(0);
  await tab().getByRole('button', { name: 'Show my answers' }).click();
  const answers = tab().getByRole('cell', { name: '2, disagree' });
  await answers.first().waitFor();
  await soon(() => answers.count()).toBe(20);
  await soon(() => tab().getByRole('button', { name: 'Erase them' }).count()).toBe(1);
});

test('a closed round in which somebody did not answer says so', async () => {
  const short = await openRound(product, { title: 'Missed' });
  await closeRound(product, short);
  const { tab } = await open('missed-1', { subPage: `answer/${short}` });
  await tab().getByText('This round is closed.').waitFor();
  await tab().getByText('You did not answer in it.').waitFor();
});

test('what could not be loaded says so, with a short number for support', async () => {
  const context = await tests.browser.newContext();
  await context.route('**/api/me', (route) =>
    route.fulfill({
      status: 500,
      contentType: 'application/problem+json',
      body: JSON.stringify({
        type: 'urn:concord:problem:unexpected',
        title: '',
        status: 500,
        detail: '',
        instance: 'urn:uuid:7f3a19c2-1111-4111-8111-111111111111',
      }),
    }),
  );
  const { tab } = await open('broken-1', { context });
  await tab().getByText('give your IT department the number 7f3a19c2').waitFor();
  await context.unroute('**/api/me');
  await tab().getByRole('button', { name: 'Try again' }).click();
  await begin(tab());
  await context.close();
});

test('a screen that cannot be fetched without a connection says when it was tried again, and comes by itself with it', async () => {
  const { tab, context } = await open('liaison-1');
  const link = tab().getByRole('link', { name: 'Disagreements' });
  await link.waitFor();
  await context.setOffline(true);
  await link.click();
  await tab().getByRole('heading', { name: 'No connection.' }).waitFor();
  await tab().getByRole('button', { name: 'Try again' }).click();
  await tab()
    .getByRole('status')
    .filter({ hasText: /^Tried again at/ })
    .waitFor();
  await context.setOffline(false);
  await tab().getByRole('heading', { level: 1 }).filter({ hasNotText: 'No connection' }).waitFor();
});

test('a round that does not exist is no empty page', async () => {
  const { tab } = await open('lost-1', { subPage: 'answer/no-such-round' });
  await tab().getByText('This round does not exist.').waitFor();
});

test('outside Teams the tab says where to open it', async () => {
  const page = await tests.browser.newPage();
  page.setDefaultTimeout(LONGEST_MS);
  await page.goto(`${product.address}/tab/index.html`);
  await page.getByRole('heading', { name: 'Open Concord in Teams.' }).waitFor();
  await page.close();
});
