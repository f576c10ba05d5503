import { sentenceOf } from '../../csv/problems.ts';
import { readAnswers } from '../../cli/reading/readAnswers.ts';
import type { Person } from '../../cli/reading/row.ts';
import { randomFrom } from '../../cli/simulate/random.ts';
import { concord20, questionSet } from '../builders/questionSets.ts';
import { cellsOf, csv, header, row } from './answersFile.ts';

/** Bytes as they come from a file, `size` at a time. */
async function* inChunks(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let start = 0; start < bytes.length; start += size) {
    await Promise.resolve();
    yield bytes.subarray(start, start + size);
  }
}

async function read(text: string | Buffer, { size = 65_536, set = concord20 } = {}) {
  const people: Person[] = [];
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  const result = await readAnswers(set, inChunks(bytes, size), (person) => people.push(person));
  return {
    result,
    people,
    problems: result.kind === 'read' ? [] : result.problems.first.map(sentenceOf),
    more: result.kind === 'read' ? 0 : result.problems.more,
  };
}

const cells = cellsOf(row('sales', 'DACH'));
const changed = (column: string, value: string) =>
  cells.map((cell, index) => (header[index] === column ? value : cell));

describe('a file of answers', () => {
  const munich = cellsOf(row('marketing', 'München', 4));

  test.each([
    ['with commas', csv([header, cells, munich])],
    ['with semicolons', csv([header, cells, munich], ';')],
    ['with the line ends of Windows', csv([header, cells, munich], ',', '\r\n')],
    ['with the line ends of old Macs', csv([header, cells, munich], ',', '\r')],
    ['with a byte order mark', `\uFEFF${csv([header, cells, munich], ';', '\r\n')}`],
    ['without an end of its last line', csv([header, cells, munich]).trimEnd()],
    ['with every cell quoted', csv([header, cells, munich].map((line) => line.map((cell) => `"${cell}"`)))],
    [
      'with empty lines and empty rows',
      `\n${csv([header])}\n${csv([cells, header.map(() => ''), munich])}\n\n`,
    ],
    ['with capitals and spaces', csv([header.map((name) => ` ${name.toUpperCase()} `), cells, munich])],
  ])('is read %s', async (_, text) => {
    for (const size of [65_536, 7, 1]) {
      const { people, problems } = await read(text, { size });
      expect(problems).toEqual([]);
      expect(people).toEqual([
        { side: 'sales', region: 'DACH', answers: Array(20).fill(3) },
        { side: 'marketing', region: 'München', answers: Array(20).fill(4) },
      ]);
    }
  });

  test("names its columns by statement ids too, in any order, and the company's own columns are named and not used", async () => {
    const ids = concord20.statements.map(({ id }) => id.toLowerCase()).toReversed();
    const answers = Array.from({ length: 20 }, (_, index) => String(1 + (index % 5)));
    const { people, result } = await read(
      csv([
        ['Office', ...ids, 'side', 'Note'],
        ['3rd floor', ...answers, 'Sales', '"well, ""yes"""'],
      ]),
    );
    expect(people).toEqual([{ side: 'sales', region: null, answers: answers.map(Number).toReversed() }]);
    expect(result).toMatchObject({ extra: ['Office', 'Note'], regions: [] });
  });

  test('an empty cell is "can\'t judge", and whoever answered fewer than four in five is left out and counted', async () => {
    const blank = (count: number) => cells.map((cell, index) => (index >= 22 - count ? ' ' : cell));
    const { people, result } = await read(csv([header, blank(4), blank(5), blank(20)]));
    expect(people.map(({ answers }) => answers.filter((answer) => answer === null).length)).toEqual([4]);
    expect(result).toMatchObject({ kind: 'read', people: 1, skipped: 2 });
  });

  // "Vertrieb" was refused, though a list of people may say it.
  test.each([
    ['Seite', 'Region', 'Vertrieb', 'Beobachtende'],
    ['Côté', 'Région', 'ventes', 'Observation'],
    ['Parte', 'Región', 'Ventas', 'persona observadora'],
    ['Kant', 'Regio', 'Sales', 'Waarnemer'],
    ['TEAM', 'region', ' SALES ', 'Observers'],
  ])(
    'may call its sides as the screens do, and their columns too (%s, %s)',
    async (side, region, sales, observer) => {
      const answers = cells.slice(2);
      const { people, problems } = await read(
        csv([
          [side, region, ...header.slice(2)],
          [sales, 'DACH', ...answers],
          [observer, '', ...answers],
        ]),
      );
      expect(problems).toEqual([]);
      expect(people).toMatchObject([
        { side: 'sales', region: 'DACH' },
        { side: 'observer', region: null },
      ]);
    },
  );

  test('a column by its own name counts, and others that could mean it are not used', async () => {
    const { people, result } = await read(
      csv([
        ['Team', ...header],
        ['Blue', ...cells],
      ]),
    );
    expect(people).toMatchObject([{ side: 'sales' }]);
    expect(result).toMatchObject({ extra: ['Team'] });
    const twice = header.map((name) => (name === 'side' ? 'Seite' : name));
    expect(
      (
        await read(
          csv([
            ['Team', ...twice],
            ['Blue', ...cells],
          ]),
        )
      ).problems,
    ).toEqual(['line 1, column "Seite": this column is the same as the column "Team"']);
  });

  test("regions that Concord's own file tells only together are one region with a name", async () => {
    const { result } = await read(csv([header, changed('region', '~smaller'), cells]));
    expect(result).toMatchObject({ regions: ['Smaller regions', 'DACH'], people: 2 });
    const { problems } = await read(csv([header, changed('region', '~other')]));
    expect(problems).toEqual([expect.stringContaining('the first of them no "~", not "~other"')]);
  });

  test('names of regions are the same however they are spaced or composed', async () => {
    const names = ['Île', ' Île ', 'I\u0302le'].map((name) => changed('region', name));
    expect((await read(csv([header, ...names]))).result).toMatchObject({ regions: ['Île'], people: 3 });
  });

  test('may be of a set of its own', async () => {
    const set = questionSet([3, 2]);
    const { people } = await read('s1,a1s2,s3,A2S1,s5,side\n1,2,3,4,5,observer\n', { set });
    expect(people).toEqual([{ side: 'observer', region: null, answers: [1, 2, 3, 4, 5] }]);
  });
});

describe('what is wrong is named with line, column and rule:', () => {
  test('a side that does not exist, an answer of 6, a text, a fraction', async () => {
    const { problems } = await read(
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
    const { problems } = await read(csv([[...names, 'S5', 'P1'], cells]));
    expect(problems).toEqual([
      'line 1, column "S5": this column is the same as the column "s5"',
      'line 1, column "P1": this column is the same as the column "s1"',
      'line 1, column "side": this column is missing',
      'line 1, column "s4": this column (or "P4") is missing',
    ]);
  });

  test('rows that are shorter or longer than the first', async () => {
    const { problems } = await read(csv([header, cells.slice(1), [...cells, '3']]));
    expect(problems).toEqual([
      'line 2: this row has 21 cells, the first row has 22',
      'line 3: this row has 23 cells, the first row has 22',
    ]);
  });

  test.each(['\n', '\r\n', '\r'])(
    'and the line is right after line ends within quotation marks and empty lines (%j)',
    async (end) => {
      const long = changed('region', `"D${end}A${end}CH"`);
      const { problems } = await read(csv([header, long, [''], cells, changed('s1', '9')], ',', end));
      expect(problems.map((problem) => problem.slice(0, 7))).toEqual(['line 2,', 'line 7,']);
    },
  );

  test('the first ten, and how many more', async () => {
    const { problems, more } = await read(csv([header, ...Array<string[]>(13).fill(changed('s1', '0'))]));
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
    expect((await read(text)).problems).toEqual([rule]);
  });

  test('a cell of a million characters, of which nothing is kept', async () => {
    const { problems } = await read(csv([header, cells, changed('s1', 'a'.repeat(1_000_000)), cells]));
    expect(problems).toEqual([
      expect.stringMatching(/^line 3, column "s1": .*longer than 100,000 characters/),
    ]);
  });

  test('quotation marks that are not closed, or closed too early', async () => {
    const open = await read(csv([header, cells, changed('region', '"DACH'), cells]));
    expect(open.problems).toEqual([expect.stringMatching(/^line 3, column "region": .*never closed/)]);
    const early = await read(csv([header, changed('region', '"DA"CH')]));
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
      expect((await read(latin, { size })).problems).toEqual([
        expect.stringMatching(/^line 4: this is not UTF-8/),
      ]);
      expect((await read(`${good}sales,D\0`, { size })).problems).toEqual([
        expect.stringMatching(/^line 4: there is a NUL/),
      ]);
    }
    const cut = Buffer.from(`${good}sales,Z€`).subarray(0, -1);
    expect((await read(cut)).problems).toEqual([expect.stringMatching(/^line 4: this is not UTF-8/)]);
  });

  test('a workbook, and the encoding that some programs call Unicode', async () => {
    expect((await read(Buffer.from('PK\u0003\u0004...'))).problems).toEqual([
      expect.stringMatching(/^this is a workbook/),
    ]);
    expect((await read(Buffer.from('\uFEFFside', 'utf16le'))).problems).toEqual([
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
      const { result } = await read(bytes, { size: 1 + Math.floor(200 * random.uniform()) });
      kinds[result.kind] += 1;
    }
    expect(kinds.unreadable).toBeGreaterThan(150);
  });

  test('a column of regions that is something else', async () => {
    const rows = Array.from({ length: 1001 }, (_, index) => changed('region', `person ${index}`));
    expect((await read(csv([header, ...rows]))).problems).toEqual([
      'line 1002, column "region": there are more than 1000 regions',
    ]);
    const { problems } = await read(
      csv([header, changed('region', 'x'.repeat(61)), changed('region', 'a\u001b[2J')]),
    );
    expect(problems).toHaveLength(2);
    expect(problems.join()).not.toContain('\u001b');
  });
});
