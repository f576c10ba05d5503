import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Frame } from 'playwright-core';
import { summaryFile } from '../../contract/summaries.ts';
import { soon } from '../builders/soon.ts';
import { fileOf } from '../builders/summaries.ts';
import { axeSource, violations } from './axe.ts';
import { comeBack, type OpenTab, type TabOptions } from './openTab.ts';
import { expectPictures } from './pictures.ts';
import { figures, PATIENCE_MS, table } from './pictureTests.ts';

type Visit = (person: string, round: string, options?: Partial<TabOptions>) => Promise<OpenTab>;

const title = (tab: Frame, name: RegExp | string) => tab.getByRole('heading', { level: 1, name });
const jsonFile = (text: string) => ({
  name: 'concord-comparison-2026-q4.json',
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});

/** Two groups side by side, and the files of other organisations. @param of a round "Spring" that has closed */
export function compareTests(visit: Visit, of: () => string): void {
  const compare = (person: string, options: Partial<TabOptions> = {}) =>
    visit(person, of(), { subPage: `results/${of()}/compare`, ...options });

  test(
    'an owner lays two regions beside each other, by keyboard, and takes the figures along',
    async () => {
      const { tab, page, complaints } = await visit('owner-1', of());
      await figures(tab());
      await tab().getByRole('link', { name: 'Compare two, side by side' }).click();
      await title(tab(), 'DACH and Benelux, side by side').waitFor();
      await tab()
        .getByText(/It is not clear of any statement whether they differ/)
        .waitFor();
      await soon(() =>
        tab()
          .getByRole('img', { name: /^On the scale from 20 to 100/ })
          .count(),
      ).toBe(2);
      await soon(() => table(tab(), 'Statements').getByRole('columnheader').allTextContents()).toEqual([
        'Statement',
        'ADACH',
        'BBenelux',
        'Difference',
      ]);
      await soon(() => table(tab(), 'Statements').getByRole('row').count()).toBe(21);
      // Where nothing is claimed there is no column that could claim something.
      expect(await table(tab(), 'Areas').getByRole('columnheader', { name: 'Difference' }).count()).toBe(0);

      const second = tab().getByRole('combobox', { name: 'With' });
      await second.focus();
      await page.keyboard.press('Home');
      await title(tab(), 'DACH and Whole company, side by side').waitFor();
      await tab()
        .getByText(/A region is part of the company/)
        .waitFor();
      expect(await table(tab(), 'Statements').getByRole('columnheader', { name: 'Difference' }).count()).toBe(
        0,
      );
      // Whoever chooses the other one swaps them.
      await tab().getByRole('combobox', { name: 'Compare' }).selectOption('Whole company');
      await title(tab(), 'Whole company and DACH, side by side').waitFor();

      await tab().getByRole('button', { name: 'Areas: save' }).click();
      const [saved] = await Promise.all([
        page.waitForEvent('download'),
        tab().getByRole('menuitem', { name: 'Save the figures' }).click(),
      ]);
      const rows = parse<Record<string, string>>(await readFile(await saved.path()), {
        columns: true,
        bom: true,
      });
      expect(rows.map((row) => row['How sure'])).toEqual(Array.from({ length: 6 }, () => 'not tested'));
      expect(complaints).toEqual([]);
    },
    PATIENCE_MS,
  );

  test(
    'every picture of two groups can be seen as a table, and saved under the names of both',
    async () => {
      const opened = await compare('owner-1');
      const { tab } = opened;
      await title(tab(), 'DACH and Benelux, side by side').waitFor();
      await expectPictures(opened, [
        ['Levels and scores', 'compare-levels-spring-dach-benelux'],
        ['Areas', 'compare-areas-spring-dach-benelux'],
        ['Statements', 'compare-statements-spring-dach-benelux'],
      ]);
      await tab().getByRole('button', { name: 'Levels and scores: show as a table' }).click();
      await soon(() => table(tab(), 'Levels and scores').getByRole('columnheader').allTextContents()).toEqual(
        ['ADACH', 'BBenelux'],
      );
      await soon(() => table(tab(), 'Levels and scores').getByRole('row').allInnerTexts()).toEqual([
        expect.anything(),
        expect.stringMatching(/^ Sales\t\d\d\.\d \w+\t\d\d\.\d \w+$/),
        expect.stringMatching(/^ Marketing\t\d\d\.\d \w+\t\d\d\.\d \w+$/),
        expect.stringMatching(/^Both together\t\d\d\.\d \w+\t\d\d\.\d \w+$/),
      ]);
    },
    PATIENCE_MS,
  );

  test(
    'what is seen as a table stays one with another choice, and rounds of one title are told apart',
    async () => {
      const { tab, page, reload, complaints } = await compare('owner-1');
      const same = { n: {}, score: {}, level: {}, sameQuestions: true };
      const closed = (closedAt: string) => ({
        ...same,
        ...{ round: of(), title: 'Spring', closedAt, subjects: [{ kind: 'area', id: 'planning' }] },
      });
      // No round has closed before this one: its own figures stand in for those of an earlier round.
      await page.route('**/api/rounds/*/trend', (route) =>
        route.fulfill({ json: { round: of(), items: [closed('2024-05-02T12:00:00.000Z')] } }),
      );
      await reload();
      await title(tab(), 'DACH and Benelux, side by side').waitFor();
      await tab().getByRole('button', { name: 'Levels and scores: show as a table' }).click();
      const heads = () => table(tab(), 'Levels and scores').getByRole('columnheader').allTextContents();
      await soon(heads).toEqual(['ADACH', 'BBenelux']);
      await tab().getByRole('combobox', { name: 'With' }).selectOption('Spring (May\u00a02, 2024)');
      await soon(heads).toEqual(['ADACH', 'BSpring (May\u00a02, 2024)']);
      await tab().getByRole('combobox', { name: 'Compare' }).selectOption('Whole company');
      await soon(heads).toEqual(['AWhole company', 'BSpring (May\u00a02, 2024)']);
      await tab().getByRole('combobox', { name: 'As seen by' }).selectOption('Sales');
      await soon(heads).toEqual(['AWhole company', 'BSpring (May\u00a02, 2024)']);
      expect(complaints).toEqual([]);
    },
    PATIENCE_MS,
  );

  test(
    'a file for others says first what it holds; one of another organisation is added once, and everybody can compare',
    async () => {
      const { tab, page, complaints, reload } = await compare('owner-1');
      await tab().getByRole('button', { name: 'Make a file for others' }).click();
      await tab()
        .getByText(/There is no name, title, region or single answer in it/)
        .waitFor();
      const [made] = await Promise.all([
        page.waitForEvent('download'),
        tab().getByRole('button', { name: 'Make the file' }).click(),
      ]);
      const file = summaryFile.parse(JSON.parse(await readFile(await made.path(), 'utf8')));
      expect(file.people).toBe('50-199');

      await tab().getByRole('button', { name: 'Add a file' }).click();
      const dialog = tab().getByRole('dialog');
      const add = dialog.getByRole('button', { name: 'Add', exact: true });
      await add.click();
      await dialog.getByText('Please write a name.').waitFor();
      await dialog.getByText('Please choose a file.').waitFor();
      await dialog.getByRole('textbox', { name: 'Name' }).fill('Friends <b>& co</b>');
      const choose = dialog.locator('input[type=file]');
      for (const [text, why] of [
        ['a,b\n1,2\n', /^This is not a comparison file of Concord\. Nothing was added\. Choose the file/],
        [fileOf().replace('"version": 1', '"version": 2'), 'It was made by a newer Concord.'],
        [fileOf().slice(0, 300), /cut off/],
        [
          fileOf().replace('"closed": "2026-Q4"', '"closed": "2026-Q3"'),
          /was damaged, cut off or changed on the way.*Ask for it again/,
        ],
        ['x'.repeat(40_000), 'too large to be a comparison file'],
      ] as const) {
        // It is said as soon as the file is chosen, and stays when it is to be added all the same.
        await choose.setInputFiles(jsonFile(text));
        await dialog.getByRole('alert').getByText(why).waitFor();
        await add.click();
        await dialog.getByRole('alert').getByText(why).waitFor();
      }
      // A file of one's own round can only be told where the rounds are.
      await choose.setInputFiles(jsonFile(await readFile(await made.path(), 'utf8')));
      await add.click();
      await dialog
        .getByRole('alert')
        .getByText(/made of your own round "Spring"\. Nothing was added\. It needs no file/)
        .waitFor();
      await choose.setInputFiles(jsonFile(fileOf()));
      await add.click();
      await tab().getByText('was added. It is compared above.').waitFor();
      await title(tab(), 'Whole company and Friends <b>& co</b>, side by side').waitFor();
      await tab().getByRole('combobox', { name: 'As seen by' }).selectOption('Marketing');
      // A browser loads the address that it knows of: the frame tells it a moment later.
      await soon(() => Promise.resolve(tab().url())).toMatch(/~marketing$/);
      await reload();
      await title(tab(), 'Whole company and Friends <b>& co</b>, side by side').waitFor();
      await soon(() => tab().getByRole('combobox', { name: 'As seen by' }).inputValue()).toBe('marketing');

      // Whoever sees the company alone is led there as long as there is something to compare it with.
      const front = await visit('sales-1', of());
      const way = front.tab().getByRole('link', { name: 'Compare two, side by side' });
      await way.waitFor();
      await front.tab().getByText('An earlier round or another organisation beside your company.').waitFor();
      const other = await compare('sales-1');
      const second = other.tab().getByRole('combobox', { name: 'With' });
      await second.selectOption('Friends <b>& co</b>');
      await title(other.tab(), 'Whole company and Friends <b>& co</b>, side by side').waitFor();
      await other
        .tab()
        .getByText(/Other people answered in another organisation/)
        .waitFor();
      await other.tab().getByText('Quarter 4 of 2026, 50 to 199 people').waitFor();
      expect(await other.tab().getByRole('button', { name: 'Add a file' }).count()).toBe(0);

      await tab().getByRole('button', { name: 'Remove Friends <b>& co</b>' }).click();
      await tab().getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
      await tab().getByText('Friends <b>& co</b> was removed.').waitFor();
      await other.reload();
      await other.tab().getByText('There is nothing to compare with yet').waitFor();
      const asked = front.page.waitForResponse('**/api/rounds/*/summaries');
      await front.reload();
      await asked;
      await figures(front.tab());
      expect(await front.tab().getByText('Compare two, side by side').count()).toBe(0);
      expect([...complaints, ...other.complaints, ...front.complaints]).toEqual([]);
    },
    PATIENCE_MS,
  );

  test('the file that was chosen last is the one that is added, however long it takes to be read', async () => {
    const { tab, requests } = await compare('owner-1');
    await tab().getByRole('button', { name: 'Add a file' }).click();
    const dialog = tab().getByRole('dialog');
    // Back from the system's choice of a file, without one: the question stays.
    await dialog.locator('input[type=file]').evaluate((input) => {
      input.dispatchEvent(new Event('cancel', { bubbles: true }));
    });
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Never added');
    const choose = dialog.locator('input[type=file]');
    await choose.setInputFiles({ ...jsonFile(fileOf()), name: 'first.json' });
    await dialog.getByText('first.json').waitFor();
    // A slow disk, or a machine with much else to do.
    await tab().evaluate(() => {
      const read = (blob: Blob) => new Response(blob).text();
      const slowly = { letGo: () => {} };
      const waiting = new Promise<void>((resolve) => (slowly.letGo = resolve));
      Blob.prototype.text = async function () {
        await waiting;
        return read(this);
      };
      window.addEventListener('read-on', () => slowly.letGo());
    });
    await choose.setInputFiles({ ...jsonFile('a,b\n1,2\n'), name: 'second.csv' });
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await tab().evaluate(() => window.dispatchEvent(new Event('read-on')));
    await dialog.getByRole('alert').getByText('This is not a comparison file of Concord.').waitFor();
    expect(requests.filter((request) => request.startsWith('POST'))).toEqual([]);
  });

  test('what is compared says of which day it is without a connection, and that it may be older where it cannot be told', async () => {
    const { tab, page, context } = await compare('owner-1');
    await title(tab(), /side by side/).waitFor();
    const offline = tab().getByText(/^No connection\. These are the figures of/);
    await context.setOffline(true);
    await offline.waitFor();
    await context.setOffline(false);
    await offline.waitFor({ state: 'detached' });
    const others = '**/api/rounds/*/summaries';
    await page.route(others, (route) => route.fulfill({ status: 500, body: '' }));
    await comeBack(tab());
    const older = tab().getByText('Concord does not answer just now. This may be older.');
    await older.waitFor();
    await title(tab(), /side by side/).waitFor();
    await page.unroute(others);
    await tab().getByRole('button', { name: 'Try again' }).click();
    await older.waitFor({ state: 'detached' });
  });

  test.each(['light', 'dark', 'contrast'] as const)(
    'two groups side by side pass the accessibility rules and fit a small phone: %s',
    async (theme) => {
      const { tab } = await compare('owner-1', { theme, width: '320' });
      await title(tab(), /side by side/).waitFor();
      expect(await violations(await axeSource(), tab())).toEqual([]);
      expect(await tab().evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    },
    PATIENCE_MS,
  );
}
