import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildTab, tabFolder } from '../../local/tab/buildTab.ts';

const KIB = 1024;
const MOST = 110 * KIB;
const assets = join(tabFolder, 'assets');
const sizeOf = (file: string) => gzipSync(readFileSync(join(assets, file))).length;

/** What a browser loads before the first statement: the script of the page, and the texts of the first screens. */
function firstScripts(): string[] {
  const page = readFileSync(join(tabFolder, 'index.html'), 'utf8');
  const entry = [...page.matchAll(/assets\/([\w-]+\.js)/g)].map(([, file = '']) => file);
  const texts = readdirSync(assets).filter(
    (file) => file.startsWith('en-') && readFileSync(join(assets, file), 'utf8').includes('nav.answer'),
  );
  return [...entry, ...texts];
}

beforeAll(() => buildTab(() => undefined), 120_000);

test('the first statement costs at most 110 KiB of script', () => {
  const scripts = firstScripts();
  expect(scripts).toHaveLength(2);
  expect(scripts.reduce((sum, file) => sum + sizeOf(file), 0)).toBeLessThanOrEqual(MOST);
});

test('the tab takes the types of the contract along, not its schemas', () => {
  for (const file of readdirSync(assets).filter((name) => name.endsWith('.js')))
    expect(readFileSync(join(assets, file), 'utf8')).not.toMatch(/ZodError|strictObject/);
});
