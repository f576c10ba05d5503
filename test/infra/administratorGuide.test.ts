import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readEnvironment } from '../../appPackage/environment.ts';
import { readBicep } from '../builders/bicep.ts';
import { shellBlocks } from '../builders/shellBlocks.ts';

const root = path.resolve(__dirname, '../..');
const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const guide = textOf('docs/administrator.md');
const operations = textOf('docs/operations.md');
const blocks = [...shellBlocks(guide), ...shellBlocks(operations)];
const environment = Object.keys(readEnvironment(path.join(root, 'env'), 'production') ?? {});
const typed = (text: string): string[] =>
  [...text.matchAll(/\$\{?([A-Z][A-Z_]+)/g)].map(([, name = '']) => name);

test('every command of the guides can be read by a shell', () => {
  expect(blocks.length).toBeGreaterThan(8);
  for (const block of blocks)
    execFileSync('sh', ['-n'], { input: block.replace(/<[^>\n]+>/g, 'something'), encoding: 'utf8' });
});

test('every block can be typed into a new shell: it reads the ids that it needs, and they are ids that are there', () => {
  const using = blocks.filter((block) => typed(block).length > 0);
  expect(using.length).toBeGreaterThan(4);
  for (const block of using) expect(block).toContain('. ./env/.env.production');
  expect(typed(guide + operations).filter((name) => !environment.includes(name))).toEqual([]);
});

test('a command within a text is used in a section that says where its ids come from', () => {
  const sections = `${guide}\n${operations}`.split(/^## /m).filter((section) => typed(section).length > 0);
  expect(sections.length).toBeGreaterThan(8);
  const without = sections.filter((section) => !section.includes('. ./env/.env.production'));
  expect(without.map((section) => section.split('\n')[0])).toEqual([]);
});

test('no block of the guides has a comment: the shell of a Mac takes it for a command where it is typed', () => {
  expect(blocks.filter((block) => /(^|\s)#/m.test(block))).toEqual([]);
});

test('no file stands for what is typed: an az of Windows knows no /dev', () => {
  expect(blocks.filter((block) => block.includes('/dev/'))).toEqual([]);
});

test('what it lets the toolkit and npm do is there', () => {
  const stages = [...guide.matchAll(/`?atk (provision|deploy|publish) --env (\w+)/g)];
  expect(new Set(stages.map(([, stage]) => stage))).toEqual(new Set(['provision', 'deploy', 'publish']));
  for (const [, stage = ''] of stages) expect(textOf('teamsapp.yml')).toMatch(new RegExp(`^${stage}:`, 'm'));
  const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
  for (const [, script = ''] of guide.matchAll(/npm run ([\w:]+)/g)) expect(scripts).toHaveProperty([script]);
});

test('whatever the guides let the toolkit do with more than --env, it does without asking: else it drops the rest', () => {
  const lines = ['README.md', 'docs/administrator.md', 'docs/operations.md', 'docs/security/questions.md']
    .flatMap((file) => [
      ...textOf(file)
        .replace(/\\\n/g, ' ')
        .matchAll(/\batk [a-z][^`\n]*/g),
    ])
    .map(([line]) => line);
  expect(lines.length).toBeGreaterThan(10);
  const more = lines.filter((line) => / -/.test(line.replace(/ (--env|--telemetry) \w+| --debug/g, '')));
  expect(more.length).toBeGreaterThanOrEqual(4);
  expect(more.filter((line) => !/ -i false\b/.test(line))).toEqual([]);
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
  const made = [...`${guide}${operations}`.matchAll(/\$\{API_NAME%-api\}([\w-]+)/g)].map(
    ([, end]) => `\${name}${end}`,
  );
  expect(made.length).toBeGreaterThan(1);
  expect(made.filter((name) => !names.includes(name))).toEqual([]);
});
