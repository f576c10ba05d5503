import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import plays from '../../assessment/playbook/plays.en.json' with { type: 'json' };
import { staticWebAppConfig } from '../../infra/staticWebApp.ts';
import guides from '../../assessment/texts/guides.en.json' with { type: 'json' };

const KIB = 1024;
const MOST = 110 * KIB;
const tab = join(process.cwd(), 'dist', 'tab');
const assets = join(tab, 'assets');
const sizeOf = (file: string) => gzipSync(readFileSync(join(assets, file))).length;

/** What a browser loads before the first statement: the scripts of the page, and the texts of the first screens. */
function firstScripts(): string[] {
  const page = readFileSync(join(tab, 'index.html'), 'utf8');
  const entry = [...page.matchAll(/assets\/([\w-]+\.js)/g)].map(([, file = '']) => file);
  const texts = readdirSync(assets).filter(
    (file) => file.startsWith('en-') && readFileSync(join(assets, file), 'utf8').includes('nav.answer'),
  );
  return [...entry, ...texts];
}

// "npm test" builds the tab before; a single suite on a fresh clone, or after a change, has to.
beforeAll(() => {
  const build = "await (await import('./local/tab/buildTab.ts')).buildTab(() => {})";
  const quiet = '--disable-warning=ExperimentalWarning';
  execFileSync(process.execPath, [quiet, '--input-type=module', '--eval', build]);
});

test('the first statement costs at most 110 KiB of script', () => {
  const scripts = firstScripts();
  expect(scripts).toHaveLength(3);
  expect(scripts.reduce((sum, file) => sum + sizeOf(file), 0)).toBeLessThanOrEqual(MOST);
});

test('what the tab begins with waits neither for React nor for the styles', () => {
  const page = readFileSync(join(tab, 'index.html'), 'utf8');
  const [, file = ''] =
    /<script type="module" async[^>]* src="\.\/assets\/(begin-[\w-]+\.js)"/.exec(page) ?? [];
  const script = readFileSync(join(assets, file), 'utf8');
  expect(script).toContain('validDomains');
  expect(script).not.toMatch(/import[^(;]*from\s*["']/);
  expect(page.indexOf(file)).toBeLessThan(page.indexOf('assets/index-'));
});

test('something is on the screen before the script and the styles are there', () => {
  const page = readFileSync(join(tab, 'index.html'), 'utf8');
  const before = page.slice(0, page.indexOf('<link rel="stylesheet"'));
  expect(before).toContain('<svg');
  // The headers let no script run that stands in the page itself.
  expect([...page.matchAll(/<script(?![^>]* src=)/g)]).toEqual([]);
});

test('who looks at figures does not wait for what the playbook says', () => {
  const figures = readdirSync(assets).filter((file) => /^(figures|shared|ResultsPage)-/.test(file));
  expect(figures).toHaveLength(3);
  for (const file of figures) {
    const script = readFileSync(join(assets, file), 'utf8');
    const titles = Object.values(plays).map(({ title }) => title);
    expect(titles.filter((text) => script.includes(text))).toEqual([]);
    expect(script).not.toMatch(/import[^(;]*from\s*["']\.\/(plays|evidence)/);
  }
});

test('who answers does not load what is written for liaisons', () => {
  const titles = Object.values(plays).map(({ title }) => title);
  const questions = Object.values(guides).flatMap(({ askBoth }) => askBoth);
  for (const file of firstScripts()) {
    const script = readFileSync(join(assets, file), 'utf8');
    expect([...titles, ...questions].filter((text) => script.includes(text))).toEqual([]);
  }
});

test('the tab takes the types of the contract along, not its schemas', () => {
  for (const file of readdirSync(assets).filter((name) => name.endsWith('.js')))
    expect(readFileSync(join(assets, file), 'utf8')).not.toMatch(/ZodError|strictObject/);
});

test('the headers with which it is to be served lie beside it', () =>
  expect(JSON.parse(readFileSync(join(tab, 'staticwebapp.config.json'), 'utf8'))).toEqual(
    staticWebAppConfig(undefined),
  ));
