import { parse } from 'csv-parse/sync';
import type { Frame, Page } from 'playwright-core';
import english from '../../assessment/sets/concord-20.en.json' with { type: 'json' };
import { soon } from '../builders/soon.ts';
import { expectPictures, saved, watchPaper } from './pictures.ts';
import type { Rounds, Visit } from './resultPages.ts';

/** A release comes some seconds after the answers, at the latest with the next sweep; ends what hangs. */
export const PATIENCE_MS = 900_000;

/** Waits until the figures of the closing are there: the page looks for them by itself. */
export const figures = (tab: Frame) =>
  tab
    .getByRole('heading', { level: 1, name: /points from|highest|^Sales sees/ })
    .waitFor({ timeout: PATIENCE_MS });
/** The part of the results that comes last, after texts of the playbook that come by themselves. */
export const lastPart = (tab: Frame | Page) =>
  tab.getByRole('heading', { name: 'What would move us up', exact: true });
export const table = (tab: Frame, name: string) => tab.getByRole('table', { name, exact: true });

/** What lies behind the pictures of the results, and how they are taken along. @param of a round "Spring" that has closed */
export function pictureTests(visit: Visit, of: () => Pick<Rounds, 'product' | 'closed'>): void {
  test(
    'the rest of the statements, and the figures behind the picture, come on demand',
    async () => {
      const { tab } = await visit('owner-1', of().closed);
      await figures(tab());
      const rows = tab().getByRole('list', { name: 'Statements', exact: true }).getByRole('listitem');
      await soon(() => rows.count()).toBe(8);
      await tab().getByRole('button', { name: 'Show the other 12' }).click();
      await soon(() => rows.count()).toBe(20);
      await tab().getByText('Show the figures').click();
      await table(tab(), 'Levels and scores')
        .getByRole('row', { name: /^Both together/ })
        .waitFor();
    },
    PATIENCE_MS,
  );

  test(
    'every picture can be seen as a table, and saved as a picture and as figures',
    async () => {
      const opened = await visit('owner-1', of().closed);
      await figures(opened.tab());
      await expectPictures(opened, [
        ['Levels and scores', 'levels-spring-company'],
        ['Areas', 'areas-spring-company'],
        ['Statements', 'statements-spring-company'],
        ['Regions', 'regions-spring-company'],
      ]);
    },
    PATIENCE_MS,
  );

  test(
    'every picture of a region can be seen as a table, and saved under its name',
    async () => {
      const opened = await visit('owner-1', of().closed, { subPage: `results/${of().closed}/r0` });
      await opened
        .tab()
        .getByRole('heading', { level: 1, name: /^DACH: / })
        .waitFor({ timeout: PATIENCE_MS });
      await expectPictures(opened, [
        ['Levels and scores', 'levels-spring-dach'],
        ['Areas', 'areas-spring-dach'],
        ['Statements', 'statements-spring-dach'],
      ]);
    },
    PATIENCE_MS,
  );

  test('a saved picture and its figures hold all of it, whatever is folded on the screen', async () => {
    const { tab, page } = await visit('owner-1', of().closed);
    await figures(tab());
    await tab().getByRole('list', { name: 'Statements', exact: true }).getByRole('listitem').nth(7).waitFor();
    await tab().getByRole('button', { name: 'Statements: show as a table' }).click();
    await soon(() => table(tab(), 'Statements').getByRole('rowheader').count()).toBe(20);
    await tab().getByRole('button', { name: 'Statements: show as a picture' }).click();

    const csv = await saved({ tab, page }, 'Statements: save', 'Save the figures');
    const { body } = await of().product.call('owner-1', 'GET', `rounds/${of().closed}/results`);
    const subjects =
      (body.scopes as { subjects: { kind: string; id: string; sales: number }[] }[])[0]?.subjects ?? [];
    const rows = parse<Record<string, string>>(csv.bytes, { bom: true, columns: true });
    expect(rows.map((row) => [row.Id, row['Sales: average']]).toSorted()).toEqual(
      subjects
        .filter(({ kind }) => kind === 'statement')
        .map(({ id, sales }) => [id, String(sales)])
        .toSorted(),
    );
    const drawn = watchPaper(tab());
    await saved({ tab, page }, 'Statements: save', 'Save as a picture');
    for (const { text } of english.statements) expect(await drawn).toContain(text);
    expect(await drawn).toMatch(/^\u2068Whole company\u2069\s·\s\u2068Spring\u2069\s·\sclosed\s/);
  });

  test('saving moves nothing on the page, and the word that it is done goes with the next press, which does what it says', async () => {
    const { tab, page } = await visit('owner-1', of().closed);
    await figures(tab());
    const areas = () => tab().getByRole('heading', { name: 'Areas', exact: true }).boundingBox();
    const before = await areas();
    const done = tab().getByRole('status').filter({ hasText: 'The file is made: see your downloads.' });
    await saved({ tab, page }, 'Levels and scores: save', 'Save the figures');
    await done.waitFor();
    expect(await areas()).toEqual(before);

    await tab().getByRole('button', { name: 'Download', exact: true }).click();
    await soon(() => done.count()).toBe(0);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      tab().getByRole('menuitem', { name: 'Figures of this page' }).click(),
    ]);
    expect(file.suggestedFilename()).toContain('concord-results-spring-company');
    await done.waitFor();
    // It lies over this sign, and in nobody's way.
    await saved({ tab, page }, 'Levels and scores: save', 'Save the figures');
    await done.waitFor();
    expect(await done.count()).toBe(1);
  });
}
