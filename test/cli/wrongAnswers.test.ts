import { randomFrom } from '../../cli/simulate/random.ts';
import { cells, changed, csv, header, readText } from './answersFile.ts';

describe('what is wrong is named with line, column and rule:', () => {
  test('a side that does not exist, an answer of 6, a text, a fraction', async () => {
    const { problems } = await readText(
      csv([
        header,
        changed('side', 'boss'),
        cells,
        changed('s2', '6'),
        changed('s20', 'yes'),
        changed('s3', '3.5'),
      ]),
    );
    expect(problems).toEqual([
      'line 2, column "side": a side is sales, marketing or observer, not "boss"',
      'line 4, column "s2": an answer is 1 to 5, or empty for "can\'t judge", not "6"',
      'line 5, column "s20": an answer is 1 to 5, or empty for "can\'t judge", not "yes"',
      'line 6, column "s3": an answer is 1 to 5, or empty for "can\'t judge", not "3.5"',
    ]);
  });

  test('missing columns and columns that are there twice', async () => {
    const names = header.filter((name) => name !== 'side' && name !== 's4');
    const { problems } = await readText(csv([[...names, 'S5', 'P1'], cells]));
    expect(problems).toEqual([
      'line 1, column "S5": this column is the same as the column "s5"',
      'line 1, column "P1": this column is the same as the column "s1"',
      'line 1, column "side": this column is missing',
      'line 1, column "s4": this column (or "P4") is missing',
    ]);
  });

  test('rows that are shorter or longer than the first', async () => {
    const { problems } = await readText(csv([header, cells.slice(1), [...cells, '3']]));
    expect(problems).toEqual([
      'line 2: this row has 21 cells, the first row has 22',
      'line 3: this row has 23 cells, the first row has 22',
    ]);
  });

  test.each(['\n', '\r\n', '\r'])(
    'and the line is right after line ends within quotation marks and empty lines (%j)',
    async (end) => {
      const long = changed('region', `"D${end}A${end}CH"`);
      const { problems } = await readText(csv([header, long, [''], cells, changed('s1', '9')], ',', end));
      expect(problems.map((problem) => problem.slice(0, 7))).toEqual(['line 2,', 'line 7,']);
    },
  );

  test('the first ten, and how many more', async () => {
    const { problems, more } = await readText(csv([header, ...Array<string[]>(13).fill(changed('s1', '0'))]));
    expect(problems).toHaveLength(10);
    expect(more).toBe(3);
  });

  test.each([
    ['', 'the file is empty'],
    ['\uFEFF', 'the file is empty'],
    [csv([header]), 'the file has no row below its first'],
    [
      csv([header, ['sales', 'DACH', ...Array<string>(20).fill('')]]),
      'no row can be used: all 1 answer fewer than 16 of 20 statements',
    ],
  ])('a file without people', async (text, rule) => {
    expect((await readText(text)).problems).toEqual([rule]);
  });

  test('a cell of a million characters, of which nothing is kept', async () => {
    const { problems } = await readText(csv([header, cells, changed('s1', 'a'.repeat(1_000_000)), cells]));
    expect(problems).toEqual([
      expect.stringMatching(/^line 3, column "s1": .*longer than 100,000 characters/),
    ]);
  });

  test('quotation marks that are not closed, or closed too early', async () => {
    const open = await readText(csv([header, cells, changed('region', '"DACH'), cells]));
    expect(open.problems).toEqual([expect.stringMatching(/^line 3, column "region": .*never closed/)]);
    const early = await readText(csv([header, changed('region', '"DA"CH')]));
    expect(early.problems).toEqual([
      expect.stringMatching(/^line 2, column "region": .*after a closing quotation mark/),
    ]);
  });

  test('Latin-1 and NUL, wherever the chunks of the file end', async () => {
    const good = csv([header, changed('region', 'Zürich €'), cells]);
    const latin = Buffer.concat([
      Buffer.from(good),
      Buffer.from('sales,Zürich', 'latin1'),
      Buffer.from(',3'),
    ]);
    for (const size of [65_536, 100, 3, 1]) {
      expect((await readText(latin, { size })).problems).toEqual([
        expect.stringMatching(/^line 4: this is not UTF-8/),
      ]);
      expect((await readText(`${good}sales,D\0`, { size })).problems).toEqual([
        expect.stringMatching(/^line 4: there is a NUL/),
      ]);
    }
    const cut = Buffer.from(`${good}sales,Z€`).subarray(0, -1);
    expect((await readText(cut)).problems).toEqual([expect.stringMatching(/^line 4: this is not UTF-8/)]);
  });

  test('a workbook, and the encoding that some programs call Unicode', async () => {
    expect((await readText(Buffer.from('PK\u0003\u0004...'))).problems).toEqual([
      expect.stringMatching(/^this is a workbook/),
    ]);
    expect((await readText(Buffer.from('\uFEFFside', 'utf16le'))).problems).toEqual([
      expect.stringMatching(/^this is UTF-16/),
    ]);
  });

  test('and whatever else is in it, a file is read or refused, never half', async () => {
    const random = randomFrom('damage');
    const good = Buffer.from(
      csv([header, ...Array<string[]>(20).fill(changed('region', '"Zürich, ""A"""'))]),
    );
    const kinds = { read: 0, unreadable: 0 };
    for (let round = 0; round < 300; round++) {
      const bytes = Buffer.from(good);
      const damages = 1 + Math.floor(3 * random.uniform());
      for (let damage = 0; damage < damages; damage++)
        bytes[Math.floor(random.uniform() * bytes.length)] = Math.floor(256 * random.uniform());
      const { result } = await readText(bytes, { size: 1 + Math.floor(200 * random.uniform()) });
      kinds[result.kind] += 1;
    }
    expect(kinds.unreadable).toBeGreaterThan(150);
  });

  test('a column of regions that is something else', async () => {
    const rows = Array.from({ length: 1001 }, (_, index) => changed('region', `person ${index}`));
    expect((await readText(csv([header, ...rows]))).problems).toEqual([
      'line 1002, column "region": there are more than 1000 regions',
    ]);
    const { problems } = await readText(
      csv([header, changed('region', 'x'.repeat(61)), changed('region', 'a\u001b[2J')]),
    );
    expect(problems).toHaveLength(2);
    expect(problems.join()).not.toContain('\u001b');
  });
});
