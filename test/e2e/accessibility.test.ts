import type { Frame } from 'playwright-core';
import { openRound, type Product } from '../builders/product.ts';
import { soon } from '../builders/soon.ts';
import { allAnswered, begin, saveDraft, statement } from './answering.ts';
import { axeSource, violations as violationsIn } from './axe.ts';
import { tabTests, type VisitOptions } from './tabTests.ts';

let product: Product;
let round: string;
let axe: string;
const tests = tabTests(async (started) => {
  product = started;
  axe = await axeSource();
  round = await openRound(product, { title: 'Autumn', regions: ['DACH'], awareness: true });
});
const open = (person: string, options: VisitOptions = {}) => tests.visit(person, `answer/${round}`, options);
const inDach = { side: 'sales', region: 'DACH' };

const violations = (tab: Frame) => violationsIn(axe, tab);

/** Buttons that nothing on a black page tells from the words around them. A button under the pointer is filled instead. */
const frameless = (tab: Frame) =>
  tab.locator('.fui-Button:visible:not(:hover)').evaluateAll((buttons) =>
    buttons.flatMap((button) => {
      const { borderTopColor, borderTopWidth } = getComputedStyle(button);
      const isSeen = borderTopWidth !== '0px' && !/transparent|, 0\)$/.test(borderTopColor);
      return isSeen ? [] : [button.textContent];
    }),
  );

const looks = (['light', 'dark', 'contrast'] as const).flatMap((theme) => [
  { theme, look: `${theme}, desktop` },
  { theme, width: 'phone' as const, look: `${theme}, phone` },
]);

test.each(looks)(
  "from the first page to the result nothing stands in anybody's way ($look)",
  async (options) => {
    const { look, ...settings } = options;
    const person = `axe-${look.replace(', ', '-')}`;
    const { tab } = await open(person, settings);
    await tab().getByRole('radio', { name: 'Sales' }).check();
    expect(await violations(tab())).toEqual([]);
    await tab().getByText('More about your answers').click();
    await tab().getByRole('dialog', { name: 'Who sees what' }).getByText('What if my team is small?').click();
    expect(await violations(tab())).toEqual([]);

    // Somebody else, whose draft no window of this test is saving.
    await saveDraft(product, `${person}-filled`, round, { ...allAnswered(3), C1: null }, inDach);
    const filled = await open(`${person}-filled`, settings);
    await statement(filled.tab(), 'P1').waitFor();
    expect(await violations(filled.tab())).toEqual([]);
    await filled.tab().getByText('How to answer').click();
    await filled.tab().getByRole('dialog').getByText('What "neither" means').waitFor();
    expect(await violations(filled.tab())).toEqual([]);
    await filled.tab().getByRole('button', { name: 'Close' }).click();

    if (settings.width)
      for (let page = 0; page < 6; page += 1)
        await filled.tab().getByRole('button', { name: /^Next/ }).click();
    await filled.tab().getByText('Is there a divide').waitFor();
    expect(await violations(filled.tab())).toEqual([]);
    await filled.tab().getByRole('button', { name: 'Review and send' }).click();
    await filled.tab().getByText('Ready to send.').waitFor();
    expect(await violations(filled.tab())).toEqual([]);
    if (options.theme === 'contrast') await soon(() => frameless(filled.tab())).toEqual([]);
    await filled.tab().getByRole('button', { name: 'Send my answers' }).click();
    await filled.tab().getByText('You see the two teams as Aligned.').waitFor();
    expect(await violations(filled.tab())).toEqual([]);
    await filled.tab().getByRole('button', { name: 'Erase them' }).click();
    await filled.tab().getByRole('dialog').waitFor();
    expect(await violations(filled.tab())).toEqual([]);
  },
);

test('a screen reader hears the area, the place, the statement and the words of each answer', async () => {
  const { tab } = await open('reader-1');
  await begin(tab(), 'DACH');
  const group = tab().getByRole('radiogroup', {
    name: 'Customers, 2 of 3: Marketing helps to shape and carry out the plan for individual key accounts.',
  });
  const names = await group
    .getByRole('radio')
    .evaluateAll((radios) => radios.map((radio) => radio.getAttribute('aria-label')));
  expect(names).toEqual([
    '1, strongly disagree',
    '2, disagree',
    '3, neither',
    '4, agree',
    '5, strongly agree',
    "can't judge",
  ]);
});

test('the look follows Teams while the tab is open', async () => {
  const { page, tab } = await open('theme-1');
  await tab().getByRole('radio', { name: 'Sales' }).waitFor();
  const ground = () => tab().evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await soon(ground).toBe('rgb(245, 245, 245)');
  await page.getByText('Dark', { exact: true }).click();
  await tab().waitForFunction(() => document.documentElement.dataset['theme'] === 'dark');
  await soon(ground).toBe('rgb(31, 31, 31)');
  expect(await tab().evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
  await page.getByText('High contrast', { exact: true }).click();
  await tab().waitForFunction(() => document.documentElement.dataset['theme'] === 'contrast');
  await soon(ground).toBe('rgb(0, 0, 0)');
});

test("with the system's own contrast colours the chosen answer is still seen", async () => {
  await saveDraft(product, 'forced-1', round, { P1: 2 }, inDach);
  const { page, tab } = await open('forced-1');
  await page.emulateMedia({ forcedColors: 'active' });
  await statement(tab(), 'P1').waitFor();
  const faces = statement(tab(), 'P1').locator('label span:first-of-type');
  const colours = async () =>
    new Set(
      await faces.evaluateAll((all) => all.slice(0, 2).map((face) => getComputedStyle(face).backgroundColor)),
    ).size;
  await soon(colours).toBe(2);
});
