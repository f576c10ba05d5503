import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import english from '../../assessment/sets/concord-20.en.json' with { type: 'json' };
import { soon } from '../builders/soon.ts';
import { axeSource, violations } from './axe.ts';
import { onPaper } from './onPaper.ts';
import { fileNamed, watchPaper } from './pictures.ts';
import { figures, lastPart, PATIENCE_MS } from './pictureTests.ts';
import type { Rounds, Visit } from './resultPages.ts';
import { openTabWindow } from './tabWindow.ts';

interface Of extends Pick<Rounds, 'product' | 'closed'> {
  readonly browser: Browser;
}

/** The page to pass on, and what can be taken along. @param of a round "Spring" that has closed */
export function summaryTests(visit: Visit, of: () => Of): void {
  test.each(['en', 'de', 'es', 'fr', 'nl'])(
    'the summary is one page of paper, with words that can be searched, in light colours (%s)',
    async (locale) => {
      const { browser, product, closed } = of();
      const page = await openTabWindow(browser, product, {
        person: 'owner-1',
        place: `results/${closed}/summary`,
        locale,
        theme: 'dark',
      });
      try {
        const title = await page.locator('article h1').innerText({ timeout: PATIENCE_MS });
        for (const format of ['A4', 'Letter'] as const) {
          // Read before the paper is made: what comes later need not be on it.
          const headings = await page.locator('h2').allInnerTexts();
          const { pages, text } = await onPaper(page, format);
          expect([format, pages]).toEqual([format, 1]);
          for (const words of [title, 'Spring', 'Concord', ...headings])
            expect(text).toContain(words.normalize('NFKC').replace(/\s+/g, ' '));
        }
        await page.emulateMedia({ media: 'print' });
        const shown = (selector: string) => page.locator(selector).filter({ visible: true }).count();
        expect([await shown('header'), await shown('button')]).toEqual([0, 0]);
        await page.emulateMedia({ media: 'screen' });
        // What was changed for paper is as before.
        await soon(() => page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
      } finally {
        await page.context().close();
      }
    },
    2 * PATIENCE_MS,
  );

  test('the results themselves can be printed too: every statement and the figures behind folds; what can only be pressed goes', async () => {
    const { browser, product, closed } = of();
    const page = await openTabWindow(browser, product, { person: 'owner-1', place: `results/${closed}` });
    try {
      const rest = page.getByRole('button', { name: 'Show the other 12' });
      await rest.waitFor({ timeout: PATIENCE_MS });
      await lastPart(page).waitFor();
      const { text } = await onPaper(page, 'A4');
      for (const words of ['Both together', 'What Sales forecasts is close to what Sales closes', 'Regions'])
        expect(text).toContain(words);
      for (const words of ['Disagreements People', 'Show the other', 'Show fewer', 'Download', 'Compare two'])
        expect(text).not.toContain(words);
      for (const { text: statement } of english.statements)
        expect(text).toContain(statement.normalize('NFKC'));
      // On the screen it is as it was.
      await rest.waitFor();
    } finally {
      await page.context().close();
    }
  });

  test.each([
    ['a region', (round: string) => `results/${round}/r0`, /^DACH: /],
    ['two groups', (round: string) => `results/${round}/compare`, /side by side/],
    ['the tab of a channel', (round: string) => `channel/${round}`, /points from|highest|^Sales sees/],
  ] as const)(
    'what it is of, its figures and that answers are confidential stand on the paper of %s, and nothing that can be pressed',
    async (_, place, title) => {
      const { browser, product, closed } = of();
      const page = await openTabWindow(browser, product, { person: 'owner-1', place: place(closed) });
      try {
        await page.getByRole('heading', { level: 1, name: title }).waitFor({ timeout: PATIENCE_MS });
        await page.getByRole('heading', { name: 'Statements', exact: true }).waitFor();
        const { text } = await onPaper(page);
        for (const words of ['Spring', 'Concord', 'Areas', 'Statements', 'Answers are confidential'])
          expect(text).toContain(words);
        for (const { text: statement } of english.statements)
          expect(text).toContain(statement.normalize('NFKC'));
        for (const words of [
          'Disagreements People',
          'Show the other',
          'Open in Concord',
          'As seen by',
          'Add a file',
        ])
          expect(text).not.toContain(words);
      } finally {
        await page.context().close();
      }
    },
    PATIENCE_MS,
  );

  test('the summary says in words what is sure, and nothing that is not on the screen of this person', async () => {
    const { closed } = of();
    const { tab } = await visit('owner-1', closed);
    await figures(tab());
    await tab().getByRole('link', { name: 'Benelux' }).click();
    await tab()
      .getByRole('heading', { level: 1, name: /^Benelux: / })
      .waitFor();
    await tab().getByRole('link', { name: 'Share summary' }).click();
    await tab().getByRole('button', { name: 'Print or save as PDF' }).waitFor();
    await tab()
      .getByRole('heading', { level: 1, name: /^Benelux: / })
      .waitFor();
    await soon(() => tab().evaluate(() => document.activeElement?.tagName)).toBe('H1');
    // A region that is not theirs leads to the company, as everywhere.
    const other = await visit('sales-1', closed, { subPage: `results/${closed}/r1-summary` });
    await figures(other.tab());
    await other
      .tab()
      .getByText(/^(Marketing|Sales) (sees|senses) more/)
      .first()
      .waitFor();
    await other.tab().getByText('figures are shown only for groups of 5 people or more').waitFor();
  });

  test('the summary is saved as a picture of paper, also from a phone in a dark theme, and passed on as a link', async () => {
    const { closed } = of();
    const { tab, page } = await visit('sales-1', closed, {
      subPage: `results/${closed}/summary`,
      width: 'phone',
      theme: 'dark',
    });
    const save = tab().getByRole('button', { name: 'Save as a picture' });
    await save.waitFor({ timeout: PATIENCE_MS });
    expect(await tab().getByRole('button', { name: 'Print or save as PDF' }).count()).toBe(0);
    const [file] = await Promise.all([page.waitForEvent('download'), save.click()]);
    expect(file.suggestedFilename()).toMatch(fileNamed('summary-spring-company', 'png'));
    const bytes = await readFile(await file.path());
    // Two pixels for one of the 794 that A4 has.
    expect(bytes.readUInt32BE(16)).toBe(2 * 794);
    await tab().getByText('The picture is made').waitFor();
    await tab().getByRole('button', { name: 'Share in Teams' }).click();
    const shared = page.locator('#shared', { hasText: /\S/ });
    await shared.waitFor({ state: 'attached' });
    const link = (await shared.textContent()) ?? '';
    expect(decodeURIComponent(link)).toContain(`{"subEntityId":"results/${closed}/summary"}`);
  });

  test('the keyboard opens the downloads, chooses and comes back; everybody gets what they may have', async () => {
    const { closed } = of();
    const { tab, page } = await visit('owner-1', closed);
    await figures(tab());
    const button = tab().getByRole('button', { name: 'Download', exact: true });
    const items = tab().getByRole('menuitem');
    const focused = () => tab().evaluate(() => document.activeElement?.textContent);
    await button.focus();
    await page.keyboard.press('ArrowDown');
    await soon(async () => (await items.allInnerTexts()).slice(0, 4)).toEqual([
      expect.stringContaining('Picture of this page'),
      expect.stringContaining('Figures of this page'),
      expect.stringMatching(/^All figures, with regions\s+Excel$/),
      expect.stringMatching(/^All figures, with regions\s+CSV$/),
    ]);
    expect(await violations(await axeSource(), tab())).toEqual([]);
    await soon(() => focused()).toContain('Picture of this page');
    await page.keyboard.press('ArrowUp');
    await soon(() => items.last().evaluate((item) => item === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await soon(async () => [await items.count(), await focused()]).toEqual([0, 'Download']);
    await page.keyboard.press('Enter');
    await soon(() => focused()).toContain('Picture of this page');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await soon(() => focused()).toMatch(/^All figures, with regions\s*Excel$/);
    const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(file.suggestedFilename()).toMatch(fileNamed('figures-spring', 'xlsx'));
    await tab().getByText('The file is made').waitFor();
    await soon(() => focused()).toBe('Download');

    const other = await visit('sales-1', closed);
    await figures(other.tab());
    await other.tab().getByRole('button', { name: 'Download', exact: true }).click();
    await soon(() => other.tab().getByRole('menuitem').count()).toBe(2);
    const [csv] = await Promise.all([
      other.page.waitForEvent('download'),
      other.tab().getByRole('menuitem', { name: 'Figures of this page' }).click(),
    ]);
    expect(csv.suggestedFilename()).toMatch(fileNamed('results-spring-company', 'csv'));
    // A subject a line, under the names of the columns.
    expect((await readFile(await csv.path(), 'utf8')).trim().split(/\r?\n/)).toHaveLength(1 + 1 + 6 + 20);

    await other.tab().getByRole('button', { name: 'Download', exact: true }).click();
    const drawn = watchPaper(other.tab());
    const [picture] = await Promise.all([
      other.page.waitForEvent('download'),
      other.tab().getByRole('menuitem', { name: 'Picture of this page' }).click(),
    ]);
    expect(picture.suggestedFilename()).toMatch(fileNamed('results-spring-company', 'png'));
    const words = await drawn;
    expect(words).toMatch(/^\u2068Whole company\u2069\s·\s\u2068Spring\u2069\s·\sclosed\s/);
    for (const { text } of english.statements) expect(words).toContain(text);
    // The figures behind the fold, and what somebody must know who sees nothing else; nothing that only leads elsewhere.
    for (const text of ['Both together', 'Answered: ', 'Answers are confidential'])
      expect(words).toContain(text);
    for (const text of ['Compare two', 'Choose a region', 'What to do', 'Show'])
      expect(words).not.toContain(text);
  });
}
