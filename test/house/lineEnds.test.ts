import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const rules = readFileSync(path.join(root, '.gitattributes'), 'utf8').split('\n');
const files = ['env', 'appPackage', 'docs', 'infra'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('build'))
    .map((entry) => path.join(entry.parentPath, entry.name)),
);

test('a checkout on Windows ends lines as here, so that a shell can read them', () => {
  expect(rules).toContain('* text=auto eol=lf');
  const environments = files.filter((file) => /\.env\.[a-z]+$/.test(file));
  expect(environments.length).toBeGreaterThan(1);
  for (const file of environments) expect(readFileSync(file, 'utf8')).not.toContain('\r');
});

test('whatever is no text is named, so that no checkout changes a byte of it', () => {
  const noTexts = files.filter((file) => readFileSync(file).includes(0));
  expect(noTexts.length).toBeGreaterThan(2);
  const kinds = new Set(noTexts.map((file) => path.extname(file)));
  expect([...kinds].filter((kind) => !rules.includes(`*${kind} binary`))).toEqual([]);
});
