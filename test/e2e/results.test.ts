import type { Frame } from 'playwright-core';
import { crowdAnswers } from '../builders/crowd.ts';
import { openRound, type Product } from '../builders/product.ts';
import { soon } from '../builders/soon.ts';
import { closeRound } from './answering.ts';
import { axeSource, violations } from './axe.ts';
import { compareTests } from './compareTests.ts';
import { figures, PATIENCE_MS, pictureTests, table } from './pictureTests.ts';
import { summaryTests } from './summaryTests.ts';
import { tabTests, type VisitOptions } from './tabTests.ts';
import { wallTests } from './wallTests.ts';

const regions = ['DACH', 'Benelux', 'Nordics', 'Iberia'];
type Cell = [side: 'sales' | 'marketing', region: string, count: number, mean: number];

let product: Product;
let closed: string;
let open: string;

/** One after the other. */
async function crowds(round: string, cells: readonly Cell[]): Promise<void> {
  for (const [side, region, count, mean] of cells)
    await crowdAnswers(product, { round, side, region, count, mean });
}

const tests = tabTests(async (started) => {
  product = started;
  closed = await openRound(product, { title: 'Spring', regions });
  await crowds(closed, [
    ['sales', 'DACH', 24, 2.3],
    ['marketing', 'DACH', 22, 3.7],
    ['sales', 'Benelux', 20, 2.5],
    ['marketing', 'Benelux', 18, 3.6],
    ['sales', 'Nordics', 6, 2.6],
    ['marketing', 'Nordics', 3, 3.4],
    ['sales', 'Iberia', 3, 2.4],
    ['marketing', 'Iberia', 6, 3.3],
  ]);
  await closeRound(product, closed);
  open = await openRound(product, { title: 'Autumn', regions: ['DACH', 'Benelux'] });
  await crowds(open, [['sales', 'DACH', 4, 3]]);
});
const visit = (person: string, round: string, options: VisitOptions & { subPage?: string } = {}) => {
  const { subPage = `results/${round}`, ...rest } = options;
  return tests.visit(person, subPage, rest);
};
const heading = (tab: Frame, name: RegExp | string) => tab.getByRole('heading', { level: 1, name });

test(
  'when a round has closed, the page shows its figures by itself: the level, and that the sides differ',
  async () => {
    const { tab } = await visit('sales-1', closed);
    await figures(tab());
    await tab().getByText('Marketing sees the relationship one level higher than Sales does.').waitFor();
    const scale = tab().getByRole('img', { name: /^On the scale from 20 to 100: Company/ });
    await soon(() => scale.getAttribute('aria-label')).toMatch(
      /Sales \d+\.\d \(\w+\).*Marketing \d+\.\d \(\w+\)/,
    );
    await tab().getByText('53 people').waitFor();
  },
  2 * PATIENCE_MS,
);

test(
  'a screen reader hears each area as a row of a table, with number and word',
  async () => {
    const { tab } = await visit('sales-1', closed);
    await figures(tab());
    const rows = table(tab(), 'Areas').getByRole('row');
    await soon(() => rows.count()).toBe(7);
    await soon(() => table(tab(), 'Areas').getByRole('columnheader').allInnerTexts()).toEqual([
      'Area',
      expect.stringContaining('Sales'),
      expect.stringContaining('Marketing'),
      'Difference',
    ]);
    const demand = table(tab(), 'Areas').getByRole('row', { name: /^Demand/ });
    await soon(() => demand.getByRole('cell').allTextContents()).toEqual([
      expect.stringMatching(/^\d\.\dDefined$/),
      expect.stringMatching(/^\d\.\dAligned$/),
      expect.stringMatching(/^Marketing \+\d\.\d$/),
    ]);
  },
  PATIENCE_MS,
);

test(
  'everybody but the owner sees the company alone',
  async () => {
    const { tab } = await visit('marketing-1', closed);
    await figures(tab());
    expect(await table(tab(), 'Regions').count()).toBe(0);
  },
  PATIENCE_MS,
);

test(
  'regions with too few people are shown as one, are named, and it is said why',
  async () => {
    const { tab } = await visit('owner-1', closed);
    await figures(tab());
    const names = table(tab(), 'Regions').getByRole('rowheader');
    await soon(async () => (await names.allInnerTexts()).map((name) => name.split('\n')[0])).toEqual([
      'DACH',
      'Benelux',
      'Nordics and smaller regions',
    ]);
    await tab().getByText('in at least one of Nordics and Iberia').waitFor();
  },
  PATIENCE_MS,
);

test(
  'a region leads to its own figures and back, and the keyboard goes on from there',
  async () => {
    const { tab, page } = await visit('owner-1', closed);
    await figures(tab());
    await tab().getByRole('link', { name: 'DACH' }).focus();
    await page.keyboard.press('Enter');
    await heading(tab(), /^DACH: /).waitFor();
    await soon(() => tab().evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await soon(() => tab().evaluate(() => window.location.hash)).toBe(`#/results/${closed}/r0`);
    await soon(() => table(tab(), 'Areas').count()).toBe(1);
    expect(await table(tab(), 'Regions').count()).toBe(0);
    await tab().getByRole('link', { name: 'Whole company' }).click();
    await table(tab(), 'Regions').waitFor();
  },
  PATIENCE_MS,
);

test(
  'a deep link leads to one region',
  async () => {
    const { tab } = await visit('owner-1', closed, { subPage: `results/${closed}/smaller` });
    await heading(tab(), /^Nordics and smaller regions: /).waitFor({ timeout: PATIENCE_MS });
  },
  PATIENCE_MS,
);

pictureTests(visit, () => ({ product, closed }));
summaryTests(visit, () => ({ product, browser: tests.browser, closed }));
wallTests(visit, () => ({ product, closed, open }));
compareTests(visit, () => closed);

test('while the figures of the closing are being made, it is said; when they come, the keyboard goes on from them', async () => {
  const { tab, page } = await visit('sales-1', open);
  await heading(tab(), 'The results are not open yet.').waitFor();
  let made = false;
  await page.route(`**/api/rounds/${closed}/results`, (route) =>
    made
      ? route.continue()
      : route.fulfill({
          json: { round: closed, releasedAt: null, final: false, minimumGroupSize: 5, scopes: [] },
        }),
  );
  await tab().getByRole('link', { name: 'Results of “Spring”' }).click();
  await heading(tab(), 'The round has closed. Its figures are on their way.').waitFor();
  made = true;
  await figures(tab());
  await soon(() => tab().evaluate(() => document.activeElement?.tagName)).toBe('H1');
});

test('what could not be loaded says so, with a number for support, and is tried again', async () => {
  const { tab, page } = await visit('sales-1', open);
  await heading(tab(), 'The results are not open yet.').waitFor();
  const problem = { type: 'urn:concord:problem:unexpected', title: '', status: 500, detail: '' };
  const numbered = { ...problem, instance: 'urn:uuid:7f3a19c2-0000-4000-8000-000000000000' };
  const address = `**/api/rounds/${closed}/results`;
  await page.route(address, (route) =>
    route.fulfill({ status: 500, contentType: 'application/problem+json', body: JSON.stringify(numbered) }),
  );
  await tab().getByRole('link', { name: 'Results of “Spring”' }).click();
  await tab().getByText('give your IT department the number 7f3a19c2').waitFor();
  await page.unroute(address);
  await tab().getByRole('button', { name: 'Try again' }).click();
  await figures(tab());
});

test('while a round is open, it is said when its results open, and those of the last round are one step away', async () => {
  const { tab } = await visit('sales-1', open);
  await heading(tab(), 'The results are not open yet.').waitFor();
  await tab().getByRole('link', { name: 'Results of “Spring”' }).click();
  await figures(tab());
});

test('with too few answers the owner reads how many are needed at most, and no count of what is there', async () => {
  const { tab } = await visit('owner-1', open);
  await heading(tab(), /^Not yet/).waitFor();
  await tab().getByText('after at most 10 answers from one side of a region').waitFor();
});

test('the header leads from answering to results, which begin with the last round that has any', async () => {
  const { tab } = await visit('sales-2', open, { subPage: '' });
  await tab().getByRole('link', { name: 'Results' }).click();
  await figures(tab());
  await soon(() => tab().getByLabel('Round').locator('option:checked').textContent()).toBe('Spring (closed)');
  await soon(() => tab().getByRole('link', { name: 'Results' }).getAttribute('aria-current')).toBe('page');
  await tab().getByLabel('Round').selectOption('Autumn');
  await heading(tab(), 'The results are not open yet.').waitFor();
});

test('without a connection the figures stay, and it is said of which day they are', async () => {
  const { tab, context } = await visit('sales-1', closed);
  await figures(tab());
  await context.setOffline(true);
  await tab()
    .getByText(/^No connection\. These are the figures of/)
    .waitFor();
  await heading(tab(), /points from/).waitFor();
  await context.setOffline(false);
  await tab()
    .getByText(/^No connection/)
    .waitFor({ state: 'detached' });
});

test('at 320 pixels nothing has to be moved sideways', async () => {
  const { tab } = await visit('owner-1', closed, { width: '320' });
  await figures(tab());
  await tab().getByRole('button', { name: 'Show the other 12' }).click();
  await tab().getByText('Show the figures').click();
  const [inside, wide] = await tab().evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(inside).toBe(wide);
});

const looks = (['light', 'dark', 'contrast'] as const).flatMap((theme) => [
  { theme, look: `${theme}, desktop` },
  { theme, width: 'phone' as const, look: `${theme}, phone` },
]);

test.each(looks)("results stand in nobody's way ($look)", async ({ look: _look, ...settings }) => {
  const axe = await axeSource();
  const { tab } = await visit('owner-1', closed, settings);
  await figures(tab());
  await tab().getByText('Show the figures').click();
  await tab().getByRole('button', { name: 'Show the other 12' }).click();
  expect(await violations(axe, tab())).toEqual([]);
  await tab().getByRole('link', { name: 'Nordics and smaller regions' }).click();
  await heading(tab(), /^Nordics/).waitFor();
  expect(await violations(axe, tab())).toEqual([]);
  await tab().evaluate((round) => (window.location.hash = `#/results/${round}/summary`), closed);
  await tab().locator('article h1').waitFor();
  expect(await violations(axe, tab())).toEqual([]);
  await tab().evaluate((round) => (window.location.hash = `#/results/${round}`), open);
  await heading(tab(), /^Not yet/).waitFor();
  expect(await violations(axe, tab())).toEqual([]);
});

test(
  'a round that closed without a result is not offered where there are no figures',
  async () => {
    const short = await openRound(product, { title: 'Short' });
    await closeRound(product, short);
    const { tab } = await visit('sales-1', open);
    await heading(tab(), 'The results are not open yet.').waitFor();
    await tab().getByRole('link', { name: 'Results of “Spring”' }).click();
    await figures(tab());
    await tab().evaluate((round) => (window.location.hash = `#/results/${round}`), short);
    await heading(tab(), /“Short”/).waitFor({ timeout: PATIENCE_MS });
    await tab().getByRole('link', { name: 'Results of “Spring”' }).waitFor();
  },
  PATIENCE_MS,
);
