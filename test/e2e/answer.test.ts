import { openRound, type Product } from '../builders/product.ts';
import { soon } from '../builders/soon.ts';
import {
  allAnswered,
  begin,
  chosen,
  focused,
  raised,
  responseOf,
  saveDraft,
  statement,
  type,
  untilSaved,
} from './answering.ts';
import { discardTests } from './discardTests.ts';
import { keyTests } from './keyTests.ts';
import { tabTests, type VisitOptions } from './tabTests.ts';
import { trackTests } from './trackTests.ts';

let product: Product;
let round: string;
// With the API as it is deployed.
const tests = tabTests(
  async (started) => {
    product = started;
    round = await openRound(product, { title: 'Autumn', regions: ['DACH', 'Benelux'] });
  },
  ['--bundle'],
);
const open = (person: string, { subPage, ...options }: VisitOptions & { subPage?: string } = {}) =>
  tests.visit(person, subPage ?? `answer/${round}`, options);
const inDach = { side: 'sales', region: 'DACH' };

test('a person answers by keyboard, goes on after a reload, sends, and sees their level', async () => {
  const { page, reload, tab } = await open('sales-1');
  await begin(tab(), 'DACH');
  await type(page, tab(), 'P1', '2424413202');
  await soon(() => focused(tab())).toBe('C3');
  await soon(() => raised(tab())).toBe('C3');
  await untilSaved(tab());

  await reload();
  await statement(tab(), 'C3').waitFor();
  await soon(() => chosen(tab())).toEqual({
    ...{ P1: 2, P2: 4, P3: 2, P4: 4, D1: 4, D2: 1, D3: 3, D4: 2, C1: 0, C2: 2 },
  });
  await soon(() => raised(tab())).toBe('C3');
  await type(page, tab(), 'C3', '3333333333');
  await page.keyboard.press('Enter'); // behind the last statement, the focus is on the button
  await tab().getByRole('button', { name: 'Send my answers' }).click();

  await tab().getByRole('heading', { name: 'You see the two teams as Defined.' }).waitFor();
  // 24 for the nine numbers of the first ten statements, 30 for the others: 54 of 19 answers is 20 x 54/19 = 56.84.
  await tab().getByText('56.8').waitFor();
  await tab().getByText('Sent. Thank you.').waitFor();
  expect(await responseOf(product, 'sales-1', round)).toMatchObject({
    ...inDach,
    level: 'defined',
    answered: 19,
    answers: [2, 4, 2, 4, 4, 1, 3, 2, null, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3],
  });
});

test('nobody answers before they know who sees what, and where they stand', async () => {
  const { tab } = await open('start-1');
  const start = tab().getByRole('button', { name: 'Start' });
  await tab()
    .getByText(/confidential, not anonymous.*groups of at least 5 people/)
    .waitFor();
  await tab().getByText('Choose your side to start.').waitFor();
  await start.click({ force: true });
  await tab().getByRole('radio', { name: 'Marketing' }).check();
  await tab().getByText('Choose your region to start.').waitFor();
  await tab().getByLabel('Your region').selectOption('Benelux');
  await start.click();
  await statement(tab(), 'P1').waitFor();
  await tab().getByText('You answer as Marketing, Benelux.').waitFor();
});

test('with too few answers the button says why it waits', async () => {
  await saveDraft(product, 'few-1', round, { P1: 3, P2: null }, inDach);
  const { tab } = await open('few-1');
  const review = tab().getByRole('button', { name: 'Review and send' });
  const reason =
    '1 of 20 answered. You can send once 16 are answered; "can\'t judge" does not count as an answer.';
  await tab().getByText(reason).waitFor();
  await soon(() => review.getAttribute('aria-disabled')).toBe('true');
});

test('the review leads to what is open, and open statements count as "can\'t judge"', async () => {
  const { O3: _open, ...answers } = allAnswered(4);
  await saveDraft(product, 'review-1', round, answers, inDach);
  const { tab } = await open('review-1');
  await tab().getByRole('button', { name: 'Review and send' }).click();
  await tab().getByText('1 is open and counts as "can\'t judge".').waitFor();
  await tab()
    .getByRole('button', { name: /^Answer The two teams create/ })
    .click();
  await statement(tab(), 'O3').waitFor();
  await soon(() => focused(tab())).toBe('O3');

  await tab().getByRole('button', { name: 'Review and send' }).click();
  await tab().getByRole('button', { name: 'Send my answers' }).click();
  await tab().getByText('You see the two teams as Integrated.').waitFor();
  expect(await responseOf(product, 'review-1', round)).toMatchObject({ answered: 19, score: 80 });
});

test('a double click sends once', async () => {
  await saveDraft(product, 'twice-1', round, allAnswered(3), inDach);
  const { tab, requests } = await open('twice-1');
  await tab().getByRole('button', { name: 'Review and send' }).click();
  await tab().getByRole('button', { name: 'Send my answers' }).dblclick();
  await tab().getByText('You see the two teams as Aligned.').waitFor();
  expect(requests.filter((request) => request === `PUT rounds/${round}/response`)).toHaveLength(1);
});

test('answers can be changed until the round closes; until they are sent again the old ones count', async () => {
  await saveDraft(product, 'change-1', round, allAnswered(3), inDach);
  const { page, reload, tab } = await open('change-1');
  await tab().getByRole('button', { name: 'Review and send' }).click();
  await tab().getByRole('button', { name: 'Send my answers' }).click();
  await tab().getByRole('button', { name: 'Change my answers' }).click();
  await statement(tab(), 'P1').waitFor();
  await soon(() => chosen(tab())).toEqual(allAnswered(3));
  await type(page, tab(), 'P1', '11');
  await untilSaved(tab());
  expect(await responseOf(product, 'change-1', round)).toMatchObject({ score: 60 });

  await reload();
  await tab().getByText('You have changes that you have not sent.').waitFor();
  await tab().getByRole('button', { name: 'Go on changing' }).click();
  await tab().getByRole('button', { name: 'Review and send' }).click();
  await tab().getByRole('button', { name: 'Send the changes' }).click();
  await tab().getByText('You see the two teams as Defined.').waitFor();
  expect(await responseOf(product, 'change-1', round)).toMatchObject({ score: 56 });
});

test('erasing asks first, deletes at once, and one may begin anew', async () => {
  await saveDraft(product, 'erase-1', round, allAnswered(3), inDach);
  const { tab } = await open('erase-1');
  await tab().getByRole('button', { name: 'Review and send' }).click();
  await tab().getByRole('button', { name: 'Send my answers' }).click();
  await tab().getByRole('button', { name: 'Erase them' }).click();
  const dialog = tab().getByRole('dialog', { name: 'Erase your answers?' });
  await dialog.getByText(/leave the final results; figures already published stay/).waitFor();
  await dialog.getByRole('button', { name: 'Keep them' }).click();
  expect(await responseOf(product, 'erase-1', round)).toMatchObject({ answered: 20 });

  await tab().getByRole('button', { name: 'Erase them' }).click();
  await dialog.getByRole('button', { name: 'Erase them' }).click();
  await tab().getByText('Your answers are erased.').waitFor();
  expect(await responseOf(product, 'erase-1', round)).toMatchObject({
    type: 'urn:concord:problem:response-not-found',
  });
  await tab().getByRole('button', { name: 'Answer again' }).click();
  await begin(tab(), 'DACH');
  expect(await chosen(tab())).toEqual({});
});

test('where several rounds are open, each is answered by itself', async () => {
  const other = await openRound(product, { title: 'Pilot' });
  await saveDraft(product, 'rounds-1', round, { P1: 5 }, inDach);
  const { tab } = await open('rounds-1');
  await statement(tab(), 'P2').waitFor();
  await tab().getByLabel('Round').selectOption('Pilot');
  await begin(tab());
  expect(await chosen(tab())).toEqual({});
  await soon(() => tab().evaluate(() => window.location.hash)).toBe(`#/answer/${other}`);
  await tab().getByLabel('Round').selectOption('Autumn');
  await statement(tab(), 'P2').waitFor();
  await soon(() => chosen(tab())).toEqual({ P1: 5 });
});

test('a link to a round that is not there leads on to one that is', async () => {
  const { tab } = await open('lost-1', { subPage: 'answer/no-such-round' });
  await tab().getByRole('heading', { name: 'This round does not exist.' }).waitFor();
  await tab().getByRole('link', { name: 'See another round' }).click();
  await tab().getByRole('heading', { name: 'How do your teams work together?' }).waitFor();
});

test('the two extra questions are asked where the round says so, and are sent along', async () => {
  const aware = await openRound(product, { title: 'Aware', awareness: true });
  await saveDraft(product, 'aware-1', aware, allAnswered(3));
  const { tab } = await open('aware-1', { subPage: `answer/${aware}` });
  await tab()
    .getByRole('radio', { name: /^Aligned/ })
    .check();
  await tab().getByRole('radio', { name: 'Not sure' }).check();
  await tab().getByRole('button', { name: 'Review and send' }).click();
  await tab().getByRole('button', { name: 'See answers: The two extra questions' }).click();
  // Back where it was answered, and on with the keyboard.
  await tab().locator('input[value=aligned]:focus').waitFor();
  await tab().getByRole('button', { name: 'Review and send' }).click();
  await tab().getByRole('button', { name: 'Send my answers' }).click();
  await tab().getByText('You see the two teams as Aligned.').waitFor();
  expect(await responseOf(product, 'aware-1', aware)).toMatchObject({
    awareness: { A1: 'aligned', A2: 'not-sure' },
  });
});

trackTests(open);
keyTests({ open });
discardTests({
  open: (person, subPage) => open(person, subPage === undefined ? {} : { subPage }),
  product: () => product,
  round: () => round,
});

test('who changes sent answers goes on in the first statement, at the top of the page', async () => {
  await product.call('changes-1', 'PUT', `rounds/${round}/response`, {
    side: 'sales',
    region: 'DACH',
    answers: Array.from({ length: 20 }, () => 3),
  });
  const { tab } = await open('changes-1');
  await tab().getByRole('button', { name: 'Change my answers' }).click();
  await statement(tab(), 'P1').waitFor();
  await soon(() => focused(tab())).toMatch(/^P1/);
});
