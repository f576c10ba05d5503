import type { Browser } from 'playwright-core';
import { launchBrowser } from '../builders/browser.ts';
import { startProduct, type Product } from '../builders/product.ts';
import { openTab, type OpenTab, type TabOptions } from './openTab.ts';

export type VisitOptions = Omit<TabOptions, 'person' | 'subPage'>;

/** What the tests of one file share. */
export interface TabTests {
  readonly product: Product;
  readonly browser: Browser;
  /** Opens the tab for somebody in a window that ends with the test. */
  readonly visit: (person: string, subPage: string, options?: VisitOptions) => Promise<OpenTab>;
}

/**
 * The product and a browser for all tests of a file. After each test its windows are closed, and none of them may have had
 * anything to complain about.
 * @param prepare rounds and answers that every test finds there
 * @param more of what `npm start` understands
 */
export function tabTests(
  prepare: (product: Product) => Promise<void>,
  more: readonly string[] = [],
): TabTests {
  let running: { readonly product: Product; readonly browser: Browser } | null = null;
  let windows: OpenTab[] = [];
  const now = () => {
    if (!running) throw new Error('tabTests requires a running product: ask inside a test');
    return running;
  };

  beforeAll(async () => {
    const [product, browser] = await Promise.all([startProduct(more), launchBrowser()]);
    running = { product, browser };
    await prepare(product);
  });
  afterAll(async () => {
    await running?.browser.close();
    await running?.product.stop();
  });
  afterEach(async () => {
    const complaints = windows.flatMap((window) => window.complaints);
    await Promise.all(windows.map((window) => window.close()));
    windows = [];
    expect(complaints).toEqual([]);
  });

  return {
    get product() {
      return now().product;
    },
    get browser() {
      return now().browser;
    },
    visit: async (person, subPage, options = {}) => {
      const window = await openTab(now().browser, now().product, { person, subPage, ...options });
      windows.push(window);
      return window;
    },
  };
}
