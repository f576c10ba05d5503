import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readEnvironment, type Values } from '../../appPackage/environment.ts';

const folder = path.resolve(__dirname, '../../env');
const shared = readdirSync(folder).filter((name) => /^\.env\.[a-z]+$/.test(name));

let temporary: string;
beforeEach(() => {
  temporary = mkdtempSync(path.join(tmpdir(), 'concord-env-'));
});
afterEach(() => rmSync(temporary, { recursive: true }));

/** The values of a text, as who packs the app reads them, and as `. env/.env.<name>` makes them in a shell. */
function readByBoth(text: string): { packing: Values; shell: Values } {
  const file = path.join(temporary, '.env.try');
  writeFileSync(file, text);
  const packing = readEnvironment(temporary, 'try') ?? {};
  const names = Object.keys(packing);
  const print = names.map((name) => `printf '%s\\0' "$${name}"`).join('; ');
  const values = execFileSync('sh', ['-euc', `. "${file}"; ${print}`], { env: {}, encoding: 'utf8' });
  return { packing, shell: Object.fromEntries(names.map((name, at) => [name, values.split('\0')[at]])) };
}

test.each(shared)('env/%s means the same to a shell, where commands of the guide read it', (name) => {
  const { packing, shell } = readByBoth(readFileSync(path.join(folder, name), 'utf8'));
  expect(Object.keys(packing).length).toBeGreaterThan(5);
  expect(shell).toEqual(packing);
});

test.each([
  ['"Example Company"', 'Example Company'],
  ['"L\'Exemple & Fils"', "L'Exemple & Fils"],
  ['"Müller (Köln) #1"', 'Müller (Köln) #1'],
  ['Example', 'Example'],
])('the name of a company written as %s, as the guide says, is the same to both', (written, meant) => {
  const { packing, shell } = readByBoth(`DEVELOPER_NAME=${written}\nVAULT_NAME=concord1-vault\n`);
  expect(packing).toEqual({ DEVELOPER_NAME: meant, VAULT_NAME: 'concord1-vault' });
  expect(shell).toEqual(packing);
});
