import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { LONGEST_MS } from '../builders/browser.ts';
import type { Product } from '../builders/product.ts';

interface WindowOptions {
  readonly person: string;
  /** Behind the # of the tab's address, such as `results/<round>`. */
  readonly place: string;
  readonly locale?: string;
  readonly theme?: 'default' | 'dark' | 'contrast';
  /** Its size and how many pixels of the screen one of its pixels takes; without it as Playwright has them. */
  readonly size?: Pick<BrowserContextOptions, 'viewport' | 'deviceScaleFactor'>;
}

/**
 * Opens the tab alone in a window, so that it can be put on paper as its own frame is: the page that opened the window answers
 * as Teams does around a frame. Ends with its context.
 */
export async function openTabWindow(
  browser: Browser,
  product: Product,
  { person, place, locale = 'en', theme = 'default', size = {} }: WindowOptions,
): Promise<Page> {
  const context = await browser.newContext(size);
  context.setDefaultTimeout(LONGEST_MS);
  const opener = await context.newPage();
  await opener.goto(product.address);
  const opened = context.waitForEvent('page');
  const told = { token: await product.token(person), locale, theme, place };
  await opener.evaluate(({ token, locale: language, theme: look, place: at }) => {
    const runtime = { apiVersion: 4, hostVersionsInfo: {}, isLegacyTeams: false, supports: { pages: {} } };
    const here = { locale: language, theme: look, hostName: 'Teams', hostClientType: 'web' };
    const answers: Record<string, unknown[]> = {
      initialize: ['content', 'web', JSON.stringify(runtime), '2.0.5'],
      getContext: [{ ...here, entityId: 'answer', frameContext: 'content', userObjectId: '', tid: '' }],
      'authentication.getAuthToken': [true, token],
    };
    window.addEventListener('message', ({ data, source, origin }: MessageEvent<Record<string, unknown>>) => {
      const args = answers[String(data['func'])];
      const message = { id: data['id'], uuidAsString: data['uuidAsString'], args };
      if (args && source) (source as Window).postMessage(message, origin);
    });
    window.open(`/tab/index.html#/${at}`);
  }, told);
  return opened;
}
