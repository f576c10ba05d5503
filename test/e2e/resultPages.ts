import type { Frame } from 'playwright-core';
import type { Product } from '../builders/product.ts';
import type { OpenTab } from './openTab.ts';
import type { VisitOptions } from './tabTests.ts';

/** Opens the results of a round for somebody, or another page of the tab. */
export type Visit = (
  person: string,
  round: string,
  options?: VisitOptions & { subPage?: string },
) => Promise<OpenTab>;

/** What the tests of results find there. */
export interface Rounds {
  readonly product: Product;
  /** "Spring", of four regions, of which Nordics and Iberia are shown as one. */
  readonly closed: string;
  /** "Autumn": its results are not open to everybody, and too few have answered. */
  readonly open: string;
}

export const heading = (tab: Frame, name: RegExp | string) => tab.getByRole('heading', { level: 1, name });
