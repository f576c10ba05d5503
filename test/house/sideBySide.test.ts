import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const program = path.resolve(__dirname, 'sideBySide.ts');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'concord-scripts-'));
  const run = (names: string) => `node --disable-warning=ExperimentalWarning "${program}" ${names}`;
  const scripts = {
    good: 'node -p 6*7',
    bad: `node -e "console.log('the fault is here'); process.exit(3)"`,
    killed: `node -e "process.kill(process.pid)"`,
    late: 'node -p 100+11',
    'all-good': run('good late good'),
    'one-bad': run('bad good late'),
    'one-killed': run('killed good'),
    'one-missing': run('good nowhere'),
  };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ type: 'module', scripts }));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What npm answers and says, with the runtime that the product brings. */
function npmRun(name: string): { failed: boolean; said: string } {
  const bin = path.resolve('node_modules', '.bin');
  const { status, stdout, stderr } = spawnSync('npm', ['run', name], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: { ...process.env, PATH: `${bin}${path.delimiter}${process.env['PATH'] ?? ''}` },
  });
  return { failed: status !== 0, said: stdout + stderr };
}

describe('the checks that npm test runs beside each other', () => {
  test('succeed when all of them do', () => {
    const { failed, said } = npmRun('all-good');
    expect(said).toMatch(/\b42\b[^]*\b42\b/);
    expect(said).toMatch(/\b111\b/);
    expect(failed).toBe(false);
  });

  test('fail when one does; it is said which, with its reason, and the others run to their end', () => {
    const { failed, said } = npmRun('one-bad');
    expect(failed).toBe(true);
    expect(said).toContain('the fault is here');
    expect(said).toContain('"npm run bad" failed.');
    expect(said).not.toContain('"npm run good" failed.');
    expect(said).toMatch(/\b42\b/);
    expect(said).toMatch(/\b111\b/);
  });

  test.each([
    ['is killed', 'one-killed', 'killed'],
    ['is not there', 'one-missing', 'nowhere'],
  ])('fail when one %s', (_, name, of) => {
    const { failed, said } = npmRun(name);
    expect(failed).toBe(true);
    expect(said).toContain(`"npm run ${of}" failed.`);
  });
});
