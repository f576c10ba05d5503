import type { Frame } from 'playwright-core';
import { crowdAnswers } from '../builders/crowd.ts';
import { openRound, type Product } from '../builders/product.ts';
import { soon } from '../builders/soon.ts';
import { chosen, ids, responseOf } from './answering.ts';
import { companyCase, historyOf, roundWithCases, status } from './cases.ts';
import { keysOf } from './keys.ts';
import { tabTests } from './tabTests.ts';

const WAY_MS = 900_000;
const OUT_OF_A_DIALOG = 15;

let product: Product;
let answered: string;
let disputed: string;
const tests = tabTests(async (started) => {
  product = started;
  answered = await openRound(product, {
    title: 'By keyboard',
    regions: ['DACH', 'Benelux'],
    resultsFor: 'while-open',
  });
  for (const side of ['sales', 'marketing'] as const)
    await crowdAnswers(product, { round: answered, side, region: 'DACH', count: 20, mean: 3 });
  disputed = await roundWithCases(product);
});

/** The tab in somebody's hands who has a keyboard alone. */
async function visitBy(person: string, subPage: string) {
  const { page, tab } = await tests.visit(person, subPage);
  // What is on its way has a heading, too, and nothing that the keyboard could reach.
  await tab().locator('main:not([aria-busy])').waitFor();
  return { tab, keys: keysOf(page, tab) };
}

/** Whatever is pressed in a dialog, nothing behind it gets the focus; Escape leads back to what opened it. */
async function expectHeld(keys: ReturnType<typeof keysOf>, tab: () => Frame, opener: string): Promise<void> {
  await tab().getByRole('dialog').waitFor();
  for (let step = 0; step < OUT_OF_A_DIALOG; step++) {
    await keys.press('Tab');
    // The page around the tab may have it; the page behind the dialog may not.
    const at = await keys.focused();
    if (at) expect(at).toMatchObject({ inDialog: true });
  }
  await keys.goTo('Close', 'Shift+Tab');
  await keys.press('Escape');
  await tab().getByRole('dialog').waitFor({ state: 'detached' });
  expect(await keys.expectSeen()).toMatchObject({ name: opener });
}

test(
  'with the keyboard alone somebody answers, looks over it, sends it, reads their result and goes on to the company',
  async () => {
    const { tab, keys } = await visitBy('keys-1', `answer/${answered}`);
    await keys.goTo('Sales');
    await keys.press('Space');
    await keys.goTo(/^Your region/);
    await keys.press('ArrowDown');
    await keys.act('More about your answers');
    await expectHeld(keys, tab, 'More about your answers');
    await keys.act('Start');
    await keys.untilAt(/^1, strongly disagree$/);
    for (const [place] of ids.entries()) {
      await keys.press(String(1 + (place % 5)));
      await keys.expectSeen();
    }
    await soon(async () => Object.keys(await chosen(tab()))).toHaveLength(ids.length);
    await keys.act('Review and send');
    await keys.untilAt(/^Ready to send\.$/);
    await keys.act('Send my answers');
    expect(await keys.untilAt(/^You see the two teams as/)).toMatchObject({
      description: 'Sent. Thank you.',
    });
    expect((await responseOf(product, 'keys-1', answered)).answers).toHaveLength(ids.length);
    await keys.act('Results', 'Shift+Tab');
    await tab().getByRole('heading', { level: 2, name: 'Areas' }).waitFor();
    await keys.expectSeen();
    await keys.act('Show the other 12');
    await keys.expectSeen();
  },
  WAY_MS,
);

test(
  'with the keyboard alone a liaison finds a case, takes it, agrees a next step and says that it is done',
  async () => {
    const { tab, keys } = await visitBy('liaison-1', `disagreements/${disputed}`);
    await tab().getByRole('table', { name: 'Disagreements' }).waitFor();
    await keys.act(/^Working together as a whole/);
    await keys.untilAt(/^Marketing rates the working relationship/);
    await keys.act("I'll take it");
    await status(tab(), /^It is yours now\./);
    await keys.expectSeen();

    await keys.act('Agree a next step', 'Shift+Tab');
    await keys.untilAt(/^What$/);
    await keys.type('One calendar for both plans');
    await keys.goTo(/^Who does it/);
    await keys.press('ArrowDown');
    await keys.goTo(/^Due on/);
    await keys.type('03012098');
    await keys.goTo(/^Measure/);
    await keys.type('Dates in both plans');
    await keys.goTo(/^Target/);
    await keys.type('9 of 10');
    await keys.act('Agree it');
    await status(tab(), 'Agreed: Jonas Perlmann, due March 1, 2098.');
    await keys.expectSeen();

    await keys.act('Done');
    await status(tab(), 'Done: One calendar for both plans');
    await keys.expectSeen();
    expect(await historyOf(product, companyCase(disputed))).toEqual([
      'found',
      'taken',
      'step-agreed: One calendar for both plans',
      'step-changed',
    ]);
  },
  WAY_MS,
);
