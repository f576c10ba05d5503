import type { Browser, Page } from 'playwright-core';
import { linksInto } from '../../../api/bot/cards/deepLinks.ts';
import { axeSource, violations } from '../../e2e/axe.ts';
import { launchBrowser, LONGEST_MS } from '../../builders/browser.ts';
import { everyCard } from '../../builders/everyCard.ts';
import { startProduct, type Product } from '../../builders/product.ts';
import { soon } from '../../builders/soon.ts';

let product: Product;
let browser: Browser;
let page: Page;
const complaints: string[] = [];
beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await product.stop();
});
beforeEach(async () => {
  complaints.length = 0;
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(LONGEST_MS);
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(message.text());
  });
  // The tab has tests of its own.
  await page.route('**/tab/index.html', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
});
afterEach(() => page.close());

const open = (query: string) => page.goto(`${product.address}/${query}`);
const chat = () => page.locator('#chat');

type Message = Record<string, unknown> & { id: string };
/** The page gets these messages, in place of those that are there. */
async function chatOf(person: string, messages: () => Message[]) {
  await page.route(`**/local/chats/${person}`, (route) =>
    route.fulfill({ json: { installed: true, messages: messages() } }),
  );
}
const card = (id: string, name: keyof ReturnType<typeof everyCard>): Message => ({
  id,
  type: 'message',
  timestamp: '2026-11-12T09:15:00Z',
  from: { id: '28:bot' },
  attachments: [
    { contentType: 'application/vnd.microsoft.card.adaptive', content: everyCard()[name]?.content },
  ],
});

test('a liaison sees the chat beside the tab, writes to the bot, and presses what it suggests', async () => {
  await open('?person=liaison-1');
  await chat().getByText('stands in for the personal chat', { exact: false }).waitFor();
  await chat().getByRole('textbox', { name: 'Message to Concord' }).fill('help');
  await page.keyboard.press('Enter');
  await chat().getByText('this is what I understand', { exact: false }).waitFor();
  await chat().getByRole('button', { name: 'my steps' }).click();
  await chat().locator('.message.own', { hasText: 'my steps' }).waitFor();
  expect(complaints).toEqual([]);
});

test('somebody without the app is told so, and can be given it', async () => {
  await open('?person=sales-2');
  expect(await chat().isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Chat with Concord' }).click();
  await chat().getByText('They do not have Concord in their chats').waitFor();
  await chat().getByRole('button', { name: 'Add Concord' }).click();
  await chat().getByRole('textbox', { name: 'Message to Concord' }).waitFor();
  await page.waitForURL(/chat=open/);
});

test('cards are shown with their pictures, in every theme, and nothing is refused by the page', async () => {
  await chatOf('liaison-1', () => [card('1', 'alert')]);
  for (const theme of ['light', 'dark', 'contrast']) {
    await open(`?person=liaison-1&theme=${theme}`);
    await chat().getByRole('button', { name: "I'll take it" }).waitFor();
    const pictures = chat().locator('.card img');
    const areDrawn = () =>
      pictures.evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth > 0));
    await soon(areDrawn).toEqual([true, true, true, true]);
  }
  expect(complaints).toEqual([]);
});

test('a press reaches the bot with the data of the button, and its answer is shown where it was pressed', async () => {
  await chatOf('liaison-1', () => [card('m-1', 'alert')]);
  const pressed: unknown[] = [];
  await page.route('**/local/chats/liaison-1/invoke', async (route) => {
    pressed.push(route.request().postDataJSON());
    await route.fulfill({
      json: { status: 200, answer: { type: 'application/vnd.microsoft.activity.message', value: 'Noted.' } },
    });
  });
  await open('?person=liaison-1');
  await chat().getByRole('button', { name: 'Not useful' }).click();
  await chat().getByRole('button', { name: 'Too small to matter' }).click();
  await chat().locator('.pressed', { hasText: 'Noted.' }).waitFor();
  expect(pressed).toEqual([
    {
      messageId: 'm-1',
      verb: 'not-useful',
      data: { disagreement: 'autumn-2026~r00~statement~D2', version: '"7"', reason: 'small' },
      locale: 'en',
    },
  ]);
});

test('what somebody fills in comes with the button, and what is missing is asked for first', async () => {
  await chatOf('liaison-1', () => [card('m-1', 'step-due-soon')]);
  const pressed: { verb: string; data: object }[] = [];
  await page.route('**/local/chats/liaison-1/invoke', async (route) => {
    pressed.push(route.request().postDataJSON() as { verb: string; data: object });
    await route.fulfill({ json: { status: 200, answer: null } });
  });
  await open('?person=liaison-1');
  await chat().getByRole('button', { name: 'Later' }).click();
  await chat().getByRole('button', { name: 'Later' }).last().click();
  await chat().getByText('Choose a date from today on.').waitFor();
  expect(pressed).toEqual([]);
  await chat().getByLabel('New date').fill('2026-12-01');
  const invoked = page.waitForResponse('**/local/chats/liaison-1/invoke');
  await chat().getByRole('button', { name: 'Later' }).last().click();
  await invoked;
  expect(pressed[0]).toMatchObject({ verb: 'step-later', data: { due: '2026-12-01', version: '"2"' } });
});

test('a card that changes is drawn anew and says so, the others stay as they are', async () => {
  let second: keyof ReturnType<typeof everyCard> = 'alert';
  await chatOf('liaison-1', () => [card('1', 'step-due-today'), card('2', second)]);
  await open('?person=liaison-1');
  await chat().getByRole('button', { name: 'Need help' }).click();
  await chat().getByLabel('What would help?', { exact: false }).fill('half a sentence');
  second = 'taken-by-other';
  await chat().getByText('Made-up Liaison has taken it.', { exact: false }).waitFor();
  expect(await chat().locator('.message').last().textContent()).toContain('Edited');
  expect(await chat().getByLabel('What would help?', { exact: false }).inputValue()).toBe('half a sentence');
});

test('the link of a card opens the case in the tab', async () => {
  await chatOf('liaison-1', () => [card('1', 'alert')]);
  await open('?person=liaison-1');
  await chat().getByRole('link', { name: 'Open' }).click();
  await page.waitForURL(/subPage=disagreements/);
  expect(new URL(page.url()).searchParams.get('subPage')).toBe('disagreements/autumn-2026~r00~statement~D2');
});

test('a line of an answer opens its case in the tab, as in Teams, and shows what people wrote as they wrote it', async () => {
  const to = linksInto('app', 'answer').toCase('autumn-2026~r00~statement~D2');
  const text = `- [Sales \\[North\\] sees it](${to}) (open) \u2013 \\[not\\](https://a.example) **bold**`;
  await chatOf('liaison-1', () => [
    { id: '1', type: 'message', textFormat: 'markdown', text, from: { id: '28:bot' } },
  ]);
  await open('?person=liaison-1');
  const line = chat().getByRole('listitem').filter({ hasText: 'Sales' });
  await line.waitFor();
  expect(await line.textContent()).toBe('Sales [North] sees it (open) \u2013 [not](https://a.example) bold');
  await line.getByRole('link', { name: 'Sales [North] sees it' }).click();
  await page.waitForURL(/subPage=disagreements/);
});

test('a message that comes while the chat is hidden is marked, until the chat is shown', async () => {
  let there = [card('1', 'alert')];
  await chatOf('liaison-1', () => there);
  await open('?person=liaison-1');
  const toggle = page.locator('#chat-toggle');
  await chat().getByRole('button', { name: "I'll take it" }).waitFor();
  await toggle.click();
  expect(await chat().isVisible()).toBe(false);
  there = [...there, card('2', 'gap-closed')];
  await page.getByRole('button', { name: 'Chat with Concord, new messages' }).waitFor();
  await toggle.click();
  await chat().getByText('a gap too small to matter', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Chat with Concord', exact: true }).waitFor();
});

test('everything in the chat is reached with the keyboard', async () => {
  await chatOf('liaison-1', () => [card('1', 'alert')]);
  await open('?person=liaison-1');
  await chat().getByRole('button', { name: "I'll take it" }).waitFor();
  await page.getByRole('switch', { name: 'As on a phone' }).focus();
  await page.keyboard.press('Space');
  await page.waitForURL(/chatLook=phone/);
  const reached: string[] = [];
  for (let step = 0; step < 8; step++) {
    await page.keyboard.press('Tab');
    reached.push(
      await page.evaluate(
        () =>
          document.activeElement?.getAttribute('aria-label') ??
          document.activeElement?.textContent.trim() ??
          '',
      ),
    );
  }
  const words = everyCard()['alert']?.text;
  expect(reached).toEqual([
    'Messages',
    words,
    'Show the figures',
    "I'll take it",
    'Open',
    'Not useful',
    'Message to Concord',
    'Send',
  ]);
});

test.each(['light', 'dark', 'contrast'])(
  'axe finds no fault in the chat and its cards (%s)',
  async (theme) => {
    await chatOf('liaison-1', () => [card('1', 'alert'), card('2', 'step-due-soon'), card('3', 'digest')]);
    await open(`?person=liaison-1&theme=${theme}`);
    await chat().getByRole('button', { name: 'Need help' }).click();
    // The tab is an empty page here, and has tests of its own.
    await page.evaluate(() => document.querySelector('iframe')?.remove());
    expect(await violations(await axeSource(), page.mainFrame())).toEqual([]);
  },
);
