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
  const withRules = () =>
    openRound(tests.product, { title: 'By rules', regions: ['DACH', 'Benelux'], placeRules: rules });
  const draftOf = async (person: string, round: string) =>
    (await tests.product.call(person, 'GET', `rounds/${round}/draft`)).body;

  test('where somebody stands is filled in and said to be; they change it, and what they chose is kept', async () => {
    const round = await withRules();
    const { tab } = await tests.visit('sales-3', `answer/${round}`);
    await tab().getByText(NOTE).waitFor();
    await soon(() => tab().getByRole('radio', { name: 'Sales' }).isChecked()).toBe(true);
    await soon(() => tab().getByLabel('Your region').inputValue()).toBe('DACH');
    // Nothing is kept of it before they say so.
    expect(await draftOf('sales-3', round)).toMatchObject({ side: null, region: null });
    await tab().getByLabel('Your region').selectOption('Benelux');
    await tab().getByRole('radio', { name: 'Marketing' }).check();
    await tab().getByText(NOTE).waitFor({ state: 'detached' });
    await tab().getByRole('button', { name: 'Start' }).click();
    await untilSaved(tab());
    expect(await draftOf('sales-3', round)).toMatchObject({ side: 'marketing', region: 'Benelux' });
  });

  test('what was filled in is theirs with "Start"', async () => {
    const round = await withRules();
    const { tab } = await tests.visit('sales-3', `answer/${round}`);
    await tab().getByText(NOTE).waitFor();
    await tab().getByRole('button', { name: 'Start' }).click();
    await untilSaved(tab());
    expect(await draftOf('sales-3', round)).toMatchObject({ side: 'sales', region: 'DACH' });
  });

  test.each(['graph-consent', 'graph-down'] as const)('with %s they are simply asked', async (signin) => {
    const round = await withRules();
    const { page, tab } = await tests.visit('sales-1', `answer/${round}`, { signin });
    await tab().getByRole('radio', { name: 'Sales' }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await tab().locator('input:checked').count()).toBe(0);
    expect(await tab().getByText(NOTE).count()).toBe(0);
    await begin(tab(), 'DACH');
  });

  test('where Entra asks for one more step before, it is taken without a word', async () => {
    const round = await withRules();
    const { tab, requests } = await tests.visit('sales-3', `answer/${round}`, { signin: 'graph-step' });
    await tab().getByText(NOTE).waitFor();
    expect(requests.filter((request) => request.includes('/suggestion'))).toHaveLength(2);
  });
}
