import { crowdAnswers } from '../builders/crowd.ts';
import { openRound, type Product } from '../builders/product.ts';
import { answers } from '../builders/questionSets.ts';
import { resultsWhen } from '../builders/results.ts';
import { closeRound } from './answering.ts';
import { axeSource, violations } from './axe.ts';
import { expectPictures } from './pictures.ts';
import { tabTests } from './tabTests.ts';

const PATIENCE_MS = 900_000;
const A_SIDE = 6;
let first: string;
let second: string;

/** A round of last spring, and one that asks besides how the sides see each other: Sales expects too much of Marketing. */
const tests = tabTests(async (product: Product) => {
  const small = { regions: [], minimumGroupSize: 3 };
  first = await openRound(product, { title: 'Spring', ...small });
  for (const [side, mean] of [
    ['sales', 2.2],
    ['marketing', 3.2],
  ] as const)
    await crowdAnswers(product, { round: first, side, count: A_SIDE, mean });
  await closeRound(product, first);
  // On a busy machine the figures of the second round could come before those of the first.
  await resultsWhen(product, first, ({ final }) => final);
  second = await openRound(product, { title: 'Autumn', awareness: true, ...small });
  for (const [side, given, A1, A2] of [
    ['sales', 4, 'integrated', 'no'],
    ['marketing', 3, 'defined', 'yes'],
  ] as const)
    for (let person = 0; person < A_SIDE; person++) {
      const body = { side, answers: answers(given), awareness: { A1, A2 } };
      const sent = await product.call(`${side}-${person}x`, 'PUT', `rounds/${second}/response`, body);
      if (sent.status !== 200) throw new Error(JSON.stringify(sent.body));
    }
  await closeRound(product, second);
});

test(
  'results stand beside those of the round before, and lead there',
  async () => {
    const { tab } = await tests.visit('sales-1', `results/${second}`);
    const rounds = tab().getByRole('table', { name: 'Rounds side by side' });
    await rounds.waitFor({ timeout: PATIENCE_MS });
    // The final figures come a moment after the closing, and the page shows them by itself.
    await rounds
      .getByRole('row', { name: /^Autumn 80\.0 60\.0 70\.0 This round/ })
      .waitFor({ timeout: PATIENCE_MS });
    const before = await rounds.getByRole('row').nth(2).innerText();
    // The round before is told with how much has changed since: what stands in the two rows.
    const [then = NaN, higher = NaN] =
      /(\d+\.\d)\s+(\d+\.\d) higher now/.exec(before)?.slice(1).map(Number) ?? [];
    expect(Math.abs(70 - then - higher)).toBeLessThanOrEqual(0.11);
    await rounds.getByRole('link', { name: 'Spring' }).click();
    await tab()
      .getByRole('heading', { level: 1 })
      .filter({ hasText: /highest|points/ })
      .waitFor();
    // The heading of the round that was left may have fitted, too.
    await rounds.waitFor({ state: 'detached' });
  },
  PATIENCE_MS,
);

test(
  'how each side sees the other is told beside how it is, by side and in numbers of people',
  async () => {
    const { tab } = await tests.visit('marketing-1', `results/${second}`);
    const part = tab().getByRole('heading', { name: 'How each side sees the other' });
    await part.waitFor({ timeout: PATIENCE_MS });
    await tab().getByText('Sales expects of Marketing').first().waitFor();
    await tab().getByText('Is there a divide between Sales and Marketing here?').first().waitFor();
    await tab().getByText('6 of 6 say yes').waitFor();
    await tab().getByText('0 of 6 say yes').waitFor();
    const { tab: without } = await tests.visit('marketing-1', `results/${first}`);
    await without()
      .getByRole('heading', { level: 1 })
      .filter({ hasText: /highest|points/ })
      .waitFor();
    expect(await without().getByRole('heading', { name: 'How each side sees the other' }).count()).toBe(0);
  },
  PATIENCE_MS,
);

test(
  'what each side expects, and the rounds before, can be saved like every other picture',
  async () => {
    const opened = await tests.visit('sales-1', `results/${second}`);
    const { tab } = opened;
    await tab().getByRole('table', { name: 'Rounds side by side' }).waitFor({ timeout: PATIENCE_MS });
    await expectPictures(opened, [
      ['Levels and scores', 'levels-autumn-company'],
      ['Areas', 'areas-autumn-company'],
      ['Statements', 'statements-autumn-company'],
      ['How each side sees the other', 'views-autumn-company'],
      ['Rounds side by side', 'trend-autumn-company'],
    ]);
  },
  PATIENCE_MS,
);

test.each(['light', 'dark', 'contrast'] as const)(
  'on a small phone nothing of it stands in the way (%s)',
  async (theme) => {
    const axe = await axeSource();
    const { tab } = await tests.visit('sales-1', `results/${second}`, { theme, width: '320' });
    await tab().getByRole('table', { name: 'Rounds side by side' }).waitFor({ timeout: PATIENCE_MS });
    expect(await violations(axe, tab())).toEqual([]);
    const sideways = await tab().evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(sideways).toBeLessThanOrEqual(0);
  },
  PATIENCE_MS,
);
