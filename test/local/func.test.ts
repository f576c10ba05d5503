import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

test('without Azure Functions Core Tools, "npm run func" says what is missing, and starts nothing', async () => {
  const ended = promisify(execFile)(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'local/func.ts'],
    { env: { PATH: '/nowhere' } },
  );
  await expect(ended).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/Core Tools \("func"\) are not there.*npm start -- --bundle/s) as string,
    stdout: '',
  });
});

test('"npm ci" does not fetch these tools, and "npm run func" fetches one version of them', () => {
  const textOf = (file: string) => readFileSync(path.resolve(__dirname, '../..', file), 'utf8');
  expect(textOf('package.json')).not.toContain('core-tools');
  expect(textOf('package-lock.json')).not.toContain('core-tools');
  expect(textOf('local/func.ts')).toMatch(/--package=azure-functions-core-tools@\d+\.\d+\.\d+'/);
});

test('tools that are installed are taken; else those that npx fetches', async () => {
  const bin = mkdtempSync(path.join(tmpdir(), 'concord-func-'));
  const calls = path.join(bin, 'calls');
  for (const name of ['func', 'npx']) {
    // Each is there and does not work: so the next one is asked, with whatever it was asked for written down.
    writeFileSync(path.join(bin, name), `#!/bin/sh\necho "${name} $*" >> "${calls}"\nexit 1\n`, {
      mode: 0o755,
    });
  }
  const ended = promisify(execFile)(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'local/func.ts'],
    { env: { PATH: `${bin}:/bin:/usr/bin` } },
  );
  await expect(ended).rejects.toMatchObject({ code: 1 });
  expect(readFileSync(calls, 'utf8')).toMatch(
    /^func --version\nnpx --yes --package=azure-functions-core-tools@\S+ func --version\n$/,
  );
  rmSync(bin, { recursive: true });
});
