import type { Frame } from 'playwright-core';
import { openRound, type Product } from '../builders/product.ts';
import { soon } from '../builders/soon.ts';
import { begin, chosen, focused, key, raised, saveDraft, statement } from './answering.ts';
import { backTests } from './backTests.ts';
import { inDach, type Given } from './goingBack.ts';
import { inFrontTests } from './inFrontTests.ts';
import { listedTests } from './listedTests.ts';
import { reviewTests } from './reviewTests.ts';
import { sendingTests } from './sendingTests.ts';
import { sentBackTests } from './sentBackTests.ts';
import { sizeTests } from './sizeTests.ts';
import { stillTests } from './stillTests.ts';
import { takenBackTests } from './takenBackTests.ts';
import { tabTests, type VisitOptions } from './tabTests.ts';

let product: Product;
let round: string;
const tests = tabTests(async (started) => {
  product = started;
  round = await openRound(product, { title: 'Autumn', regions: ['DACH', 'Benelux'], awareness: true });
});
const open = (person: string, options: VisitOptions = {}) =>
  tests.visit(person, `answer/${round}`, { width: 'phone', ...options });
const next = (tab: Frame) => tab.getByRole('button', { name: /^Next/ });
const heading = (tab: Frame) => tab.getByRole('heading', { level: 1 }).textContent();

test('on the phone there is a page for each area, then the extra questions, then the review', async () => {
  const { tab } = await open('pages-1');
  await begin(tab(), 'DACH');
  for (const title of ['Planning', 'Demand', 'Customers', 'Measures', 'Trust', 'People']) {
    await soon(() => heading(tab())).toBe(title);
    await next(tab()).click();
  }
  await soon(() => heading(tab())).toBe('How the teams see each other');
  await tab().getByRole('button', { name: 'Review and send' }).click();
  await tab().getByText('Not yet: 16 more answers are needed.').waitFor();
  await tab().getByText('With 16 your answers count').waitFor();
  await tab().getByRole('button', { name: 'Back', exact: true }).click();
  await soon(() => heading(tab())).toBe('How the teams see each other');
  await tab().getByRole('button', { name: 'Review and send' }).click();
  await tab().getByRole('button', { name: 'Answer: The two extra questions' }).click();
  await soon(() => heading(tab())).toBe('How the teams see each other');
  await tab().locator('input[name=A1]:focus').waitFor();
});

test('"Next" turns primary when the area is done, and never blocks', async () => {
  await saveDraft(product, 'next-1', round, { P1: 1, P2: 2, P3: 3 }, inDach);
  const { tab } = await open('next-1');
  await statement(tab(), 'P4').waitFor();
  /** The colour that the button has come to rest in. */
  const colour = () =>
    next(tab()).evaluate(async (button) => {
      await new Promise(requestAnimationFrame);
      await Promise.all(button.getAnimations().map((animation) => animation.finished));
      return getComputedStyle(button).backgroundColor;
    });
  const before = await colour();
  await key(tab(), 'P4', 'cannot judge').tap();
  await soon(async () => (await colour()) !== before).toBe(true);
  await next(tab()).tap();
  await soon(() => heading(tab())).toBe('Demand');
  await soon(() => raised(tab())).toBe('D1');
});

test('digits answer from the name of an area, where the focus lies when its page has come, and change nothing there', async () => {
  const { page, tab } = await open('named-1');
  await begin(tab(), 'DACH');
  await next(tab()).click();
  await soon(() => heading(tab())).toBe('Demand');
  await soon(() => tab().evaluate(() => document.activeElement?.tagName)).toBe('H1');
  for (const digit of '4321') await page.keyboard.press(digit);
  await soon(() => chosen(tab())).toEqual({ D1: 4, D2: 3, D3: 2, D4: 1 });
  await tab().getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('5');
  await soon(() => chosen(tab())).toEqual({ D1: 4, D2: 3, D3: 2, D4: 1 });
});

test('digits work in a narrow window too, and lead to the next page', async () => {
  const { page, tab } = await open('narrow-1');
  await begin(tab(), 'DACH');
  await statement(tab(), 'P1').locator('input').first().focus();
  for (const digit of '1234') await page.keyboard.press(digit);
  await page.keyboard.press('Enter');
  await soon(() => heading(tab())).toBe('Demand');
  await page.keyboard.press('Tab');
  await soon(() => focused(tab())).toBe('D1');
  expect(await chosen(tab())).toEqual({});
  await tab().getByRole('button', { name: 'Back' }).click();
  await soon(() => chosen(tab())).toEqual({ P1: 1, P2: 2, P3: 3, P4: 4 });
});

test('a phone that is turned on its side and back stays where the person is', async () => {
  await saveDraft(product, 'turn-1', round, { P1: 1, P2: 2, P3: 3, P4: 4, D1: 5 }, inDach);
  const { page, tab } = await open('turn-1');
  await statement(tab(), 'D2').waitFor();
  await key(tab(), 'D2', 3).tap();
  await page.setViewportSize({ width: 1400, height: 800 });
  const turn = (width: number) =>
    page.locator('#device').evaluate((device: HTMLElement, pixels) => {
      device.style.width = `${pixels}px`;
    }, width);
  await turn(812);
  await tab().getByRole('heading', { name: 'How well do Sales and Marketing work together?' }).waitFor();
  await soon(() => raised(tab())).toBe('D3');
  await turn(375);
  await tab().getByRole('heading', { name: 'Demand', level: 1 }).waitFor();
  await soon(() => raised(tab())).toBe('D3');
});

const given: Given = {
  open: (person, asked) => tests.visit(person, `answer/${asked}`, { width: 'phone' }),
  product: () => product,
};
backTests(given);
reviewTests(given);
sentBackTests(given);
inFrontTests(given);
stillTests(tests);
sendingTests(tests);
sizeTests(tests);
listedTests(tests);
takenBackTests(tests);
