import { openRound } from '../builders/product.ts';
import { soon } from '../builders/soon.ts';
import { allAnswered, begin, key, responseOf, saveDraft, statement, untilSaved } from './answering.ts';
import { back, continuing, ownBack, send } from './goingBack.ts';
import { heldBack } from './heldBack.ts';
import type { TabTests } from './tabTests.ts';

/** What was chosen or begun, and not sent, can be taken back. */
export function takenBackTests(tests: TabTests): void {
  const newRound = () => openRound(tests.product, { title: 'Taken back', regions: ['DACH', 'Benelux'] });
  const draftOf = async (person: string, round: string) =>
    (await tests.product.call(person, 'GET', `rounds/${round}/draft`)).body;
  const nothing = { side: null, region: null, answers: {}, awareness: {} };

  test('whoever has chosen no more than where they stand can choose nothing again, and nothing moves', async () => {
    const round = await newRound();
    const { page, tab } = await tests.visit('taken-1', `answer/${round}`, { width: '360' });
    const start = tab().getByRole('button', { name: 'Start' });
    await start.waitFor();
    const tops = () =>
      tab()
        .locator('main h2')
        .evaluateAll((headings) => headings.map((one) => one.getBoundingClientRect().top + window.scrollY));
    const before = await tops();
    const clear = tab().getByRole('button', { name: 'Clear my choice' });
    expect(await clear.count()).toBe(0);
    await begin(tab(), 'DACH');
    await untilSaved(tab());
    await soon(() => draftOf('taken-1', round)).toMatchObject({ side: 'sales', region: 'DACH' });
    await back(page);
    await clear.click();
    await soon(() => tab().locator('input:checked').count()).toBe(0);
    expect(await tab().getByLabel('Your region').inputValue()).toBe('');
    expect(await tops()).toEqual(before);
    expect(await tab().evaluate(() => (document.activeElement as HTMLInputElement | null)?.name)).toBe(
      'side',
    );
    await soon(() => draftOf('taken-1', round)).toEqual(nothing);
    // Forward leads to no statement: nobody answers without a side.
    await page.evaluate(() => window.history.forward());
    await soon(() => tab().evaluate(() => (window.history.state as { depth?: number } | null)?.depth)).toBe(
      1,
    );
    await start.waitFor();
    await tab().getByRole('button', { name: 'My data' }).click();
    await tab().getByText('No round has anything of yours.').waitFor();
  });

  test('whoever has begun and sent nothing can erase all of it, the side too', async () => {
    const round = await newRound();
    await saveDraft(tests.product, 'taken-2', round, { P1: 1, P2: 2 }, { region: 'DACH' });
    const { tab } = await tests.visit('taken-2', `answer/${round}`, { width: '360' });
    await statement(tab(), 'P3').waitFor();
    await key(tab(), 'P3', 3).tap();
    await untilSaved(tab());
    await tab().getByRole('button', { name: 'Back', exact: true }).click();
    await tab().getByRole('button', { name: 'Continue' }).waitFor();
    expect(await tab().getByRole('button', { name: 'Clear my choice' }).count()).toBe(0);
    await tab().getByRole('button', { name: 'Erase what I have begun' }).click();
    await tab().getByRole('dialog').getByRole('button', { name: 'Erase them' }).click();
    await tab().getByText('Your answers are erased.').waitFor();
    expect(await draftOf('taken-2', round)).toEqual(nothing);
    await tab().getByRole('button', { name: 'Answer again' }).click();
    await tab().getByRole('radio', { name: 'Sales' }).waitFor();
    expect(await tab().locator('input:checked').count()).toBe(0);
  });

  test('what is on its way cannot be erased behind its back: nobody reads "erased" of answers that arrive', async () => {
    const round = await newRound();
    await saveDraft(tests.product, 'taken-3', round, allAnswered(3), { region: 'DACH' });
    const { page, tab } = await tests.visit('taken-3', `answer/${round}`, { width: '360' });
    const erase = tab().getByRole('button', { name: 'Erase what I have begun' });
    await send(tab()).waitFor();
    const sending = await heldBack({ page }, '**/response', 'PUT');
    await send(tab()).click();
    await soon(sending.count).toBe(1);
    const title = () => tab().getByRole('heading', { level: 1 }).textContent();
    // Through the areas to the first page.
    while (!(await continuing(tab()).isVisible())) {
      const before = await title();
      await ownBack(tab()).click();
      await soon(async () => (await title()) !== before).toBe(true);
    }
    expect(await erase.count()).toBe(0);
    await sending.letGo();
    await tab().getByText('Sent. Thank you.').waitFor();
    expect(await responseOf(tests.product, 'taken-3', round)).toMatchObject({ side: 'sales' });
  });
}
