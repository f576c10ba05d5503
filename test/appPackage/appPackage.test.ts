import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { makeAppPackage } from '../../appPackage/appPackage.ts';
import { readEnvironment } from '../../appPackage/environment.ts';
import type { Values } from '../../appPackage/environment.ts';

const root = path.resolve(__dirname, '../..');
const shipped = path.join(root, 'appPackage');

function valuesOf(name: string): Values {
  const values = readEnvironment(path.join(root, 'env'), name);
  if (!values) throw new Error(`valuesOf requires env/.env.${name}`);
  return values;
}

const languages = ['de', 'es', 'fr', 'nl'];
const packedFiles = ['color.png', ...languages.map((tag) => `${tag}.json`), 'manifest.json', 'outline.png'];

/** What the tab itself calls something. */
function textOf(tag: string, key: string): string | undefined {
  const file = path.join(root, `src/app/i18n/${tag}.json`);
  return (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>)[key];
}

async function packed(folder: string, values: Values) {
  const made = await makeAppPackage(folder, values);
  if (made.kind === 'refused') throw new Error(made.problems.join('\n'));
  return made;
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'concord-package-'));
  for (const name of packedFiles) cpSync(path.join(shipped, name), path.join(folder, name));
});
afterEach(() => rmSync(folder, { recursive: true }));

function changeManifest(change: (manifest: Record<string, unknown>) => void): void {
  const file = path.join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  change(manifest);
  writeFileSync(file, JSON.stringify(manifest));
}

test('the package for an environment that has been provisioned is made without a complaint', async () => {
  const { zip } = await packed(shipped, valuesOf('example'));
  expect(strFromU8(unzipSync(zip)['manifest.json'] ?? new Uint8Array())).not.toContain('${{');
});

test.each(['local', 'dev', 'production'])(
  'of env/.env.%s no package is made before it has been provisioned, and what is missing is named',
  async (name) => {
    const made = await makeAppPackage(shipped, valuesOf(name));
    expect(made).toMatchObject({ kind: 'refused' });
    expect(made.kind === 'refused' && made.problems).toEqual(
      expect.arrayContaining(['TEAMS_APP_ID is empty', 'AAD_APP_CLIENT_ID is empty']),
    );
  },
);

test('the zip holds the manifest, its texts in other languages and the two icons, at its root, and nothing else', async () => {
  const { zip } = await packed(shipped, valuesOf('example'));
  const files = unzipSync(zip);
  expect(Object.keys(files).sort()).toEqual(packedFiles.toSorted());
  expect(Buffer.from(files['color.png'] ?? [])).toEqual(readFileSync(path.join(shipped, 'color.png')));
});

test('the tab, its domain and the sign-in belong to the same place', async () => {
  const { zip } = await packed(shipped, valuesOf('example'));
  expect(JSON.parse(strFromU8(unzipSync(zip)['manifest.json'] ?? new Uint8Array()))).toMatchObject({
    name: { short: 'Concord (example)' },
    staticTabs: [{ contentUrl: 'https://concord.example.com/index.html#/answer' }, {}, {}],
    configurableTabs: [
      {
        configurationUrl: 'https://concord.example.com/index.html#/channel/setup',
        scopes: ['team', 'groupChat'],
      },
    ],
    validDomains: ['concord.example.com'],
    webApplicationInfo: {
      id: '55555555-5555-4555-8555-555555555555',
      resource: 'api://concord.example.com/55555555-5555-4555-8555-555555555555',
    },
    bots: [{ botId: '66666666-6666-4666-8666-666666666666', scopes: ['personal'] }],
  });
});

test('equal contents make an equal file', async () => {
  const [one, other] = await Promise.all([
    packed(shipped, valuesOf('example')),
    packed(shipped, valuesOf('example')),
  ]);
  expect(one.zip).toEqual(other.zip);
});

test.each(languages)('the app has its name, what it is for and its tab in %s, too', async (tag) => {
  const { zip } = await packed(shipped, valuesOf('example'));
  const json = (name: string) =>
    JSON.parse(strFromU8(unzipSync(zip)[name] ?? new Uint8Array())) as Record<string, unknown>;
  const manifest = json('manifest.json') as {
    staticTabs: { name: string }[];
    description: { short: string };
  };
  const texts = json(`${tag}.json`);
  expect(manifest).toMatchObject({
    localizationInfo: {
      additionalLanguages: expect.arrayContaining([{ languageTag: tag, file: `${tag}.json` }]) as unknown[],
    },
  });
  expect(texts).toMatchObject({
    'name.short': 'Concord (example)',
    'name.full': expect.stringMatching(/^Concord .+ \(example\)$/) as string,
    'description.full': expect.stringMatching(/.{200}/) as string,
    'staticTabs[0].name': textOf(tag, 'nav.answer'),
  });
  expect(texts['description.short']).not.toBe(manifest.description.short);
});

test.each<[string, string, (texts: Record<string, string>) => string, RegExp]>([
  [
    'a text that the manifest has not',
    'de',
    (t) => JSON.stringify({ ...t, surprise: 'x' }),
    /^de\.json: .*"surprise"$/,
  ],
  [
    'a description that is too long',
    'fr',
    (t) => JSON.stringify({ ...t, 'description.short': 'x'.repeat(81) }),
    /^fr\.json, .*description\/short/,
  ],
  ['something else than JSON', 'nl', () => 'no', /^nl\.json is not JSON$/],
  ['a placeholder without a value', 'es', () => '{"name.full": "${{NOWHERE}}"}', /^NOWHERE is missing$/],
])('a language file with %s is refused, and the file is named', async (_, tag, change, said) => {
  const file = path.join(folder, `${tag}.json`);
  writeFileSync(file, change(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>));
  expect(await makeAppPackage(folder, valuesOf('example'))).toEqual({
    kind: 'refused',
    problems: [expect.stringMatching(said)],
  });
});

test('a language file that is not there is refused and named', async () => {
  rmSync(path.join(folder, 'nl.json'));
  expect(await makeAppPackage(folder, valuesOf('example'))).toEqual({
    kind: 'refused',
    problems: ['nl.json is missing'],
  });
});

test('a value with quotes in it does not break the manifest', async () => {
  const { zip } = await packed(folder, { ...valuesOf('example'), DEVELOPER_NAME: 'The "Right" \\ Company' });
  expect(JSON.parse(strFromU8(unzipSync(zip)['manifest.json'] ?? new Uint8Array()))).toMatchObject({
    developer: { name: 'The "Right" \\ Company' },
  });
});

test('a placeholder without a value is refused and named', async () => {
  const { BOT_ID: _left, ...others } = valuesOf('example');
  expect(await makeAppPackage(folder, others)).toEqual({ kind: 'refused', problems: ['BOT_ID is missing'] });
});

test('every wrong value is named at once', async () => {
  const values = { ...valuesOf('example'), BOT_ID: 'x', TEAMS_APP_ID: 'y' };
  expect(await makeAppPackage(folder, values)).toEqual({
    kind: 'refused',
    problems: ['TEAMS_APP_ID requires a GUID, not "y"', 'BOT_ID requires a GUID, not "x"'],
  });
});

test.each<[string, (manifest: Record<string, unknown>) => void, RegExp]>([
  ['a missing description', (m) => delete m['description'], /description/],
  ['a colour that is no colour', (m) => (m['accentColor'] = 'violet'), /accentColor/],
  ['a field that the schema does not know', (m) => (m['surprise'] = true), /surprise/],
  ['a name that is too long', (m) => (m['name'] = { short: 'x'.repeat(40) }), /name\/short/],
])('a manifest with %s is refused, and the field is named', async (_, change, field) => {
  changeManifest(change);
  expect(await makeAppPackage(folder, valuesOf('example'))).toEqual({
    kind: 'refused',
    problems: [expect.stringMatching(field)],
  });
});

test('an icon of the wrong size is refused', async () => {
  cpSync(path.join(shipped, 'color.png'), path.join(folder, 'outline.png'));
  expect(await makeAppPackage(folder, valuesOf('example'))).toEqual({
    kind: 'refused',
    problems: ['outline.png requires 32 x 32 pixels, not 192 x 192'],
  });
});

test('an icon that is not a PNG is refused', async () => {
  writeFileSync(path.join(folder, 'color.png'), '<svg xmlns="http://www.w3.org/2000/svg"></svg>');
  expect(await makeAppPackage(folder, valuesOf('example'))).toEqual({
    kind: 'refused',
    problems: ['color.png is not a PNG'],
  });
});

test("the app has the product's version", async () => {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  expect((await packed(shipped, valuesOf('example'))).version).toBe(version);
});
