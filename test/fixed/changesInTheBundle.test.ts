import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { asDeployed } from '../../infra/apiBundle.ts';

/*
 * Every change that somebody asked of the deployed app failed: what counts changes is a CommonJS package, which the app loaded
 * with `await import`, and in a bundle that gives something else than in Node. No test had changed anything there.
 */
test('the deployed app counts changes, and lets them through until they are too many', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'concord-budget-'));
  try {
    const contents = `
      const { budget } = await import('./api/wiring/budget.ts');
      const secondsUntil = budget(1);
      console.log(JSON.stringify([await secondsUntil('somebody'), await secondsUntil('else'), await secondsUntil('else')]));`;
    await build({
      ...asDeployed,
      stdin: { contents, resolveDir: asDeployed.absWorkingDir },
      entryNames: 'changes',
      outdir: folder,
    });
    await writeFile(path.join(folder, 'package.json'), '{ "type": "module" }');
    const { stdout } = await promisify(execFile)(process.execPath, [path.join(folder, 'changes.js')]);
    expect(JSON.parse(stdout)).toEqual([0, 0, expect.any(Number)]);
    expect((JSON.parse(stdout) as number[])[2]).toBeGreaterThan(0);
  } finally {
    await rm(folder, { recursive: true });
  }
});
