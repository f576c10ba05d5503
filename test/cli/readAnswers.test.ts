import { concord20, questionSet } from '../builders/questionSets.ts';
import { cells, cellsOf, changed, csv, header, readText, row } from './answersFile.ts';

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
      const { people, problems } = await readText(text, { size });
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
    const { people, result } = await readText(
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
    const { people, result } = await readText(csv([header, blank(4), blank(5), blank(20)]));
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
      const { people, problems } = await readText(
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
    const { people, result } = await readText(
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
        await readText(
          csv([
            ['Team', ...twice],
            ['Blue', ...cells],
          ]),
        )
      ).problems,
    ).toEqual(['line 1, column "Seite": this column is the same as the column "Team"']);
  });

  test("regions that Concord's own file tells only together are one region with a name", async () => {
    const { result } = await readText(csv([header, changed('region', '~smaller'), cells]));
    expect(result).toMatchObject({ regions: ['Smaller regions', 'DACH'], people: 2 });
    const { problems } = await readText(csv([header, changed('region', '~other')]));
    expect(problems).toEqual([expect.stringContaining('the first of them no "~", not "~other"')]);
  });

  test('names of regions are the same however they are spaced or composed', async () => {
    const names = ['Île', ' Île ', 'I\u0302le'].map((name) => changed('region', name));
    expect((await readText(csv([header, ...names]))).result).toMatchObject({ regions: ['Île'], people: 3 });
  });

  test('may be of a set of its own', async () => {
    const set = questionSet([3, 2]);
    const { people } = await readText('s1,a1s2,s3,A2S1,s5,side\n1,2,3,4,5,observer\n', { set });
    expect(people).toEqual([{ side: 'observer', region: null, answers: [1, 2, 3, 4, 5] }]);
  });
});
