import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSummaryFile } from '../../api/flows/summaries/readSummaryFile.ts';
import { concord20 } from '../builders/questionSets.ts';
import { sha256 } from '../builders/summaries.ts';
import { fileOf, madeUpPeople, type Row } from './answersFile.ts';
import { concord } from './concordProcess.ts';

let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'concord-summary-'))));
afterAll(() => rm(folder, { recursive: true }));

const people = madeUpPeople(['Secret place', 'DACH'], 14, { gap: 1.6 });
const path = (name: string) => join(folder, name);
async function analyse(rows: readonly Row[], summary: string, ...args: string[]) {
  await writeFile(path('answers.csv'), fileOf(rows));
  return concord(['analyse', path('answers.csv'), '--summary', path(summary), ...args]);
}

test('whoever asked on paper makes a file that Concord opens, and gets the analysis as well', async () => {
  const { code, out, err } = await analyse(people, 'ours.json');
  expect([code, err]).toEqual([0, expect.stringMatching(/ours\.json" is written\.\n$/)]);
  expect(out).toContain('Whole company');
  const text = await readFile(path('ours.json'), 'utf8');
  expect(readSummaryFile(text, concord20, sha256, new Date())).toMatchObject({
    kind: 'summary',
    file: { people: '50-199', questions: { id: 'concord-20' } },
  });
  expect(text).not.toContain('Secret');
});

test('a file that is there is never written over', async () => {
  await writeFile(path('theirs.json'), 'something dear');
  const { code, out, err } = await analyse(people, 'theirs.json');
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/theirs\.json": there is a file of this name already/);
  expect(await readFile(path('theirs.json'), 'utf8')).toBe('something dear');
});

test('where no side has enough people there is no file, and it is said why', async () => {
  const { code, out, err } = await analyse(people, 'few.json', '--k', '40');
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/No side has 40 people/);
  await expect(readFile(path('few.json'))).rejects.toThrow('ENOENT');
  expect((await analyse(people, 'no-such-folder/ours.json')).err).toMatch(/there is no such/);
});
