import type { Frame } from 'playwright-core';
import { openRound } from '../builders/product.ts';
import { soon } from '../builders/soon.ts';
import { begin, untilSaved } from './answering.ts';
import type { TabTests } from './tabTests.ts';

const rules = [
  { of: 'department', how: 'contains', text: 'sales', side: 'sales' },
  { of: 'office', how: 'contains', text: 'zurich', region: 'DACH' },
];
const NOTE = 'Filled in from your department or office in Microsoft 365.';

/** Side and region by the rules of a round, with what stands in for Entra and Graph. */
export function suggestionTests(tests: TabTests): void {
  /** What is said of it; the same words, unseen, only keep its place. */
  const told = (tab: Frame) => tab.getByRole('status').filter({ hasText: NOTE });
  const withRules = () =>
    openRound(tests.product, { title: 'By rules', regions: ['DACH', 'Benelux'], placeRules: rules });
  const draftOf = async (person: string, round: string) =>
    (await tests.product.call(person, 'GET', `rounds/${round}/draft`)).body;

  test('where somebody stands is filled in and said to be; they change it, and what they chose is kept', async () => {
    const round = await withRules();
    const { tab } = await tests.visit('sales-3', `answer/${round}`);
    await told(tab()).waitFor();
    await soon(() => tab().getByRole('radio', { name: 'Sales' }).isChecked()).toBe(true);
    await soon(() => tab().getByLabel('Your region').inputValue()).toBe('DACH');
    // Nothing is kept of it before they say so.
    expect(await draftOf('sales-3', round)).toMatchObject({ side: null, region: null });
    await tab().getByLabel('Your region').selectOption('Benelux');
    await tab().getByRole('radio', { name: 'Marketing' }).check();
    await told(tab()).waitFor({ state: 'detached' });
    await tab().getByRole('button', { name: 'Start' }).click();
    await untilSaved(tab());
    await soon(() => draftOf('sales-3', round)).toMatchObject({ side: 'marketing', region: 'Benelux' });
  });

  test('what comes late moves nothing that somebody reads', async () => {
    const round = await withRules();
    const context = await tests.browser.newContext({ viewport: { width: 1700, height: 1000 } });
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await context.route('**/suggestion', async (route) => {
      await held;
      await route.continue();
    });
    const { tab } = await tests.visit('sales-3', `answer/${round}`, { context });
    const heading = tab().getByRole('heading', { name: 'What confidential means here' });
    await heading.waitFor();
    await soon(() => tab().evaluate(() => document.fonts.status)).toBe('loaded');
    const before = await heading.boundingBox();
    expect(await told(tab()).count()).toBe(0);
    letGo();
    await told(tab()).waitFor();
    expect(await heading.boundingBox()).toEqual(before);
  });

  test('what was filled in is theirs with "Start"', async () => {
    const round = await withRules();
    const { tab } = await tests.visit('sales-3', `answer/${round}`);
    await told(tab()).waitFor();
    await tab().getByRole('button', { name: 'Start' }).click();
    await untilSaved(tab());
    await soon(() => draftOf('sales-3', round)).toMatchObject({ side: 'sales', region: 'DACH' });
  });

  test.each(['graph-consent', 'graph-down'] as const)('with %s they are simply asked', async (signin) => {
    const round = await withRules();
    const { page, tab } = await tests.visit('sales-1', `answer/${round}`, { signin });
    await tab().getByRole('radio', { name: 'Sales' }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await tab().locator('input:checked').count()).toBe(0);
    expect(await told(tab()).count()).toBe(0);
    await begin(tab(), 'DACH');
  });

  test('where Entra asks for one more step before, it is taken without a word', async () => {
    const round = await withRules();
    const { tab, requests } = await tests.visit('sales-3', `answer/${round}`, { signin: 'graph-step' });
    await told(tab()).waitFor();
    expect(requests.filter((request) => request.includes('/suggestion'))).toHaveLength(2);
  });
}
