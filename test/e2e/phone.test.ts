import type { Frame } from 'playwright-core';
import { openRound, type Product } from '../builders/product.ts';
import { soon } from '../builders/soon.ts';
import { allAnswered, begin, chosen, focused, key, raised, saveDraft, statement } from './answering.ts';
import { axeSource, violations } from './axe.ts';
import { backTests, type Given } from './backTests.ts';
import { inFrontTests } from './inFrontTests.ts';
import { tabTests, type VisitOptions } from './tabTests.ts';

let product: Product;
let round: string;
const tests = tabTests(async (started) => {
  product = started;
  round = await openRound(product, { title: 'Autumn', regions: ['DACH', 'Benelux'], awareness: true });
});
const open = (person: string, options: VisitOptions = {}) =>
  tests.visit(person, `answer/${round}`, { width: 'phone', ...options });
const inDach = { side: 'sales', region: 'DACH' };
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
  await tab().getByRole('button', { name: 'See answers: The two extra questions' }).click();
  await soon(() => heading(tab())).toBe('How the teams see each other');
  await tab().locator('input[name=A1]:focus').waitFor();
});

const given: Given = {
  open: (person, asked) => tests.visit(person, `answer/${asked}`, { width: 'phone' }),
  product: () => product,
};
backTests(given);
inFrontTests(given);

test('what waits without a connection is said clear of the bar, and once it is sent the page is at its top', async () => {
  const sending = await openRound(product, { title: 'Sending' });
  const { O3: _, ...most } = allAnswered(4);
  await saveDraft(product, 'sends-1', sending, most, { side: 'sales' });
  const { context, tab } = await tests.visit('sends-1', `answer/${sending}`, { width: '360' });
  await key(tab(), 'O3', 4).tap();
  await tab().evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await soon(() => tab().evaluate(() => window.scrollY > 0)).toBe(true);
  await tab().getByRole('button', { name: 'Review and send' }).click();
  await tab().getByRole('button', { name: 'Send my answers' }).waitFor();
  await context.setOffline(true);
  await tab().getByRole('button', { name: 'Send my answers' }).click();
  const waits = tab().getByText('No connection. Your answers wait on this device.');
  const place = (of: typeof waits) =>
    of.evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return { top, bottom };
    });
  await waits.waitFor();
  const bar = tab().getByRole('button', { name: 'Back', exact: true });
  await soon(async () => {
    const [words, button] = [
      await place(waits.locator('xpath=ancestor::*[@role="status"]')),
      await place(bar),
    ];
    return words.top >= 0 && words.bottom <= button.top;
  }).toBe(true);
  await context.setOffline(false);
  await tab().getByText('You see the two teams as Integrated.').waitFor();
  await soon(() => tab().evaluate(() => (window.history.state as { depth?: number } | null)?.depth)).toBe(0);
  await soon(() => tab().evaluate(() => window.scrollY)).toBe(0);
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

/** Waits until the page has stopped moving, and says where the keys of a statement lie. */
async function restingTop(tab: Frame, id: string): Promise<number> {
  const top = async () => (await key(tab, id, 1).boundingBox())?.y ?? -1;
  for (let last = await top(), same = 0; ;) {
    await tab.evaluate(() => new Promise(requestAnimationFrame));
    const now = await top();
    same = now === last ? same + 1 : 0;
    if (same === 10) return now;
    last = now;
  }
}

test('after a tap the next control comes to lie where the last one lay', async () => {
  const { tab } = await open('glide-1');
  await begin(tab(), 'DACH');
  for (const [id, following] of [
    ['P1', 'P2'],
    ['P2', 'P3'],
    ['P3', 'P4'],
  ] as const) {
    const before = await restingTop(tab(), id);
    await key(tab(), id, 2).tap();
    await soon(() => raised(tab())).toBe(following);
    await soon(async () => Math.abs((await restingTop(tab(), following)) - before) < 1).toBe(true);
  }
});

test('whoever asked for less motion is not moved', async () => {
  const { page, tab } = await open('still-1');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await begin(tab(), 'DACH');
  const before = await restingTop(tab(), 'P1');
  await key(tab(), 'P1', 2).tap();
  expect(await restingTop(tab(), 'P1')).toBe(before);
});

test('nothing changes its place when a statement is raised or answered', async () => {
  const { page, tab } = await open('calm-1');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await begin(tab(), 'DACH');
  const places = () =>
    tab().evaluate(() =>
      [...document.querySelectorAll('[data-statement] input')].map(
        (input) => input.getBoundingClientRect().top + window.scrollY,
      ),
    );
  await restingTop(tab(), 'P1');
  const before = await places();
  for (const id of ['P1', 'P2', 'P3', 'P4']) {
    await key(tab(), id, 3).tap();
    expect(await places()).toEqual(before);
  }
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

test('at 320 pixels nothing needs sideways scrolling, on any page', async () => {
  await saveDraft(product, 'small-1', round, allAnswered(3), inDach);
  const [fresh, filled] = [await open('small-0', { width: '320' }), await open('small-1', { width: '320' })];
  const { tab } = filled;
  const sideways = (frame: Frame) =>
    frame.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await fresh.tab().getByRole('radio', { name: 'Sales' }).waitFor();
  expect(await sideways(fresh.tab())).toBe(0);
  const regions = ['Süddeutschland, Österreich, Liechtenstein & deutschsprach', 'Benelux'];
  const wide = await tests.visit(
    'small-2',
    `answer/${await openRound(product, { title: 'Wide', regions })}`,
    {
      width: '320',
    },
  );
  await wide.tab().getByRole('combobox', { name: 'Your region' }).waitFor();
  expect(await sideways(wide.tab())).toBe(0);

  await statement(tab(), 'P1').waitFor();
  expect(await tab().evaluate(() => window.innerWidth)).toBe(320);
  for (let page = 0; page < 7; page += 1) {
    expect(await sideways(tab())).toBe(0);
    await tab()
      .getByRole('button', { name: /^(Next|Review and send)/ })
      .click();
  }
  await tab().getByText('Ready to send.').waitFor();
  expect(await sideways(tab())).toBe(0);
  await tab().getByRole('button', { name: 'Send my answers' }).click();
  await tab().getByText('You see the two teams as Aligned.').waitFor();
  expect(await sideways(tab())).toBe(0);
});

test('keys are as large as a thumb: 48 high, 52 wide on a phone and 41 at 320 pixels', async () => {
  await saveDraft(product, 'size-1', round, { P1: 1 }, inDach);
  const sizes = [];
  for (const width of ['phone', '320'] as const) {
    const { tab } = await open('size-1', { width });
    await statement(tab(), 'P1').waitFor();
    const box = await key(tab(), 'P2', 1).boundingBox();
    sizes.push([Math.round(box?.width ?? 0), Math.round(box?.height ?? 0)]);
  }
  expect(sizes).toEqual([
    [52, 48],
    [41, 48],
  ]);
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

test('where the round has a list of people, it says where they stand, and tells who is not asked', async () => {
  const listed = await openRound(product, { title: 'By list', regions: ['DACH'], state: 'draft' });
  const roster = `rounds/${listed}/roster`;
  const send = async (side: string) => {
    const { headers } = await product.call('owner-1', 'GET', roster);
    const file = `user,side,region\nlisted-1@concord.example,${side},DACH\n`;
    const tag = headers.get('etag') ?? '';
    return product.call('owner-1', 'PUT', roster, file, { 'Content-Type': 'text/csv', 'If-Match': tag });
  };
  expect((await send('sales')).status).toBe(200);
  const { headers } = await product.call('owner-1', 'GET', `rounds/${listed}`);
  const opening = { 'If-Match': headers.get('etag') ?? '' };
  await product.call('owner-1', 'PATCH', `rounds/${listed}`, { state: 'open' }, opening);

  const own = (person: string) => tests.visit(person, `answer/${listed}`, { width: 'phone' });
  const stranger = await own('stranger-1');
  await stranger.tab().getByText('You are not on the list for this round.').waitFor();
  expect(await violations(await axeSource(), stranger.tab())).toEqual([]);

  const { tab, reload } = await own('listed-1');
  await tab().getByText('You answer as Sales, DACH.').waitFor();
  expect(await violations(await axeSource(), tab())).toEqual([]);
  await tab().getByRole('button', { name: 'Start' }).click();
  await saveDraft(product, 'listed-1', listed, allAnswered(3));
  await reload();
  // Everything is answered: they come back to sending, not to the first of the pages.
  await tab().getByText('Ready to send.').waitFor();
  // The owner corrects the list while somebody has the page open.
  expect((await send('marketing')).status).toBe(200);
  await tab().getByRole('button', { name: 'Send my answers' }).click();
  await tab().getByText('another side or in another region').waitFor();
  await reload();
  await tab().getByText('You answer as Marketing, DACH.').waitFor();
  await tab().getByRole('button', { name: 'Send my answers' }).click();
  await tab().getByText('Sent. Thank you.').waitFor();
});
