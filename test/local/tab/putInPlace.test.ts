import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { putInPlace } from '../../../local/tab/putInPlace.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concord-tab-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A build whose page names one script. */
async function built(name: string, version: string): Promise<string> {
  const made = join(folder, name);
  await mkdir(join(made, 'assets'), { recursive: true });
  await writeFile(join(made, 'assets', `${version}.js`), version);
  await writeFile(join(made, 'index.html'), version);
  return made;
}

test('whoever opens the tab while several build it anew gets a whole page, and nothing of the old one stays', async () => {
  const tab = join(folder, 'tab');
  await putInPlace(await built('first', 'old'), tab);
  const again = await Promise.all(['a', 'b', 'c', 'd'].map((name) => built(name, 'new')));
  const putting = { isOver: false };
  const reading = (async () => {
    const seen = new Set<string>();
    while (!putting.isOver || !seen.has('new')) {
      const page = await readFile(join(tab, 'index.html'), 'utf8');
      seen.add(page);
      if (page === 'new') expect(await readFile(join(tab, 'assets', 'new.js'), 'utf8')).toBe('new');
    }
    return [...seen];
  })();
  await Promise.all(again.map((made) => putInPlace(made, tab)));
  putting.isOver = true;
  expect((await reading).filter((page) => page !== 'old')).toEqual(['new']);
  expect((await readdir(tab, { recursive: true })).sort()).toEqual([
    'assets',
    join('assets', 'new.js'),
    'index.html',
  ]);
  expect(await readdir(folder)).toEqual(['tab']);
});
