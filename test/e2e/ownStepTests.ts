import { chatOf, until } from '../builders/chats.ts';
import { soon } from '../builders/soon.ts';
import { heldBack } from './heldBack.ts';
import { companyCase, dachCase, heading, historyOf, inDialog, status, stepFor } from './cases.ts';
import type { TabTests } from './tabTests.ts';

/** What somebody sees who has a step to do and deals with no case. @param round one with cases */
export function ownStepTests(tests: TabTests, round: () => string): void {
  test('who only has a step to do sees that and nothing of the case: done, later, help', async () => {
    const [calendar, words] = ['Publish one calendar', 'Write down what a lead is'];
    await stepFor(tests.product, 'sales-2', dachCase(round()), words, '2099-01-05');
    await stepFor(tests.product, 'sales-2', companyCase(round()), calendar, '2099-01-15');
    const context = await tests.browser.newContext({ viewport: { width: 1700, height: 1000 } });
    // Nobody can agree on a day that has passed, and the test does not wait until one has.
    await context.route('**/api/steps?mine', async (route) => {
      const reply = await route.fetch();
      return route.fulfill({
        response: reply,
        body: (await reply.text()).replace('2099-01-05', '2026-01-05'),
      });
    });
    const { tab, requests } = await tests.visit('sales-2', `disagreements/${companyCase(round())}`, {
      context,
    });
    await heading(tab(), 'Your next steps').waitFor();
    // On the first visit, too: what is asked of them, and who sees it.
    await tab().getByText('the liaisons of its case and the round owners see it.').waitFor();
    await tab().getByRole('link', { name: 'Next steps' }).waitFor();
    const steps = tab().getByRole('list', { name: 'Your next steps' }).getByRole('listitem');
    // The link has led to the calendar; the other one is overdue.
    await soon(() => steps.count()).toBe(2);
    await steps.nth(0).getByText('Due January 15, 2099').waitFor();
    await steps.nth(0).getByText('Measure: Dates. Target: 9 of 10').waitFor();
    await steps.nth(1).getByText('Overdue: was due January 5, 2026').waitFor();

    await steps.nth(1).getByRole('button', { name: 'Later' }).click();
    await tab().getByLabel('New date').fill('2099-02-01');
    // Its round is forgotten long before, as the page of a case says, too.
    await tab().getByText('No reminder will come').waitFor();
    await inDialog(tab(), 'Change the date').click();
    await status(tab(), 'Now due February 1, 2099.');
    await steps.nth(1).getByRole('button', { name: 'Need help' }).click();
    await tab().getByLabel('What would help?').fill('An example');
    await inDialog(tab(), 'Ask for it').click();
    await status(tab(), 'The liaison of the case gets a message.');
    await steps.nth(1).getByText('An example').waitFor();
    const asked = await until(
      () => chatOf(tests.product, 'liaison-1'),
      (messages) => JSON.stringify(messages).includes('An example'),
    );
    expect(JSON.stringify(asked)).toContain(`asks for help`);
    await steps.nth(0).getByRole('button', { name: 'Done' }).click();
    await status(tab(), `Done: ${calendar}`);
    await steps.nth(0).getByRole('button', { name: 'Open again' }).click();
    await steps.nth(0).getByRole('button', { name: 'Done' }).click();
    await status(tab(), `Done: ${calendar}`);
    // The first "Done" says the same words.
    await soon(async () => (await historyOf(tests.product, companyCase(round()))).slice(-3)).toEqual([
      'step-changed',
      'step-changed',
      'step-changed',
    ]);
    expect(requests.filter((request) => request.includes('disagreements'))).toEqual([]);
    await context.close();
  });

  test('two steps that are done one right after the other are both done, in whichever order the answers come', async () => {
    for (const what of ['Call the fair', 'Count the leads'])
      await stepFor(tests.product, 'sales-4', dachCase(round()), what, '2099-03-01');
    const window = await tests.visit('sales-4', `disagreements/${dachCase(round())}`);
    const { tab } = window;
    const steps = tab().getByRole('list', { name: 'Your next steps' }).getByRole('listitem');
    await soon(() => steps.count()).toBe(2);
    const saving = await heldBack(window, '**/api/**', 'PATCH');
    for (const at of [0, 1]) await steps.nth(at).getByRole('button', { name: 'Done' }).click();
    await soon(saving.count).toBe(2);
    await saving.letGo();
    await soon(() => tab().getByRole('button', { name: 'Open again' }).count()).toBe(2);
  });
}
