import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const reset = (...args: string[]) =>
  new Promise<{ code: number; said: string }>((done) => {
    const command = ['--disable-warning=ExperimentalWarning', resolve('local/reset.ts'), ...args];
    execFile(process.execPath, command, (error, stdout, stderr) =>
      done({ code: error ? Number(error.code) : 0, said: stdout + stderr }),
    );
  });

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concord-reset-'));
  await writeFile(join(folder, 'secrets.json'), '{}');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('npm run reset', () => {
  it.each([
    ['is asked how it is called', 0, ['--help']],
    ['is told something that it does not know', 1, ['--port', '5400']],
  ])('removes nothing where it %s', async (_, code, args) => {
    expect(await reset('--data', folder, ...args)).toEqual({
      code,
      said: expect.stringContaining('Use: npm run reset') as string,
    });
    expect(existsSync(folder)).toBe(true);
  });

  it('removes what a machine keeps', async () => {
    expect(await reset('--data', folder)).toMatchObject({ code: 0 });
    expect(existsSync(folder)).toBe(false);
  });
});
