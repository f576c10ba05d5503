import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Frame } from 'playwright-core';
import { launchBrowser } from '../builders/browser.ts';
import { openRound, startProduct, type Product } from '../builders/product.ts';
import { axeSource, violations } from './axe.ts';
import { openTab, type OpenTab, type TabOptions } from './openTab.ts';

const PATIENCE_MS = 120_000;
const PAUSE_MS = 500;

let product: Product;
let browser: Browser;
let round: string;
let quiet: string;
let windows: OpenTab[] = [];

async function crowd(side: string, mean: number, seed: number): Promise<void> {
  const reply = await fetch(`${product.address}/local/crowd`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ round, side, region: 'DACH', count: 20, mean, spread: 0.7, seed }),
  });
  expect(await reply.json()).toEqual({ answered: 20, refused: [] });
}

/** The case of the whole company, and that of DACH alone. */
const company = () => `${round}~--~overall~overall`;
const dach = () => `${round}~r00~overall~overall`;
const pathOf = (id: string) => `disagreements/${encodeURIComponent(id)}`;

/** A change by somebody else, on the version that is there now. */
async function change(person: string, id: string, body: unknown): Promise<void> {
  const { headers } = await product.call(person, 'GET', pathOf(id));
  const { status } = await product.call(person, 'PATCH', pathOf(id), body, {
    'If-Match': headers.get('etag') ?? '',
  });
  expect(status).toBe(200);
}
const historyOf = async (id: string) =>
  ((await product.call('owner-1', 'GET', pathOf(id))).body.history as { act: string; note?: string }[]).map(
    ({ act, note }) => (note === undefined ? act : `${act}: ${note}`),
  );

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
  round = await openRound(product, { title: 'Autumn', regions: ['DACH', 'Benelux'] });
  quiet = await openRound(product, { title: 'Quiet', regions: ['DACH', 'Benelux'] });
  for (const seed of [1, 2]) {
    // Clearly below Defined: what the playbook suggests goes by the lower side's level.
    await crowd('sales', 1.6, seed);
    await crowd('marketing', 4, seed);
  }
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const { body } = await product.call('owner-1', 'GET', `rounds/${round}/disagreements`);
    if ((body.items as unknown[]).length === 2) break;
    if (Date.now() > until) throw new Error(`the cases did not come: ${JSON.stringify(body)}`);
    await wait(PAUSE_MS);
  }
}, 300_000);
afterAll(async () => {
  await browser.close();
  await product.stop();
}, 60_000);
afterEach(async () => {
  const complaints = windows.flatMap((window) => window.complaints);
  await Promise.all(windows.map((window) => window.close()));
  windows = [];
  expect(complaints).toEqual([]);
});

const visit = async (
  person: string,
  subPage: string,
  options: Omit<TabOptions, 'person' | 'subPage'> = {},
) => {
  const window = await openTab(browser, product, { person, subPage, ...options });
  windows.push(window);
  return window;
};
const heading = (tab: Frame, name: RegExp | string) => tab.getByRole('heading', { level: 1, name });
const button = (tab: Frame, name: string) => tab.getByRole('button', { name, exact: true });
const inDialog = (tab: Frame, name: string) =>
  tab.getByRole('dialog').getByRole('button', { name, exact: true });
const sentence = 'Marketing rates the working relationship between the two teams higher than Sales does.';
const ready = (tab: Frame) => heading(tab, sentence).waitFor();
const events = (tab: Frame) =>
  tab
    .getByRole('list', { name: 'History' })
    .getByRole('listitem')
    .locator('> span:first-child')
    .allInnerTexts();
const status = (tab: Frame, text: RegExp | string) =>
  tab.getByRole('status').filter({ hasText: text }).waitFor();

test('the header leads liaisons and owners to disagreements, and nobody else', async () => {
  const { tab } = await visit('liaison-1', `results/${round}`);
  await tab().getByRole('link', { name: 'Disagreements' }).click();
  await heading(tab(), 'Disagreements').waitFor();
  const { tab: participant } = await visit('sales-1', `disagreements/${round}`);
  await heading(participant(), 'Disagreements are for liaisons and round owners.').waitFor();
  expect(await participant().getByRole('link', { name: 'Disagreements' }).count()).toBe(0);
});

test('the list says what, where, how much and in which state, and can be narrowed with counts', async () => {
  const { tab } = await visit('liaison-1', `disagreements/${round}`);
  const rows = tab().getByRole('table', { name: 'Disagreements' }).getByRole('row');
  await rows.nth(2).waitFor();
  expect(await tab().getByRole('columnheader').allInnerTexts()).toEqual([
    'About',
    'Where',
    'Difference (1 to 5)',
    'State',
  ]);
  expect((await rows.nth(1).getByRole('cell').allTextContents()).slice(0, 2)).toEqual([
    'Whole company',
    expect.stringMatching(/^Marketing \+\d\.\d$/),
  ]);
  await button(tab(), 'Open 2').waitFor();
  await tab().getByLabel('Region').selectOption('DACH');
  expect(await rows.count()).toBe(2);
  await button(tab(), 'Closed 0').click();
  await tab().getByText('Nothing fits this choice.').waitFor();
  await tab().getByText('In a single region that will be rare').waitFor();
  await button(tab(), 'Show all').click();
  expect(await rows.count()).toBe(3);
});

test('a round without a sure difference says why, and where to look instead', async () => {
  const { tab } = await visit('liaison-1', `disagreements/${quiet}`);
  await tab().getByText('No difference is sure so far.').waitFor();
  await tab().getByText('In a single region that will be rare').waitFor();
  await tab().getByRole('link', { name: 'See the results' }).waitFor();
});

test("a link to a case of another liaison's region says so kindly, and leads to one's own", async () => {
  const { tab } = await visit('liaison-2', `disagreements/${dach()}`);
  await heading(tab(), 'This disagreement is not among yours.').waitFor();
  await tab().getByRole('link', { name: 'See your disagreements' }).click();
  await heading(tab(), 'Disagreements').waitFor();
  expect(await tab().getByRole('row').count()).toBe(2);
});

test('a case shows how both sides answered, how sure that is, where it comes from and what to ask', async () => {
  const { tab } = await visit('liaison-1', `disagreements/${company()}`);
  await ready(tab());
  await tab().getByText('Share of the answers to 20 statements, in per cent').waitFor();
  expect(
    await tab()
      .getByRole('img', { name: /^Sales: \d+ % disagree, \d+ % neither, \d+ % agree\.$/ })
      .count(),
  ).toBe(1);
  await tab().getByText('Show the table').click();
  const table = tab().getByRole('table', { name: 'How both sides answered' });
  expect(await table.getByRole('rowheader').allInnerTexts()).toEqual([
    '5, strongly agree',
    '4, agree',
    '3, neither',
    '2, disagree',
    '1, strongly disagree',
    "can't judge",
    'Average',
    'People',
  ]);
  await tab().getByText('We are sure that they differ.').waitFor();
  await tab().getByText('Show the figures').click();
  await tab()
    .getByText(/^Difference \d\.\d on the scale from 1 to 5, likely between \d\.\d and \d\.\d/)
    .waitFor();
  expect(
    await tab().getByRole('list', { name: 'Where the difference comes from' }).getByRole('listitem').count(),
  ).toBe(6);
  await button(tab(), 'Show the other 20').click();
  await tab().getByText('Compare your two examples').waitFor();
  await tab().getByText('The meeting, step by step').click();
  await tab().getByText('Let the side that answered lower speak first').waitFor();
});

test('a liaison says that it is of no use to them, with a reason, and the case stays open for the others', async () => {
  const { tab } = await visit('liaison-2', `disagreements/${company()}`);
  await ready(tab());
  await button(tab(), 'Not useful').click();
  await inDialog(tab(), 'Send').click();
  await tab().getByRole('alert').filter({ hasText: 'Choose a reason.' }).waitFor();
  await tab().getByRole('radio', { name: 'We know this already' }).check();
  await inDialog(tab(), 'Send').click();
  await status(tab(), 'Thank you for saying so.');
  expect(await events(tab())).toEqual([
    'You found it not useful: We know this already',
    'Found: the sides differ',
  ]);
  await button(tab(), "I'll take it").waitFor();
});

test(
  'a case goes from found to closed: taken, a step agreed, put off, helped, done; and its history tells it in words',
  async () => {
    const { tab, page } = await visit('liaison-1', `disagreements/${round}`);
    const link = tab()
      .getByRole('row', { name: /Whole company/ })
      .getByRole('link');
    await link.focus();
    await page.keyboard.press('Enter');
    await ready(tab());
    expect(await tab().evaluate(() => document.activeElement?.tagName)).toBe('H1');
    expect(await tab().evaluate(() => window.location.hash)).toBe(`#/disagreements/${company()}`);

    await button(tab(), "I'll take it").click();
    await status(tab(), 'It is yours now.');
    await tab()
      .getByText(/Taken by you on/)
      .waitFor();

    await tab().getByText('What to do, and what backs it').first().click();
    await tab().getByText('Publish one calendar for both plans').waitFor();
    await button(tab(), 'Use this: Publish one calendar for both plans').click();
    expect(await tab().getByLabel('What', { exact: true }).inputValue()).toBe(
      'Publish one calendar for both plans',
    );
    await inDialog(tab(), 'Agree it').click();
    await tab().getByRole('alert').filter({ hasText: 'Choose who does it.' }).waitFor();
    await tab().getByLabel('Who does it').selectOption({ index: 1 });
    await tab().getByLabel('Due on').fill('2099-01-15');
    await tab().getByLabel('Target').fill('9 of 10 <b>dates</b>');
    await inDialog(tab(), 'Agree it').click();
    await status(tab(), /^Agreed: .*, due January 15, 2099/);
    const step = tab().getByRole('list', { name: 'Next steps' }).getByRole('listitem');
    await step.getByText('9 of 10 <b>dates</b>').waitFor();

    await step.getByRole('button', { name: 'Later' }).click();
    await tab().getByLabel('New date').fill('2099-02-01');
    await inDialog(tab(), 'Change the date').click();
    await status(tab(), 'Now due February 1, 2099.');
    await step.getByRole('button', { name: 'Need help' }).click();
    await tab().getByLabel('What would help?').fill('The dates of next year');
    await inDialog(tab(), 'Ask for it').click();
    await step.getByText('The dates of next year').waitFor();
    await step.getByRole('button', { name: 'Give it up' }).click();
    await inDialog(tab(), 'Give it up').click();
    await step.getByRole('button', { name: 'Open again' }).click();
    await step.getByRole('button', { name: 'Done' }).click();
    await status(tab(), 'Done: Publish one calendar');

    await button(tab(), 'Close the case').click();
    await inDialog(tab(), 'Close it').click();
    await tab().getByRole('alert').filter({ hasText: 'Choose what came of it.' }).waitFor();
    await tab().getByRole('radio', { name: 'Resolved' }).check();
    await tab().getByLabel('Note (if you like)').fill('Both are content.');
    await inDialog(tab(), 'Close it').click();
    await status(tab(), 'Closed. It can be opened again.');
    await tab()
      .getByText(/^Closed: Resolved\. By you on/)
      .waitFor();
    expect(await button(tab(), 'Agree a next step').count()).toBe(0);
    expect(await events(tab())).toEqual([
      'You closed it: Resolved',
      ...Array<string>(5).fill('You changed a next step'),
      'You agreed a next step',
      'You took it',
      expect.stringMatching(/ found it not useful: We know this already$/),
      'Found: the sides differ',
    ]);
    await tab().getByText('Publish one calendar for both plans: due February 1, 2099').waitFor();
    expect((await historyOf(company())).at(-1)).toBe('closed: Both are content.');

    await button(tab(), 'Open again').first().click();
    await inDialog(tab(), 'Open again').click();
    await status(tab(), 'It is open again.');
    await tab().getByRole('link', { name: 'Disagreements' }).first().click();
    await button(tab(), 'Mine 1').waitFor();
  },
  PATIENCE_MS,
);

test('whoever was slower is told what has happened, keeps what they typed, and overwrites nothing', async () => {
  const { tab } = await visit('liaison-1', `disagreements/${dach()}`);
  await ready(tab());
  await button(tab(), 'Add a note').click();
  await tab().getByLabel('Note', { exact: true }).fill('They meet on Tuesday.');
  await change('owner-1', dach(), { act: 'note', note: 'The plan is late.' });
  await inDialog(tab(), 'Add it').click();
  const told = tab().getByRole('alert').filter({ hasText: 'Somebody was faster.' });
  await told.getByText('The plan is late.').waitFor();
  expect(await tab().getByLabel('Note', { exact: true }).inputValue()).toBe('They meet on Tuesday.');
  await inDialog(tab(), 'Add it').click();
  await status(tab(), 'Your note is in the history.');
  expect((await historyOf(dach())).slice(-2)).toEqual([
    'noted: The plan is late.',
    'noted: They meet on Tuesday.',
  ]);
});

test('without a connection nothing typed is lost, and it can be sent when the connection is back', async () => {
  const { tab, context } = await visit('liaison-1', `disagreements/${dach()}`);
  await ready(tab());
  await button(tab(), 'Add a note').click();
  await tab().getByLabel('Note', { exact: true }).fill('From the train.');
  await context.setOffline(true);
  await inDialog(tab(), 'Add it').click();
  await tab().getByRole('alert').filter({ hasText: 'No connection' }).waitFor();
  await inDialog(tab(), 'Cancel').click();
  await context.setOffline(false);
  await button(tab(), 'Add a note').click();
  expect(await tab().getByLabel('Note', { exact: true }).inputValue()).toBe('From the train.');
  await inDialog(tab(), 'Add it').click();
  await status(tab(), 'Your note is in the history.');
});

test('what has arrived although its answer was lost is not done twice', async () => {
  const { tab, page } = await visit('liaison-1', `disagreements/${dach()}`);
  await ready(tab());
  await button(tab(), 'Add a note').click();
  await tab().getByLabel('Note', { exact: true }).fill('Once only.');
  await page.route('**/api/disagreements/*', async (route) => {
    if (route.request().method() !== 'PATCH') return route.continue();
    await route.fetch();
    return route.abort('connectionreset');
  });
  await inDialog(tab(), 'Add it').click();
  await status(tab(), 'Your note is in the history.');
  expect((await historyOf(dach())).filter((event) => event === 'noted: Once only.')).toHaveLength(1);
});

test('the owner hands a case over, and who presses a button too late sees who has it', async () => {
  const late = await visit('liaison-1', `disagreements/${dach()}`);
  await button(late.tab(), "I'll take it").waitFor();
  const { tab } = await visit('owner-1', `disagreements/${dach()}`);
  await ready(tab());
  await button(tab(), 'Hand over').click();
  // liaison-2 looks after another region.
  const names = tab().getByRole('dialog').getByRole('radio');
  await names.first().waitFor();
  expect(await names.count()).toBe(1);
  await names.first().check();
  await inDialog(tab(), 'Hand over').click();
  await status(tab(), /^Handed over to /);
  await change('owner-1', dach(), { act: 'close', outcome: 'accepted' });
  await button(late.tab(), "I'll take it").click();
  await late.tab().getByRole('alert').filter({ hasText: 'closed it: Accepted' }).waitFor();
  await late
    .tab()
    .getByText(/^Closed: Accepted\. By/)
    .waitFor();
  await change('owner-1', dach(), { act: 'reopen' });
});

test('where Teams can ask for a colleague, a next step can be given to anybody in the company', async () => {
  const context = await browser.newContext({ viewport: { width: 1700, height: 1000 } });
  const { tab, page } = await visit('liaison-1', `disagreements/${dach()}`, { context });
  await ready(tab());
  await button(tab(), 'Add a next step').click();
  await tab().getByLabel('What', { exact: true }).fill('Meet every fortnight');
  await inDialog(tab(), 'Someone else').click();
  const colleagues = page.getByRole('dialog', { name: 'Who does it' });
  await colleagues.getByLabel('Search').fill('Birnstiel');
  await colleagues.getByRole('radio').check();
  await colleagues.getByRole('button', { name: 'Done' }).click();
  await tab()
    .getByLabel('Who does it')
    .locator('option:checked', { hasText: 'Karla Birnstiel' })
    .waitFor({ state: 'attached' });
  await tab().getByLabel('Due on').fill('2099-01-15');
  await tab().getByLabel('Measure').fill('Meetings');
  await tab().getByLabel('Target').fill('4 of 4');
  await inDialog(tab(), 'Agree it').click();
  await status(tab(), /^Agreed: Karla Birnstiel/);
  await context.close();
});

const looks = (['light', 'dark', 'contrast'] as const).flatMap((theme) => [
  { theme, look: `${theme}, desktop` },
  { theme, width: '320' as const, look: `${theme}, 320 pixels` },
]);

test.each(looks)("disagreements stand in nobody's way ($look)", async ({ look: _look, ...settings }) => {
  const axe = await axeSource();
  const { tab, page } = await visit('owner-1', `disagreements/${round}`, settings);
  // The bar at the foot of the phone has to be on the page that stands in for Teams, too.
  await page.setViewportSize({ width: settings.width ? 700 : 1700, height: 1100 });
  const seen = async () => {
    expect(await violations(axe, tab())).toEqual([]);
    const [inside, wide] = await tab().evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(inside).toBe(wide);
  };
  await tab().getByRole('row').nth(1).waitFor();
  await seen();
  await tab()
    .getByRole('row', { name: /Whole company/ })
    .getByRole('link')
    .click();
  await ready(tab());
  await tab().getByText('Show the table').click();
  await tab().getByText('Show the figures').click();
  await tab().getByText('The meeting, step by step').click();
  await tab().getByText('What to do, and what backs it').first().click();
  await seen();
  for (const [open, field] of [
    ['Add a note', 'Note'],
    ['Close the case', 'Note (if you like)'],
    ['Hand over', 'Note (if you like)'],
  ] as const) {
    await button(tab(), open).click();
    await tab().getByLabel(field, { exact: true }).waitFor();
    await seen();
    await inDialog(tab(), 'Cancel').click();
  }
  await button(tab(), 'Agree a next step').first().click();
  await seen();
});
