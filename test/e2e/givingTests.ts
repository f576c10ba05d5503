import type { Product } from '../builders/product.ts';
import { soon } from '../builders/soon.ts';
import { button, change, companyCase, dachCase, historyOf, inDialog, ready, status } from './cases.ts';
import { comeBack } from './openTab.ts';
import type { tabTests } from './tabTests.ts';

interface Given {
  readonly tests: Pick<ReturnType<typeof tabTests>, 'visit' | 'browser'>;
  readonly product: () => Product;
  readonly round: () => string;
}

/** To whom a case or a step is given: by an owner, by a liaison, and back. */
export function givingTests({ tests, product, round }: Given): void {
  const { visit } = tests;
  test('an owner hands a case over, and who presses a button too late sees who has it', async () => {
    const late = await visit('liaison-1', `disagreements/${dachCase(round())}`);
    await button(late.tab(), "I'll take it").waitFor();
    const { tab } = await visit('owner-1', `disagreements/${dachCase(round())}`);
    await ready(tab());
    await button(tab(), 'Hand over').click();
    // liaison-2 looks after another region.
    const names = tab().getByRole('dialog').getByRole('radio');
    await names.first().waitFor();
    await soon(() => names.count()).toBe(1);
    // There is no other, so nobody is asked to choose.
    await soon(() => names.first().isChecked()).toBe(true);
    await inDialog(tab(), 'Hand over').click();
    await status(tab(), /^Handed over to /);
    await change(product(), 'owner-1', dachCase(round()), { act: 'close', outcome: 'accepted' });
    await button(late.tab(), "I'll take it").click();
    await late.tab().getByRole('alert').filter({ hasText: 'closed it: Accepted' }).waitFor();
    await late
      .tab()
      .getByText(/^Closed: Accepted\. By/)
      .waitFor();
    await change(product(), 'owner-1', dachCase(round()), { act: 'reopen' });
  });

  test('where Teams can ask for a colleague, a next step can be given to anybody in the company', async () => {
    const context = await tests.browser.newContext({ viewport: { width: 1700, height: 1000 } });
    const { tab, page } = await visit('liaison-1', `disagreements/${dachCase(round())}`, { context });
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
    await status(tab(), /^Concord cannot write to Karla Birnstiel in Teams, so no reminder will come/);
    await tab().getByLabel('Due on').fill('2099-01-15');
    await tab().getByLabel('Measure').fill('Meetings');
    await tab().getByLabel('Target').fill('4 of 4');
    await inDialog(tab(), 'Agree it').click();
    await status(tab(), /^Agreed: Karla Birnstiel/);
    await context.close();
  });

  test('a liaison gives a case back after a question, and the others can take it', async () => {
    await change(product(), 'liaison-1', dachCase(round()), { act: 'take' });
    const { tab } = await visit('liaison-1', `disagreements/${dachCase(round())}`);
    await ready(tab());
    await button(tab(), 'Give it back').click();
    await tab().getByText('DACH: the liaisons see that it is free').waitFor();
    await tab().getByLabel('Note (if you like)').fill('On leave until May.');
    await inDialog(tab(), 'Give it back').click();
    await status(tab(), 'You have given it back.');
    await button(tab(), "I'll take it").waitFor();
    expect(await button(tab(), 'Give it back').count()).toBe(0);
    expect((await historyOf(product(), dachCase(round()))).at(-1)).toBe('given-back: On leave until May.');
  });

  test('a liaison hands a case to another one of its region, without knowing who they are', async () => {
    const { tab } = await visit('liaison-1', `disagreements/${companyCase(round())}`);
    await ready(tab());
    await button(tab(), 'Hand over').click();
    const names = tab().getByRole('dialog').getByRole('radio');
    await soon(() => names.count()).toBe(1);
    await names.first().check();
    await inDialog(tab(), 'Hand over').click();
    await status(tab(), /^Handed over to /);
  });

  test('who does something far down a case reads there that it is done, until the next press, and nothing moves', async () => {
    const { tab } = await visit('liaison-1', `disagreements/${dachCase(round())}`, { width: '360' });
    await ready(tab());
    await button(tab(), 'Add a note').tap();
    await tab().getByLabel('Note', { exact: true }).fill('Both sides want to talk.');
    await inDialog(tab(), 'Add it').tap();
    const said = tab().getByRole('status').filter({ hasText: 'Your note is in the history.' });
    await said.waitFor();
    const isInSight = () =>
      said.evaluate((one) => {
        const { top, bottom } = one.getBoundingClientRect();
        return top >= 0 && bottom <= window.innerHeight;
      });
    await soon(isInSight).toBe(true);
    const history = tab().getByRole('heading', { name: 'History', exact: true });
    await history.scrollIntoViewIfNeeded();
    const scrolled = await tab().evaluate(() => window.scrollY);
    await history.tap();
    await soon(() => said.count()).toBe(0);
    expect(await tab().evaluate(() => window.scrollY)).toBe(scrolled);
  });

  test('what a liaison has done is no longer said when somebody else has done something since', async () => {
    const id = companyCase(round());
    const { id: to } = (await product().call('liaison-1', 'GET', 'me')).body as { id: string };
    await change(product(), 'owner-1', id, { act: 'hand-over', to });
    const { tab } = await visit('liaison-1', `disagreements/${id}`);
    await ready(tab());
    await button(tab(), 'Hand over').click();
    await tab().getByRole('dialog').getByRole('radio').first().check();
    await inDialog(tab(), 'Hand over').click();
    await status(tab(), /^Handed over to /);

    await change(product(), 'owner-1', id, { act: 'hand-over', to });
    await comeBack(tab());
    await tab()
      .getByText(/Taken by you on/)
      .waitFor();
    await soon(() => tab().getByRole('status').filter({ hasText: 'Handed over to' }).count()).toBe(0);
  });
}
