import { soon } from '../builders/soon.ts';
import { figures, PATIENCE_MS, table } from './pictureTests.ts';
import { heading, type Rounds, type Visit } from './resultPages.ts';

/** What the page of a round shows that has closed: the level, areas and regions, to whom and how they are reached. */
export function resultFigureTests(visit: Visit, given: () => Rounds): void {
  test(
    'when a round has closed, the page shows its figures by itself: the level, and that the sides differ',
    async () => {
      const { tab } = await visit('sales-1', given().closed);
      await figures(tab());
      await tab().getByText('Marketing sees the relationship one level higher than Sales does.').waitFor();
      const scale = tab().getByRole('img', { name: /^On the scale from 20 to 100: Company/ });
      await soon(() => scale.getAttribute('aria-label')).toMatch(
        /Sales \d+\.\d \(\w+\).*Marketing \d+\.\d \(\w+\)/,
      );
      await tab().getByText('53 people').waitFor();
    },
    2 * PATIENCE_MS,
  );

  test(
    'a screen reader hears each area as a row of a table, with number and word',
    async () => {
      const { tab } = await visit('sales-1', given().closed);
      await figures(tab());
      const rows = table(tab(), 'Areas').getByRole('row');
      await soon(() => rows.count()).toBe(7);
      await soon(() => table(tab(), 'Areas').getByRole('columnheader').allInnerTexts()).toEqual([
        'Area',
        expect.stringContaining('Sales'),
        expect.stringContaining('Marketing'),
        'Difference',
      ]);
      const demand = table(tab(), 'Areas').getByRole('row', { name: /^Demand/ });
      await soon(() => demand.getByRole('cell').allTextContents()).toEqual([
        expect.stringMatching(/^\d\.\dDefined$/),
        expect.stringMatching(/^\d\.\dAligned$/),
        expect.stringMatching(/^Marketing \+\d\.\d$/),
      ]);
    },
    PATIENCE_MS,
  );

  test(
    'everybody but the owner sees the company alone',
    async () => {
      const { tab } = await visit('marketing-1', given().closed);
      await figures(tab());
      expect(await table(tab(), 'Regions').count()).toBe(0);
    },
    PATIENCE_MS,
  );

  test(
    'regions with too few people are shown as one, are named, and it is said why',
    async () => {
      const { tab } = await visit('owner-1', given().closed);
      await figures(tab());
      const names = table(tab(), 'Regions').getByRole('rowheader');
      await soon(async () => (await names.allInnerTexts()).map((name) => name.split('\n')[0])).toEqual([
        'DACH',
        'Benelux',
        'Nordics and smaller regions',
      ]);
      await tab().getByText('in at least one of Nordics and Iberia').waitFor();
    },
    PATIENCE_MS,
  );

  test(
    'a region leads to its own figures and back, and the keyboard goes on from there',
    async () => {
      const { tab, page } = await visit('owner-1', given().closed);
      await figures(tab());
      await tab().getByRole('link', { name: 'DACH' }).focus();
      await page.keyboard.press('Enter');
      await heading(tab(), /^DACH: /).waitFor();
      await soon(() => tab().evaluate(() => document.activeElement?.tagName)).toBe('H1');
      await soon(() => tab().evaluate(() => window.location.hash)).toBe(`#/results/${given().closed}/r0`);
      await soon(() => table(tab(), 'Areas').count()).toBe(1);
      expect(await table(tab(), 'Regions').count()).toBe(0);
      await tab().getByRole('link', { name: 'Whole company' }).click();
      await table(tab(), 'Regions').waitFor();
    },
    PATIENCE_MS,
  );

  test(
    'a deep link leads to one region',
    async () => {
      const { tab } = await visit('owner-1', given().closed, {
        subPage: `results/${given().closed}/smaller`,
      });
      await heading(tab(), /^Nordics and smaller regions: /).waitFor({ timeout: PATIENCE_MS });
    },
    PATIENCE_MS,
  );
}
