import type { Product } from '../builders/product.ts';
import { soon } from '../builders/soon.ts';
import {
  button,
  change,
  companyCase,
  dachCase,
  events,
  historyOf,
  inDialog,
  ready,
  roundWithCases,
  status,
} from './cases.ts';
import { givingTests } from './givingTests.ts';
import { tabTests } from './tabTests.ts';
import { unsavedTests } from './unsavedTests.ts';

const PATIENCE_MS = 900_000;

let product: Product;
let round: string;
const tests = tabTests(async (started) => {
  product = started;
  round = await roundWithCases(product);
});
const { visit } = tests;

unsavedTests({ visit, round: () => round });

test(
  'a case goes from found to closed: taken, a step agreed, put off, helped, done; and its history tells it in words',
  async () => {
    const { tab, page } = await visit('liaison-1', `disagreements/${round}`);
    const link = tab().getByRole('link', { name: /Whole company/ });
    await link.focus();
    await page.keyboard.press('Enter');
    await ready(tab());
    await soon(() => tab().evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await soon(() => tab().evaluate(() => window.location.hash)).toBe(
      `#/disagreements/${companyCase(round)}`,
    );

    await button(tab(), "I'll take it").click();
    await status(tab(), 'It is yours now.');
    await tab()
      .getByText(/Taken by you on/)
      .waitFor();

    // For a step of one's own no day is proposed.
    await button(tab(), 'Add a next step').click();
    await inDialog(tab(), 'Agree it').click();
    await tab().getByText('Choose a date.').waitFor();
    expect(await tab().getByText('Proposed by how long this takes.').count()).toBe(0);
    await tab().getByLabel('What', { exact: true }).fill('Meet on Mondays');
    await inDialog(tab(), 'Cancel').click();

    await tab().getByText('What to do, and what backs it').first().click();
    await tab().getByText('Publish one calendar for both plans').waitFor();
    await button(tab(), 'Use this: Publish one calendar for both plans').click();
    await soon(() => tab().getByLabel('What', { exact: true }).inputValue()).toBe(
      'Publish one calendar for both plans',
    );
    // A few hours find a place within a week; the day can be changed.
    const due = tab().getByLabel('Due on');
    await soon(() => due.inputValue()).toMatch(/^\d{4}-\d\d-\d\d$/);
    await tab().getByText('Proposed by how long this takes.').waitFor();
    // Whoever takes no suggestion after all finds their own step as they left it, and nothing of the suggestion.
    await inDialog(tab(), 'Cancel').click();
    await button(tab(), 'Add a next step').click();
    await soon(() => tab().getByLabel('What', { exact: true }).inputValue()).toBe('Meet on Mondays');
    expect([await due.inputValue(), await tab().getByLabel('Measure').inputValue()]).toEqual(['', '']);
    await inDialog(tab(), 'Cancel').click();
    await button(tab(), 'Use this: Publish one calendar for both plans').click();
    await soon(() => due.inputValue()).toMatch(/^\d{4}-\d\d-\d\d$/);
    await inDialog(tab(), 'Agree it').click();
    // Everything that is missing is told at once, each at its field, and the first of them has the focus.
    const who = tab().getByLabel('Who does it');
    await tab().getByText('Choose who does it.').waitFor();
    await soon(() => tab().locator('[aria-invalid="true"]').count()).toBe(1);
    const told = () =>
      who.evaluate((field) => [
        document.activeElement === field,
        document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent,
      ]);
    await soon(told).toEqual([true, 'Choose who does it.']);
    await who.selectOption({ index: 1 });
    await due.fill('2099-01-15');
    await tab().getByLabel('Target').fill('9 of 10 <b>dates</b>');
    await inDialog(tab(), 'Agree it').click();
    await status(tab(), /^Agreed: .*, due January\s15, 2099/);
    const step = tab().getByRole('list', { name: 'Next steps' }).getByRole('listitem');
    await step.getByText('9 of 10 <b>dates</b>').waitFor();
    // Nothing has moved under the hand: the step comes first when the case is opened again.
    const first = tab().getByRole('heading', { level: 2 }).first();
    expect(await first.innerText()).toBe('How both sides answered');

    await step.getByRole('button', { name: 'Later' }).click();
    await tab().getByLabel('New date').fill('2099-02-01');
    await inDialog(tab(), 'Change the date').click();
    await status(tab(), 'Now due February 1, 2099.');
    await step.getByRole('button', { name: 'Need help' }).click();
    await tab().getByLabel('What would help?').fill('The dates of next year');
    await inDialog(tab(), 'Ask for it').click();
    await step.getByText('The dates of next year').waitFor();
    await step.getByRole('button', { name: 'Change', exact: true }).click();
    await soon(() => tab().getByLabel('Measure').inputValue()).toMatch(/./);
    await tab().getByLabel('Target').fill('8 of 10');
    await inDialog(tab(), 'Change it').click();
    await status(tab(), 'Changed: Publish one calendar');
    await step.getByText('8 of 10').waitFor();
    await step.getByRole('button', { name: 'Give it up' }).click();
    await inDialog(tab(), 'Give it up').click();
    await step.getByRole('button', { name: 'Open again' }).click();
    await step.getByRole('button', { name: 'Done' }).click();
    await status(tab(), 'Done: Publish one calendar');
    await step.getByRole('button', { name: 'Say what was reached' }).click();
    await tab().getByText('The target was: \u20688 of 10\u2069').waitFor();
    await tab().getByLabel('In a number or a few words').fill('7 of 10');
    await inDialog(tab(), 'Save').click();
    await status(tab(), 'Saved: it is in the step');
    await step.getByText('7 of 10').waitFor();

    await button(tab(), 'Close the case').click();
    await inDialog(tab(), 'Close it').click();
    const outcomes = tab().getByRole('radiogroup', { name: 'What came of it?' });
    await outcomes.getByText('Choose what came of it.').waitFor();
    await soon(() => outcomes.evaluate((group) => group.contains(document.activeElement))).toBe(true);
    await tab().getByRole('radio', { name: 'Resolved' }).check();
    await tab().getByLabel('Note (if you like)').fill('Both are content.');
    await inDialog(tab(), 'Close it').click();
    await status(tab(), 'Closed. It can be opened again.');
    await tab()
      .getByText(/^Closed: Resolved\. By you on/)
      .waitFor();
    expect(await button(tab(), 'Agree a next step').count()).toBe(0);
    await soon(() => events(tab())).toEqual([
      'You closed it: Resolved',
      'You changed a next step: reached: \u20687 of 10\u2069',
      'You changed a next step: done',
      'You changed a next step: open again',
      'You changed a next step: given up',
      'You changed a next step: target "\u20688 of 10\u2069" instead of "\u20689 of 10 <b>dates</b>\u2069"',
      'You changed a next step: help wanted',
      'You changed a next step: due February\u00a01, 2099 instead of January\u00a015, 2099',
      'You agreed a next step',
      'You took it',
      'Found: the sides differ',
    ]);
    expect((await historyOf(product, companyCase(round))).at(-1)).toBe('closed: Both are content.');
    // Whoever has the same in a region reads what came of it.
    const { tab: dach } = await visit('liaison-1', `disagreements/${dachCase(round)}`);
    await dach().getByRole('listitem').getByText('Closed (Resolved)', { exact: true }).waitFor();

    await button(tab(), 'Open again').first().click();
    await inDialog(tab(), 'Open again').click();
    await status(tab(), 'It is open again.');
    await tab().getByRole('link', { name: 'Disagreements' }).first().click();
    await button(tab(), 'Mine 1').waitFor();
  },
  PATIENCE_MS,
);

test('whoever was slower is told what has happened, keeps what they typed, and overwrites nothing', async () => {
  const { tab } = await visit('liaison-1', `disagreements/${dachCase(round)}`);
  await ready(tab());
  await button(tab(), 'Add a note').click();
  await tab().getByLabel('Note', { exact: true }).fill('They meet on Tuesday.');
  await change(product, 'owner-1', dachCase(round), { act: 'note', note: 'The plan is late.' });
  await inDialog(tab(), 'Add it').click();
  const told = tab().getByRole('alert').filter({ hasText: 'It has changed meanwhile.' });
  await told.getByText('The plan is late.').waitFor();
  await soon(() => tab().getByLabel('Note', { exact: true }).inputValue()).toBe('They meet on Tuesday.');
  await inDialog(tab(), 'Add it').click();
  await status(tab(), 'Your note is in the history.');
  expect((await historyOf(product, dachCase(round))).slice(-2)).toEqual([
    'noted: The plan is late.',
    'noted: They meet on Tuesday.',
  ]);
});

test('without a connection nothing typed is lost, and it can be sent when the connection is back', async () => {
  const { tab, context } = await visit('liaison-1', `disagreements/${dachCase(round)}`);
  await ready(tab());
  await button(tab(), 'Add a note').click();
  await tab().getByLabel('Note', { exact: true }).fill('From the train.');
  await context.setOffline(true);
  await inDialog(tab(), 'Add it').click();
  await tab().getByRole('alert').filter({ hasText: 'No connection' }).waitFor();
  await inDialog(tab(), 'Cancel').click();
  await context.setOffline(false);
  await button(tab(), 'Add a note').click();
  await soon(() => tab().getByLabel('Note', { exact: true }).inputValue()).toBe('From the train.');
  await inDialog(tab(), 'Add it').click();
  await status(tab(), 'Your note is in the history.');
});

test('what has arrived although its answer was lost is not done twice', async () => {
  const { tab, page } = await visit('liaison-1', `disagreements/${dachCase(round)}`);
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
  expect(
    (await historyOf(product, dachCase(round))).filter((event) => event === 'noted: Once only.'),
  ).toHaveLength(1);
});

givingTests({ tests, product: () => product, round: () => round });
