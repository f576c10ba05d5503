/**
 * The contact sheet: every screen, dialog and main state, in three themes, on a phone and on a desktop. Pictures are in
 * `.look/pictures`, the sheet is `.look/index.html`. Broken off, it goes on where it was; a tab that was built since begins anew.
 */
import { existsSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readOptions } from './options.ts';
import { sheetOf } from './sheet.ts';
import { themes } from './stand.ts';
import { nameOf, say, walk, type Visit } from './walk.ts';
import { folder } from './world/world.ts';
import { buildTab, tabFolder } from '../local/tab/buildTab.ts';

const options = readOptions('look', { langs: ['en'], widths: [360, 1280] });
const pictures = join(folder, 'pictures');
const pathOf = (visit: Visit, theme: string) => join(pictures, `${nameOf(visit)}-${theme}.png`);

await buildTab(say);
const built = statSync(join(tabFolder, 'index.html')).mtimeMs;
const isNew = (path: string) => existsSync(path) && statSync(path).mtimeMs > built;

const began = performance.now();
const complaints = await walk({
  options,
  isDone: (visit) => !options.fresh && themes.every((theme) => isNew(pathOf(visit, theme))),
  at: async (visit, { wear, picture }) => {
    await mkdir(pictures, { recursive: true });
    for (const theme of themes) {
      await wear(theme);
      await writeFile(pathOf(visit, theme), await picture());
    }
  },
});
await writeFile(join(folder, 'index.html'), await sheetOf(pictures));
for (const complaint of complaints) say(`NOT AS IT SHOULD BE  ${complaint}`);
say(`${Math.round((performance.now() - began) / 1000)} s. The sheet is ${join(folder, 'index.html')}`);
process.exitCode = complaints.length > 0 ? 1 : 0;
