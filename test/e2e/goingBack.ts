import type { Frame, Page } from 'playwright-core';
import { openRound, type Product } from '../builders/product.ts';
import { soon } from '../builders/soon.ts';
import type { OpenTab } from './openTab.ts';

/** What the tests of Back are given. */
export interface Given {
  /** Opens the Answer screen of a round on a phone. */
  readonly open: (person: string, round: string) => Promise<OpenTab>;
  readonly product: () => Product;
}

/** Opens a round of its own for each test; its id. */
export const opening = (product: Given['product']) => (title: string) =>
  openRound(product(), { title, regions: ['DACH', 'Benelux'] });

export const inDach = { side: 'sales', region: 'DACH' };
/** Follows a link within the tab. */
export const goTo = (tab: Frame, place: string) =>
  tab.evaluate((at) => void (location.hash = `#/${at}`), place);

// The buttons of the questionnaire on a phone, and the ways back from them.

export const next = (tab: Frame) => tab.getByRole('button', { name: /^Next/ });
export const ownBack = (tab: Frame) => tab.getByRole('button', { name: 'Back', exact: true });
export const continuing = (tab: Frame) => tab.getByRole('button', { name: 'Continue' });
export const review = (tab: Frame) => tab.getByRole('button', { name: 'Review and send' });
export const toReview = (tab: Frame) => tab.getByRole('button', { name: 'Back to the review' });
export const send = (tab: Frame) => tab.getByRole('button', { name: 'Send my answers' });
export const change = (tab: Frame) => tab.getByRole('button', { name: 'Change my answers' });
export const isAt = (tab: Frame, title: string) =>
  soon(() => tab.getByRole('heading', { level: 1 }).textContent()).toBe(title);

/** How many pages of the questionnaire Back leads through. */
export const depth = (tab: Frame) =>
  tab.evaluate(() => (window.history.state as { depth?: number } | null)?.depth);

/** The browser's Back. */
export const back = (page: Page) => page.evaluate(() => window.history.back());

/** One more leads out: to the page that was there before the one that stands in for Teams. */
export async function leaves(page: Page): Promise<void> {
  // Afterwards: what goes takes the page along that was asked.
  await page.evaluate(() => void window.setTimeout(() => window.history.back()));
  await page.waitForURL('about:blank');
}

/** What the tab has asked of the host to go back itself. */
export async function listen(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    window.addEventListener('message', ({ data }: MessageEvent<{ func?: string } | null>) => {
      if (data?.func !== 'pages.backStack.navigateBack' && data?.func !== 'navigateBack') return;
      const { dataset } = document.body;
      dataset['left'] = String(Number(dataset['left'] ?? 0) + 1);
    });
  });
  return () => page.evaluate(() => Number(document.body.dataset['left'] ?? 0));
}

/** The phone's Back, as the host around the tab tells it: so many presses at once. */
export const hostBack = (page: Page, presses = 1) =>
  page.evaluate((times) => {
    const frame = document.querySelector<HTMLIFrameElement>('iframe[name=concord-tab]');
    for (let press = 0; press < times; press += 1)
      frame?.contentWindow?.postMessage({ func: 'backButtonPress', args: [] }, '*');
  }, presses);
