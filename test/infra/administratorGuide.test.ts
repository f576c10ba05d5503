import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readEnvironment } from '../../appPackage/environment.ts';
import { readBicep } from '../builders/bicep.ts';

const root = path.resolve(__dirname, '../..');
const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const guide = textOf('docs/administrator.md');
/** What somebody types, block by block. */
const blocks = [...guide.matchAll(/```sh\n(.*?)```/gs)].map(([, block = '']) => block);
const environment = Object.keys(readEnvironment(path.join(root, 'env'), 'production') ?? {});
const typed = (text: string): string[] =>
  [...text.matchAll(/\$\{?([A-Z][A-Z_]+)/g)].map(([, name = '']) => name);

test('every command of the guide can be read by a shell', () => {
  expect(blocks.length).toBeGreaterThan(8);
  for (const block of blocks)
    execFileSync('sh', ['-n'], { input: block.replace(/<[^>\n]+>/g, 'something'), encoding: 'utf8' });
});

test('every block can be typed into a new shell: it reads the ids that it needs, and they are ids that are there', () => {
  const using = blocks.filter((block) => typed(block).length > 0);
  expect(using.length).toBeGreaterThan(4);
  for (const block of using) expect(block).toContain('. ./env/.env.production');
  expect(typed(guide).filter((name) => !environment.includes(name))).toEqual([]);
});

test('what it lets the toolkit and npm do is there', () => {
  const stages = [...guide.matchAll(/`?atk (provision|deploy|publish) --env (\w+)/g)];
  expect(new Set(stages.map(([, stage]) => stage))).toEqual(new Set(['provision', 'deploy', 'publish']));
  for (const [, stage = ''] of stages) expect(textOf('teamsapp.yml')).toMatch(new RegExp(`^${stage}:`, 'm'));
  const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
  for (const [, script = ''] of guide.matchAll(/npm run ([\w:]+)/g)) expect(scripts).toHaveProperty([script]);
});

test('every parameter that can be chosen is explained, and none that is not there', () => {
  const table = /\| Parameter \| Choose \|\n(.*?)\n\n/s.exec(guide)?.[1] ?? '';
  const explained = table
    .split('\n')
    .flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map(([, name]) => name));
  const { parameters } = readBicep(path.join(root, 'infra/main.bicep'));
  expect(explained.sort()).toEqual(parameters.map(({ name }) => name).sort());
});

test('the role that it gives to owners is the one that the application has', () => {
  const { appRoles } = JSON.parse(textOf('aad.manifest.json')) as {
    appRoles: { id: string; displayName: string }[];
  };
  const [owner] = appRoles;
  expect(guide).toContain(`\\"appRoleId\\":\\"${owner?.id}\\"`);
  expect(guide).toContain(`**${owner?.displayName}**`);
});

test('a secret is made only where there is none, and a renewed one never without the one before', () => {
  const setting = blocks.filter((block) => block.includes('keyvault secret set'));
  expect(setting).toHaveLength(2);
  const [first = '', renewed = ''] = setting;
  // Not where it could not be read whether there is one.
  expect(first).toMatch(
    /^if found=\$\(az keyvault secret list [^)]*\); then\n.*\n +\[ -n "\$found" \] \|\| az keyvault secret set/m,
  );
  expect(renewed).toMatch(/keyvault secret show .*&&\n\s+az keyvault secret set/);
});

test('names that it puts together are those in Azure', () => {
  const modules = ['functions', 'storage', 'tab', 'monitoring', 'vault'].map((name) =>
    textOf(`infra/modules/${name}.bicep`),
  );
  const names = modules.flatMap((text) =>
    [...text.matchAll(/name: '(\$\{name\}[\w-]+)'/g)].map(([, name]) => name),
  );
  expect(names).toEqual(
    expect.arrayContaining(['${name}-api', '${name}-tab', '${name}data', '${name}-insights']),
  );
  const made = [...guide.matchAll(/\$\{API_NAME%-api\}([\w-]+)/g)].map(([, end]) => `\${name}${end}`);
  expect(made.length).toBeGreaterThan(1);
  expect(made.filter((name) => !names.includes(name))).toEqual([]);
});
