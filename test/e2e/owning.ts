import type { Browser, Frame } from 'playwright-core';
import { launchBrowser } from '../builders/browser.ts';
import { startProduct, type Product } from '../builders/product.ts';
import { openTab, type OpenTab, type TabOptions } from './openTab.ts';

/** The product and a browser for a file of tests; a test that left a complaint in the browser has failed. */
export function owning() {
  let product: Product;
  let browser: Browser;
  let windows: OpenTab[] = [];
  afterEach(async () => {
    const complaints = windows.flatMap((window) => window.complaints);
    await Promise.all(windows.map((window) => window.close()));
    windows = [];
    expect(complaints).toEqual([]);
  });
  return {
    start: async () => {
      [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
      return product;
    },
    end: async () => {
      await browser.close();
      await product.stop();
    },
    /** Opens the tab for the owner, or for somebody else. */
    visit: async (subPage: string, options: Partial<TabOptions> = {}) => {
      const window = await openTab(browser, product, { person: 'owner-1', subPage, ...options });
      windows.push(window);
      return window;
    },
  };
}

/** What the tests of one file share with those that are written elsewhere. */
export interface Given {
  readonly visit: ReturnType<typeof owning>['visit'];
  readonly product: () => Product;
  readonly axe: () => string;
}

export const heading = (tab: Frame, name: RegExp | string) => tab.getByRole('heading', { level: 1, name });
export const button = (tab: Frame, name: string) => tab.getByRole('button', { name, exact: true });
export const field = (tab: Frame, name: string) => tab.getByLabel(name, { exact: true });
export const dialog = (tab: Frame) => tab.getByRole('dialog');
export const inDialog = (tab: Frame, name: string) => dialog(tab).getByRole('button', { name, exact: true });
/** Unfolds a part of a round's form. */
export const unfold = (tab: Frame, part: string) =>
  tab.getByRole('group', { name: part, exact: true }).locator('summary').click();
export const status = (tab: Frame, text: RegExp | string) =>
  tab.getByRole('status').filter({ hasText: text }).waitFor();

interface Listed {
  readonly id: string;
  readonly title: string;
  readonly state: string;
}
/** Every round there is. */
export const roundsThere = async (product: Product) =>
  (await product.call('owner-1', 'GET', 'rounds')).body.items as Listed[];

const IN_A_MONTH_MS = 30 * 24 * 3600 * 1000;
/** A round made through the API, scheduled a month from now; its id. */
export async function scheduled(product: Product, title: string): Promise<string> {
  const opens = Date.now() + IN_A_MONTH_MS;
  const { body } = await product.call('owner-1', 'POST', 'rounds', {
    title,
    regions: ['DACH', 'Benelux'],
    timeZone: 'Europe/Berlin',
    opensAt: new Date(opens).toISOString(),
    closesAt: new Date(opens + IN_A_MONTH_MS / 2).toISOString(),
  });
  return body.id as string;
}

/** A change of a round by another owner, on the version that is there now. */
export async function changeRound(product: Product, id: string, body: unknown): Promise<void> {
  const { headers } = await product.call('owner-1', 'GET', `rounds/${id}`);
  const ifMatch = { 'If-Match': headers.get('etag') ?? '' };
  const { status: code } = await product.call('owner-1', 'PATCH', `rounds/${id}`, body, ifMatch);
  if (code !== 200) throw new Error(`the round was not changed: ${code}`);
}
