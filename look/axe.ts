/**
 * Every screen, dialog and state through axe: WCAG 2.2 A and AA and the best practices, in three themes and five
 * languages. Prints a table, a line for each fault, and ends with 1 where there is any. Widths take turns from screen to
 * screen in the languages after the first, in which every screen is seen at both.
 */
import { axeSource, violations } from '../test/e2e/axe.ts';
import { languages, readOptions } from './options.ts';
import { themes, type Theme } from './stand.ts';
import { nameOf, say, walk, type Visit } from './walk.ts';

const options = readOptions('look:axe', { langs: languages, widths: [360, 1280] });
const axe = await axeSource();

interface Row {
  readonly screen: string;
  readonly language: string;
  readonly faults: Record<Theme, number>;
}
const rows: Row[] = [];
const told: string[] = [];

/** The first language at every width; each other one at the width whose turn it is. */
function isItsTurn({ screen, width, language }: Visit): boolean {
  if (language === options.langs[0] || options.widths.length === 1) return true;
  const turn = screen.name.length + languages.indexOf(language);
  return options.widths[turn % options.widths.length] === width;
}

const began = performance.now();
const complaints = await walk({
  options,
  isDone: (visit) => visit.screen.chat === true || !isItsTurn(visit),
  at: async (visit, { tab, wear }) => {
    const faults = { light: 0, dark: 0, contrast: 0 };
    for (const theme of themes) {
      await wear(theme);
      const found = await violations(axe, tab);
      faults[theme] = found.length;
      told.push(...found.map((fault) => `${nameOf(visit)}, ${theme}: ${fault}`));
    }
    rows.push({ screen: `${visit.screen.name} ${visit.width}`, language: visit.language, faults });
  },
});

say(`${'screen'.padEnd(32)}${options.langs.map((language) => language.padEnd(10)).join('')}`);
for (const screen of [...new Set(rows.map((row) => row.screen))].sort()) {
  const cells = options.langs.map((language) => {
    const row = rows.find((one) => one.screen === screen && one.language === language);
    return (row ? themes.map((theme) => row.faults[theme]).join(' ') : '').padEnd(10);
  });
  say(`${screen.padEnd(32)}${cells.join('')}`);
}
say('Faults in the light, the dark and the contrast theme.');
for (const line of [...told, ...complaints]) say(`FAULT ${line}`);
const checks = rows.length * themes.length;
say(`${checks} looks in ${Math.round((performance.now() - began) / 1000)} s: ${told.length} faults.`);
process.exitCode = told.length + complaints.length > 0 ? 1 : 0;
