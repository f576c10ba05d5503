import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Frame, Locator } from 'playwright-core';
import { soon } from '../builders/soon.ts';
import type { OpenTab } from './openTab.ts';

/** A file by the rule of all of Concord's files. */
export const fileNamed = (middle: string, ending: string) =>
  new RegExp(`^concord-${middle}-\\d{4}-\\d\\d-\\d\\d\\.${ending}$`);

/** What there is to read in the next picture while it is drawn; fails where something stands there that could be pressed. */
export const watchPaper = (tab: Frame): Promise<string> =>
  tab.evaluate(
    () =>
      new Promise<string>((done, fail) => {
        const watch = new MutationObserver(() => {
          const paper = document.querySelector<HTMLElement>('[data-paper]');
          if (!paper) return;
          watch.disconnect();
          const pressable = [...paper.querySelectorAll('button, summary, select, input')].filter(
            (one) => one.getClientRects().length > 0,
          );
          if (pressable.length > 0) fail(new Error(`in the picture: ${pressable[0]?.textContent ?? ''}`));
          else done(paper.innerText.trim());
        });
        watch.observe(document.body, { childList: true });
      }),
  );

/** Saves a picture of a page. @param name as its sign is called, such as "Areas: save" @param as what it is saved as */
export async function saved(
  { tab, page }: Pick<OpenTab, 'tab' | 'page'>,
  name: string,
  as: 'Save as a picture' | 'Save the figures',
) {
  await tab().getByRole('button', { name, exact: true }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    tab().getByRole('menuitem', { name: as }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** Whether these bytes are a picture that is large enough to read. */
export function expectPicture(bytes: Buffer): void {
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  expect([bytes.subarray(1, 4).toString(), width > 600, height > 200]).toEqual(['PNG', true, true]);
}

/**
 * The names of all pictures that can be saved, and whatever is drawn on a card that cannot be: pictures in one piece, tables,
 * and what takes a shape by figures.
 */
const picturesOn = (tab: Frame): Promise<string[]> =>
  tab.evaluate(() =>
    [...document.querySelectorAll('main section')]
      .filter((one) => !one.parentElement?.closest('section'))
      .flatMap((card) => {
        const save = card.querySelector('[data-not-in-picture] button[aria-haspopup]');
        if (save) return [save.getAttribute('aria-label') ?? ''];
        const drawn = card.querySelector('[role=img], table, [style*="%"], svg:not([aria-hidden])');
        return drawn ? [`cannot be saved: ${card.textContent}`] : [];
      }),
  );

/**
 * Expects these pictures on a page and no other, from the top: each has its table, and can be saved as a picture and as
 * figures under its own name.
 * @param pictures of each its name and what its files are called between "concord-" and the day
 */
export async function expectPictures(
  { tab, page }: Pick<OpenTab, 'tab' | 'page'>,
  pictures: readonly (readonly [name: string, middle: string])[],
): Promise<void> {
  await soon(() => picturesOn(tab())).toEqual(pictures.map(([name]) => `${name}: save`));
  for (const [name, middle] of pictures) {
    const save = tab().getByRole('button', { name: `${name}: save`, exact: true });
    const card = tab().locator('main section').filter({ has: save });
    await expectTable(card, name);

    const csv = await saved({ tab, page }, `${name}: save`, 'Save the figures');
    expect(csv.name).toMatch(fileNamed(middle, 'csv'));
    const [head, ...rows] = parse(csv.bytes, { bom: true });
    expect([new Set(head).size, rows.length > 0]).toEqual([head?.length, true]);

    const drawn = watchPaper(tab());
    const png = await saved({ tab, page }, `${name}: save`, 'Save as a picture');
    expect(png.name).toMatch(fileNamed(middle, 'png'));
    expectPicture(png.bytes);
    expect(await drawn).toContain('Answers are confidential');
  }
}

/** A picture that is no table itself turns into one and back, or has one to be unfolded. */
async function expectTable(card: Locator, name: string): Promise<void> {
  const turn = card.getByRole('button', { name: `${name}: show as a table`, exact: true });
  const turns = (await turn.count()) > 0;
  if (turns) await turn.click();
  await card.locator('table').first().waitFor({ state: 'attached' });
  if (turns) await card.getByRole('button', { name: `${name}: show as a picture`, exact: true }).click();
}
