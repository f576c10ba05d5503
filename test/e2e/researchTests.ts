import { openRound } from '../builders/product.ts';
import { answers } from '../builders/questionSets.ts';
import { closeRound, resultsWhen } from '../builders/results.ts';
import { soon } from '../builders/soon.ts';
import { violations } from './axe.ts';
import { button, inDialog, type Given } from './owning.ts';

/** The file of single answers of a round, and that of its figures. */
export function researchTests({ visit, product, axe }: Given): void {
  test('people are told of a file of single answers before they answer; its owner takes it along when the round has closed, and the published figures; else the page says why not', async () => {
    const told = await openRound(product(), { title: 'Told before', minimumGroupSize: 3, research: true });
    const silent = await openRound(product(), { title: 'Not told' });
    for (const side of ['sales', 'marketing'] as const)
      for (let person = 0; person < 4; person++)
        await product().call(`told-${side}-${person}`, 'PUT', `rounds/${told}/response`, {
          side,
          answers: answers(3),
        });
    const asked = await visit(`answer/${told}`, { person: 'sales-1', width: 'phone' });
    await asked.tab().getByText('one line per person with a random number').waitFor();
    const other = await visit(`answer/${silent}`, { person: 'sales-1' });
    await other.tab().getByText('Your answers are confidential, not anonymous.').waitFor();
    expect(await other.tab().getByText('one line per person').count()).toBe(0);
    const early = await visit(`rounds/${silent}`, { width: 'phone' });
    await early.tab().getByText('This round did not say before people answered').waitFor();
    await early.tab().getByText('Nothing is published yet.').waitFor();
    const open = await visit(`rounds/${told}`);
    await open.tab().getByText('There is this file when the round has closed.').waitFor();

    await closeRound(product(), told);
    await resultsWhen(product(), told, ({ final }) => final);
    const { tab, page } = await visit(`rounds/${told}`, { theme: 'contrast' });
    const taken = async (name: string) => {
      const isAsked = name === 'Answers (CSV)';
      if (isAsked) await button(tab(), name).click();
      const press = isAsked ? inDialog(tab(), 'Make it, once') : button(tab(), name);
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        isAsked ? press.dblclick() : press.click(),
      ]);
      // Beside the buttons that it was asked for with, and said once.
      const title = name.startsWith('Workbook') ? 'Published figures' : 'Single answers, for research';
      const made = tab().getByRole('status').filter({ hasText: 'The file is made: see your downloads.' });
      await tab()
        .locator('section')
        .filter({ has: tab().getByRole('heading', { name: title, exact: true }) })
        .locator(made)
        .waitFor();
      await soon(() => made.count()).toBe(1);
      return file.suggestedFilename();
    };
    expect(await taken('Workbook (XLSX)')).toMatch(/^concord-figures-told-before-[\d-]{10}\.xlsx$/);
    expect(await taken('Answers (CSV)')).toMatch(/^concord-respondents-told-before-[\d-]{10}\.csv$/);
    expect(await taken('Codebook (CSV)')).toMatch(/^concord-codebook-told-before-[\d-]{10}\.csv$/);
    // Somebody thinks better of it: the same file again would tell who.
    await product().call('told-sales-0', 'DELETE', `rounds/${told}/response`);
    await button(tab(), 'Answers (CSV)').click();
    await inDialog(tab(), 'Make it, once').click();
    await tab().getByText('This file has been made already.').waitFor();
    expect(await violations(axe(), tab())).toEqual([]);
  });
}
