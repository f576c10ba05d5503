import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cellsOf, csv, header, row } from './answersFile.ts';
import { concord } from './concordProcess.ts';

let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'concord-refused-'))));
afterAll(() => rm(folder, { recursive: true }));

describe('whatever cannot be analysed ends with 2, and nothing is printed as if it were a result:', () => {
  test.each([
    [
      'a wrong answer',
      csv([header, cellsOf(row('sales', 'DACH', 6))]),
      /line 2, column "s1": .*\n.*and 10 more\n$/s,
    ],
    ['an empty file', '', /the file is empty/],
    ['columns that are missing', 'side,region\nsales,DACH\n', /line 1, column "s1": .*missing/],
  ])('%s', async (_, contents, message) => {
    const path = join(folder, 'answers.csv');
    await writeFile(path, contents);
    const { code, out, err } = await concord(['analyse', path]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
  });

  test.each([
    [['analyse', 'no-such-file.csv'], /"no-such-file.csv": there is no such file/],
    [['analyse', '.'], /this is a folder/],
    [['analyse'], /takes one file/],
    [['analyse', 'a.csv', 'b.csv'], /takes one file/],
    [['analyse', 'a.csv', '--k', '2'], /--k is a whole number from 3/],
    [['analyse', 'a.csv', '--k', 'five'], /--k is a whole number from 3/],
    [['analyse', 'a.csv', '--format'], /--format/],
    [['analyze', 'a.csv'], /There is no command "analyze"/],
    [[], /concord <command>/],
  ])('%j', async (args, message) => {
    const { code, out, err } = await concord(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
  });

  test('help is no mistake', async () => {
    for (const args of [['help'], ['--help'], ['help', 'analyse'], ['analyse', '--help'], ['simulate', '-h']])
      expect(await concord(args)).toMatchObject({
        code: 0,
        err: '',
        out: expect.stringContaining('concord') as string,
      });
  });
});
