import type { Browser, Frame, Page } from 'playwright-core';
import type { Product } from '../test/builders/product.ts';
import type { Language } from './options.ts';
import type { Screen, Stage } from './screen.ts';
import { words } from './words.ts';
import type { World } from './world/world.ts';

export const themes = ['light', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];

const HEIGHT = { phone: 780, desktop: 900 } as const;
const PHONE_TO = 639;
const PATIENCE_MS = 20_000;
const SHAPES_MS = 700;
/** Longer than the longest fade of the tab. */
const CALM_MS = 250;
const LONGEST_PAGE = 12_000;

/** The frame of the stand-in page without what stands round it: the tab has the whole window. */
const TAB_ALONE = `
  body *:not(:has(iframe)):not(iframe) { display: none !important }
  html, body, body *:has(iframe) { display: block !important; position: static !important; margin: 0 !important;
    padding: 0 !important; border: 0 !important; block-size: auto !important; min-block-size: 0 !important;
    max-block-size: none !important; overflow: visible !important; inline-size: 100% !important; max-inline-size: none !important }
  iframe { display: block !important; inline-size: 100% !important; block-size: 100vh; border: 0 !important; border-radius: 0 !important }`;
const CHAT_ALONE = `
  body > *:not(.frame), .frame > *:not(.chat) { display: none !important }
  .frame { display: block !important } .chat { inline-size: 100% !important; block-size: auto !important; max-block-size: none !important; border: 0 !important }
  .chat-head form, .chat-hint { display: none !important }
  #chat-messages, .chat-device { overflow: visible !important; max-block-size: none !important; block-size: auto !important }`;

/** A screen that is open, at rest, in the light theme. */
export interface Standing {
  readonly page: Page;
  readonly tab: Frame;
  readonly complaints: readonly string[];
  /** Shows it in another theme, as Teams does while a tab is open. */
  readonly wear: (theme: Theme) => Promise<void>;
  /** The whole of it, as PNG. */
  readonly picture: () => Promise<Buffer>;
  readonly close: () => Promise<void>;
}

interface Look {
  readonly width: number;
  readonly language: Language;
}

/** Opens a screen and walks to what is to be seen of it. */
export async function standAt(
  browser: Browser,
  product: Product,
  world: World,
  screen: Screen,
  { width, language }: Look,
): Promise<Standing> {
  const isPhone = width <= PHONE_TO;
  const height = isPhone ? HEIGHT.phone : HEIGHT.desktop;
  const context = await browser.newContext({
    viewport: { width, height },
    bypassCSP: true,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  await screen.before?.(page);
  if (screen.channel) await hangIn(page, product.address, screen.at(world));
  const settings = {
    person: screen.person,
    locale: language,
    chat: screen.chat ? 'open' : 'hidden',
    chatLook: isPhone ? 'phone' : 'desktop',
    ...(screen.signin && { signin: screen.signin }),
    ...(screen.channel ? { where: 'channel' } : { subPage: screen.at(world) }),
  };
  await page.goto(`${product.address}/?${new URLSearchParams(settings).toString()}`);
  const frame = await (
    await page.waitForSelector('iframe[name=concord-tab]', { state: 'attached' })
  ).contentFrame();
  if (!frame) throw new Error('the page holds no tab');
  await page.addStyleTag({ content: screen.chat ? CHAT_ALONE : TAB_ALONE });
  const stage: Stage = { page, tab: frame, world, words: (key) => words(language, key) };
  if (screen.chat) await page.locator('#chat-messages .ac-container').first().waitFor();
  else if (screen.loading) {
    await frame.waitForFunction(() => document.documentElement.dataset['theme'] !== undefined);
    await page.waitForTimeout(SHAPES_MS);
  } else await untilThere(frame);
  try {
    await screen.steps?.(stage);
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n').slice(0, 4).join(' ') : String(error);
    complaints.push(`a step failed: ${reason}`);
  }
  if (!screen.loading) await page.waitForTimeout(CALM_MS);

  return {
    page,
    tab: frame,
    complaints,
    wear: async (theme) => {
      await page.evaluate((name) => {
        const choice = document.querySelector<HTMLInputElement>(`#controls input[value=${name}]`);
        if (choice && !choice.checked) choice.click();
      }, theme);
      if (!screen.chat)
        await frame.waitForFunction((name) => document.documentElement.dataset['theme'] === name, theme);
      await page.waitForTimeout(CALM_MS);
    },
    picture: async () => {
      if (screen.chat) return page.screenshot({ fullPage: true });
      // The window grows with the tab: a picture larger than its window changes the width for a moment, and the tab follows.
      await page.setViewportSize({ width, height: await heightOf(frame, height) });
      await page.waitForTimeout(CALM_MS / 2);
      return page.screenshot();
    },
    close: () => context.close(),
  };
}

/** The channel's one tab is the same for everybody, and other screens are open meanwhile: it is said to this page alone. */
const hangIn = (page: Page, address: string, place: string): Promise<unknown> =>
  page.route('**/local/channel', (route) =>
    route.fulfill({
      json: {
        tab: { entityId: place, contentUrl: `${address}/tab/#/${place}`, suggestedDisplayName: 'Concord' },
      },
    }),
  );

/** How tall the frame has to be: all of the page, or all of the dialog in front of it. */
const heightOf = (tab: Frame, least: number): Promise<number> =>
  tab.evaluate(
    ({ least: window, longest }) => {
      const dialog = document.querySelector('dialog[open]');
      const tall = dialog ? dialog.scrollHeight + 32 : document.documentElement.scrollHeight;
      return Math.min(longest, Math.max(window, tall));
    },
    { least, longest: LONGEST_PAGE },
  );

/** Waits until the screen has come, and what it fetches besides. */
async function untilThere(tab: Frame): Promise<void> {
  await tab.locator('h1').first().waitFor();
  await tab.waitForFunction(() => document.querySelector('[aria-busy=true]') === null);
  await tab.page().waitForLoadState('networkidle');
}
