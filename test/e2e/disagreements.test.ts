import type { Product } from '../builders/product.ts';
import { soon } from '../builders/soon.ts';
import {
  button,
  companyCase,
  dachCase,
  events,
  heading,
  inDialog,
  ready,
  roundOfWeakness,
  roundWithCases,
  status,
} from './cases.ts';
import { newerApiTests } from './newerApiTests.ts';
import { onPaper } from './onPaper.ts';
import { expectPictures } from './pictures.ts';
import { themeTests } from './themeTests.ts';
import { ownStepTests } from './ownStepTests.ts';
import { tabTests } from './tabTests.ts';
import { openTabWindow } from './tabWindow.ts';

let product: Product;
let round: string;
let quiet: string;
const tests = tabTests(async (started) => {
  product = started;
  round = await roundWithCases(product);
  quiet = await roundOfWeakness(product);
});
const { visit } = tests;

test('the header leads liaisons and owners to disagreements, and nobody else', async () => {
  const { tab } = await visit('liaison-1', `results/${round}`);
  await tab().getByRole('link', { name: 'Disagreements' }).click();
  await heading(tab(), 'Disagreements').waitFor();
  const { tab: participant } = await visit('sales-1', `disagreements/${round}`);
  await heading(participant(), 'You have no next step to do.').waitFor();
  expect(await participant().getByRole('link', { name: 'Disagreements' }).count()).toBe(0);
  await participant().getByRole('link', { name: 'Answer' }).click();
  await participant().getByRole('radio', { name: 'Sales' }).waitFor();
  expect(await participant().getByRole('link', { name: 'Next steps' }).count()).toBe(0);
});

test('the list says what, where, how much and in which state, and can be narrowed with counts', async () => {
  const { tab } = await visit('liaison-1', `disagreements/${round}`);
  const rows = tab().getByRole('table', { name: 'Disagreements' }).getByRole('row');
  await rows.nth(2).waitFor();
  await soon(() => tab().getByRole('columnheader').allInnerTexts()).toEqual([
    'About',
    'Where',
    'Difference',
    'State',
  ]);
  await soon(async () => (await rows.nth(1).getByRole('cell').allTextContents()).slice(0, 2)).toEqual([
    'Whole company',
    expect.stringMatching(/^Marketing \+\d\d\.\dpoints of 100$/),
  ]);
  await rows.nth(1).getByText('Also found: DACH').waitFor();
  await rows.nth(2).getByText('Also found: Whole company').waitFor();
  await button(tab(), 'Open 2').waitFor();
  await tab().getByLabel('Region').selectOption('DACH');
  await soon(() => rows.count()).toBe(2);
  await button(tab(), 'Closed 0').click();
  await tab().getByText('Nothing fits this choice.').waitFor();
  await tab().getByText('In a single region that will be rare').waitFor();
  await button(tab(), 'Show all').click();
  await soon(() => rows.count()).toBe(3);
});

test('a round without a sure difference says why, where to look instead, and what both sides call weak', async () => {
  const { tab } = await visit('liaison-1', `disagreements/${quiet}`);
  await tab().getByText('No difference is sure so far.').waitFor();
  await tab().getByText('In a single region that will be rare').waitFor();
  await tab().getByRole('link', { name: 'See the results' }).waitFor();
  const weak = tab().getByRole('region', { name: 'Both sides agree that this is weak' });
  await weak
    .getByText('Whole company and DACH: both sides agree that "working together" is weak here.')
    .waitFor();
  await weak.getByText(/^Both sides: Undefined\. Average answer: Sales 1\.\d, Marketing 1\.\d\./).waitFor();
  await weak.getByText('What have you both tried already, and what stopped it?').waitFor();
  // liaison-2 looks after Benelux.
  const { tab: other } = await visit('liaison-2', `disagreements/${quiet}`);
  await other().getByText('Whole company: both sides agree that "working together" is weak here.').waitFor();
  expect(await other().getByText('DACH').count()).toBe(0);
});

test("a link to a case of another liaison's region says so kindly, and leads to one's own", async () => {
  const { tab } = await visit('liaison-2', `disagreements/${dachCase(round)}`);
  await heading(tab(), 'This disagreement is not among yours.').waitFor();
  await tab().getByRole('link', { name: 'See your disagreements' }).click();
  await heading(tab(), 'Disagreements').waitFor();
  await soon(() => tab().getByRole('row').count()).toBe(2);
});

test('a case shows how both sides answered, how sure that is, where it comes from and what to ask', async () => {
  const { tab } = await visit('liaison-1', `disagreements/${companyCase(round)}`);
  await ready(tab());
  await tab().getByText('Share of the answers to 20 statements, in per cent').waitFor();
  await soon(() =>
    tab()
      .getByRole('img', { name: /^Sales: \d+ % disagree, \d+ % neither, \d+ % agree\.$/ })
      .count(),
  ).toBe(1);
  await button(tab(), 'How both sides answered: show as a table').click();
  const table = tab().getByRole('table', { name: 'How both sides answered' });
  await soon(() => table.getByRole('rowheader').allInnerTexts()).toEqual([
    '5, strongly agree',
    '4, agree',
    '3, neither',
    '2, disagree',
    '1, strongly disagree',
    "can't judge",
    'Score',
    'People',
  ]);
  await tab().getByText('We are sure that they differ.').waitFor();
  await tab().getByText('Show the figures').click();
  await tab()
    .getByText(/^Difference \d\d\.\d on the scale from 20 to 100, likely between \d\d\.\d and \d\d\.\d/)
    .waitFor();
  await soon(() =>
    tab().getByRole('list', { name: 'Where the difference comes from' }).getByRole('listitem').count(),
  ).toBe(6);
  await button(tab(), 'Show the other 20').click();
  await tab().getByText('Compare your two examples').waitFor();
  await tab().getByText('The meeting, step by step').click();
  await tab().getByText('Let the side that answered lower speak first').waitFor();
});

test('a case leads to where else the same was found, with how it stands there, as far as somebody may see that', async () => {
  const { tab } = await visit('liaison-1', `disagreements/${companyCase(round)}`);
  await ready(tab());
  const also = tab().getByRole('list', { name: 'Also found:' }).getByRole('listitem');
  await soon(() => also.allInnerTexts()).toEqual(['DACH\u00a0· Open']);
  await also.getByRole('link', { name: 'DACH' }).click();
  await soon(() => also.allInnerTexts()).toEqual(['Whole company\u00a0· Open']);
  // liaison-2 looks after Benelux.
  const { tab: other } = await visit('liaison-2', `disagreements/${companyCase(round)}`);
  await ready(other());
  expect(await other().getByText('Also found').count()).toBe(0);
});

test.each([
  ['the company', companyCase, 'company'],
  ['a region', dachCase, 'dach'],
] as const)(
  'both pictures of a case of %s can be seen as a table, and saved as a picture and as figures',
  async (_, caseOf, place) => {
    const opened = await visit('liaison-1', `disagreements/${caseOf(round)}`);
    await opened.tab().getByRole('list', { name: 'History' }).waitFor();
    await expectPictures(opened, [
      ['How both sides answered', `case-autumn-${place}`],
      ['Where the difference comes from', `case-parts-autumn-${place}`],
    ]);
  },
);

test('a case can be printed: what it is about, both pictures, how sure that is in figures, and what to do; nothing that can be pressed', async () => {
  const place = `disagreements/${dachCase(round)}`;
  const page = await openTabWindow(tests.browser, product, { person: 'liaison-1', place });
  try {
    await page.getByRole('list', { name: 'History' }).waitFor();
    const { text } = await onPaper(page);
    for (const words of [
      'DACH',
      'Autumn',
      'How both sides answered',
      'Where the difference comes from',
      'likely between',
      'What to ask',
      'Answers are confidential',
    ])
      expect(text).toContain(words);
    for (const words of ["I'll take it", 'Not useful', 'Show the other', 'Use this'])
      expect(text).not.toContain(words);
  } finally {
    await page.context().close();
  }
});

test('a liaison says that it is of no use to them, with a reason, and the case stays open for the others', async () => {
  const { tab } = await visit('liaison-2', `disagreements/${companyCase(round)}`);
  await ready(tab());
  await button(tab(), 'Not useful').click();
  await inDialog(tab(), 'Send').click();
  // It stands at the choice, which gets the focus.
  const reasons = tab().getByRole('radiogroup');
  await reasons.getByText('Choose a reason.').waitFor();
  await soon(() => reasons.evaluate((group) => group.contains(document.activeElement))).toBe(true);
  await tab().getByRole('radio', { name: 'We know this already' }).check();
  await inDialog(tab(), 'Send').click();
  await status(tab(), 'Thank you for saying so.');
  await soon(() => events(tab())).toEqual([
    'You found it not useful: We know this already',
    'Found: the sides differ',
  ]);
  await button(tab(), "I'll take it").waitFor();
});

ownStepTests(tests, () => round);

test('what is unfolded on a case stays so while the window changes, and its buttons come in the order in which they are seen', async () => {
  const { tab, page } = await visit('liaison-1', `disagreements/${companyCase(round)}`);
  await page.setViewportSize({ width: 2000, height: 1000 });
  await ready(tab());
  const unfolded = [
    tab().getByText('5, strongly agree'),
    tab().getByText(/^Difference \d\d\.\d on the scale/),
    tab().getByText('Let the side that answered lower speak first'),
  ];
  await button(tab(), 'How both sides answered: show as a table').click();
  for (const fold of ['Show the figures', 'The meeting, step by step']) await tab().getByText(fold).click();
  const isTwoColumns = () =>
    tab().evaluate(() => {
      const [guide, answers] = ['case-guide', 'case-answers'].map(
        (id) => document.getElementById(id)?.getBoundingClientRect().left ?? Number.NaN,
      );
      return guide !== answers;
    });
  for (const [width, columns] of [
    [2000, true],
    [1300, false],
    [2000, true],
  ] as const) {
    await page.setViewportSize({ width, height: 1000 });
    await soon(async () => [await tab().evaluate(() => innerWidth >= 1000), await isTwoColumns()]).toEqual([
      columns,
      columns,
    ]);
    for (const words of unfolded) await words.waitFor();
    const seen = await tab()
      .getByRole('heading', { level: 1 })
      .locator('xpath=../..')
      .getByRole('button')
      .evaluateAll((buttons) =>
        buttons.map((one) => {
          const { left, top } = one.getBoundingClientRect();
          return 10_000 * top + left;
        }),
      );
    expect(seen.length).toBeGreaterThan(1);
    expect(seen).toEqual(seen.toSorted((one, other) => one - other));
  }
});

themeTests({ visit, product: () => product, round: () => round, quiet: () => quiet });

test.each<[string, { width?: '320' }]>([
  ['the phone', { width: '320' }],
  ['the desktop', {}],
])('on %s a case with an agreed step begins with it, for eyes and for ears', async (_, settings) => {
  const { tab, page } = await visit('liaison-1', `disagreements/${companyCase(round)}`, settings);
  await page.setViewportSize({ width: settings.width ? 700 : 1700, height: 1100 });
  await ready(tab());
  const heads = tab().getByRole('heading', { level: 2 });
  await soon(() => heads.allInnerTexts()).toEqual([
    'Next steps',
    'How both sides answered',
    'Where the difference comes from',
    'What to ask',
    'History',
  ]);
  const [steps = 0, answers = 0] = await heads.evaluateAll((all) =>
    all.map((one) => one.getBoundingClientRect().top),
  );
  expect(steps).toBeLessThan(answers);
  await tab().getByText('Suggestions from the playbook').click();
  await tab().getByText('What to do, and what backs it').first().waitFor();
});

newerApiTests(tests, () => round);
