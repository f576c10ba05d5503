import type { Browser, BrowserContext, Frame, Page, Request } from 'playwright-core';
import type { HostName } from '../../local/teams/client/hosts.ts';
import type { SignInName } from '../../local/teams/client/signIn.ts';
import { LONGEST_MS } from '../builders/browser.ts';
import type { Product } from '../builders/product.ts';

export interface TabOptions {
  readonly person: string;
  readonly theme?: 'light' | 'dark' | 'contrast';
  /** As the stand-in page names widths; without it the desktop. */
  readonly width?: 'phone' | '360' | '320';
  readonly signin?: SignInName;
  /** The app around the tab; without it Teams. */
  readonly host?: HostName;
  /** The tab of a team's channel; without it the personal app. */
  readonly where?: 'channel';
  /** As Teams reports it; without it English. */
  readonly locale?: string;
  /** A deep link into the tab, such as `answer/<round>`. */
  readonly subPage?: string;
  /** An address of the same browser, so that two windows share nothing but the server. */
  readonly context?: BrowserContext;
}

/** The tab as somebody sees it: inside the page that stands in for Teams. */
export interface OpenTab {
  readonly context: BrowserContext;
  readonly page: Page;
  /** The tab's own frame; another one after each reload. */
  readonly tab: () => Frame;
  /** Every request of the tab to the API so far, as "PUT rounds/x/draft". */
  readonly requests: string[];
  /** What the browser complained about: errors of the tab, and everything that its content security policy refused. */
  readonly complaints: string[];
  /** Loads the page anew, as somebody who presses F5. */
  readonly reload: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Somebody comes back to the tab from another window. */
export const comeBack = (tab: Frame): Promise<boolean> =>
  tab.evaluate(() => window.dispatchEvent(new Event('focus')));

/** Opens the tab for one person in a window of its own. */
export async function openTab(browser: Browser, product: Product, options: TabOptions): Promise<OpenTab> {
  const { context: given, ...settings } = options;
  const isPhone = settings.width !== undefined;
  const context =
    given ??
    (await browser.newContext({
      // High enough for the whole phone below the page's head: what is fixed in a frame cannot be brought into sight.
      viewport: isPhone ? { width: 700, height: 1100 } : { width: 1700, height: 1000 },
      hasTouch: isPhone,
    }));
  const page = await context.newPage();
  page.setDefaultTimeout(LONGEST_MS);
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request: Request) => {
    const path = /\/api\/(.+)$/.exec(request.url())?.[1];
    if (path !== undefined) requests.push(`${request.method()} ${path}`);
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // Lost connections and refusals are what the tests are about; the network stack reports them too.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(message.text());
  });
  await page.goto(`${product.address}/?${new URLSearchParams(settings).toString()}`);
  let frame: Frame | null = null;
  const untilThere = async () => {
    // A channel may have no tab yet.
    await page.waitForSelector('iframe[name=concord-tab], #channel[data-tab=none]');
    frame = (await (await page.$('iframe[name=concord-tab]'))?.contentFrame()) ?? null;
  };
  await untilThere();

  const tab = () => {
    if (!frame) throw new Error('the page holds no tab');
    return frame;
  };
  return {
    context,
    page,
    tab,
    requests,
    complaints,
    reload: async () => {
      await page.reload();
      await untilThere();
    },
    close: () => (given ? page.close() : context.close()),
  };
}
