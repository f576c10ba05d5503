import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { shellBlocks } from '../builders/shellBlocks.ts';

const guide = readFileSync(path.resolve(__dirname, '../../docs/administrator.md'), 'utf8');
const [making = '', renewing = ''] = shellBlocks(guide).filter((block) =>
  block.includes('keyvault secret set'),
);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'concord-guide-'));
  mkdirSync(path.join(folder, 'env'));
  writeFileSync(path.join(folder, 'env/.env.production'), 'VAULT_NAME=a-vault\nAPI_NAME=an-api\n');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Types a block where `az` notes how it was called, says what is given for a command, and refuses another. */
function type(block: string, says: Record<string, string>, refused?: string) {
  const cases = Object.entries(says).map(([command, answer]) => `*"${command}"*) echo "${answer}";;`);
  const refusal = refused === undefined ? '' : `*"${refused}"*) echo refused >&2; exit 1;;`;
  const az = `#!/bin/sh\necho "$*" >> calls\ncase "$*" in *" @-"*) cat >> sent;; esac\ncase "$*" in\n${refusal}\n${cases.join('\n')}\nesac\n`;
  writeFileSync(path.join(folder, 'az'), az);
  chmodSync(path.join(folder, 'az'), 0o755);
  for (const name of ['calls', 'sent']) writeFileSync(path.join(folder, name), '');
  const { PATH = '' } = process.env;
  const { stdout } = spawnSync('sh', ['-c', block], {
    cwd: folder,
    env: { PATH: `${folder}:${PATH}` },
    encoding: 'utf8',
  });
  const calls = readFileSync(path.join(folder, 'calls'), 'utf8').trim().split('\n');
  const sent = readFileSync(path.join(folder, 'sent'), 'utf8');
  return { stdout, calls: calls.map((call) => call.split(' --')[0]), typed: calls.join('\n'), sent };
}

it.each([
  ['there is none', '', true],
  ['there is one', 'https://a-vault/secrets/pseudonym-secret', false],
])('where %s, a secret is made or left, and the app reads it', (_where, found, made) => {
  const { stdout, calls } = type(making, { 'secret list': found });
  expect(calls.includes('keyvault secret set')).toBe(made);
  expect(calls.at(-1)).toBe('functionapp config appsettings set');
  expect(stdout).toContain('In place');
});

it('a secret is not made where it could not be read whether there is one', () => {
  const { calls, stdout } = type(making, {}, 'secret list');
  expect(calls).toEqual(['keyvault secret list']);
  expect(stdout).toBe('');
});

it.each(['secret set', 'appsettings set'])(
  'nobody reads that a secret is in place where "%s" was refused',
  (refused) => expect(type(making, { 'secret list': '' }, refused).stdout).not.toContain('In place'),
);

it('a renewed secret stands before the old one', () => {
  const { sent, stdout } = type(renewing, { 'secret show': 'the-old-one' });
  expect(sent).toMatch(/^[A-Za-z0-9+/=]{44} the-old-one$/);
  expect(stdout).toContain('Renewed');
});

it('no secret stands among the arguments of a command, where everybody on the machine could read it', () => {
  for (const block of [making, renewing]) {
    const { sent, typed } = type(block, { 'secret list': '', 'secret show': 'the-old-one' });
    expect(sent).toMatch(/^[A-Za-z0-9+/=]{44}( the-old-one)?$/);
    for (const secret of sent.split(' ')) expect(typed).not.toContain(secret);
  }
});

it.each(['secret show', 'secret set', 'appsettings set'])(
  'nobody reads "Renewed" where "%s" was refused',
  (refused) => {
    const { stdout, calls } = type(renewing, { 'secret show': 'the-old-one' }, refused);
    expect(stdout).not.toContain('Renewed');
    if (refused === 'secret show') expect(calls).not.toContain('keyvault secret set');
  },
);

it('a shell and openssl are there to try this with', () => {
  expect(execFileSync('openssl', ['rand', '-base64', '32'], { encoding: 'utf8' }).trim()).toHaveLength(44);
});
