import { gzipSync } from 'node:zlib';
import { readRoster } from '../../../../api/flows/roster/readRoster.ts';
import { inWords } from '../../../../contract/words/words.ts';

const REGIONS = ['DACH', 'Île-de-France'];

async function* inChunks(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) {
    await Promise.resolve();
    yield bytes.subarray(from, from + size);
  }
}
const read = (text: string | Buffer, regions = REGIONS, size = 65_536) =>
  readRoster(regions, inChunks(Buffer.from(text), size));

/** Every fault as `line:column path message`. */
async function faultsOf(text: string | Buffer, regions = REGIONS): Promise<string[]> {
  const roster = await read(text, regions);
  if (roster.kind === 'read') return [];
  return roster.faults.map(
    ({ line, column, path, message }) => `${String(line)}:${String(column)} ${path} ${inWords(message)}`,
  );
}

const HEADER = 'user,side,region,name\n';
const karla = { user: 'karla@concord.example', side: 'sales', region: 'DACH', name: 'Karla B.' };

describe('a roster in a file', () => {
  it.each([
    ['as it is described', `${HEADER}karla@concord.example,sales,DACH,Karla B.\n`],
    ['in any order of its columns', 'NAME,Region,side,User\nKarla B.,DACH,Sales,KARLA@concord.example'],
    [
      'with semicolons and the line ends of Windows',
      'user;side;region;name\r\nkarla@concord.example;sales;DACH;Karla B.\r\n',
    ],
    ['with tabs', 'user\tside\tregion\tname\nkarla@concord.example\tsales\tDACH\tKarla B.\n'],
    [
      'in the UTF-16 of a spreadsheet',
      Buffer.from(
        '\uFEFFuser\tside\tregion\tname\r\nkarla@concord.example\tsales\tDACH\tKarla B.',
        'utf16le',
      ),
    ],
    [
      'with quotation marks, blanks and an empty last row',
      'user,side,region,name\n"karla@concord.example"," sales","DACH ","Karla B."\n,,,\n',
    ],
  ])('is read %s', async (_, text) => {
    for (const size of [65_536, 1])
      expect(await read(text, REGIONS, size)).toMatchObject({ kind: 'read', entries: [karla], ignored: [] });
  });

  it('may name people by their object ids, leave names out, and need no region for observers', async () => {
    const id = 'F804C76D-fbe4-55b0-85d6-6f6a0823db51';
    expect(await read(`user,side,region\n${id},observer,\n`)).toMatchObject({
      entries: [{ user: id.toLowerCase(), side: 'observer', region: null, name: null }],
    });
  });

  it('knows names of regions however their accents are written, and names of people in Windows-1252', async () => {
    const text = Buffer.from(
      'user;side;region;name\nzoe@concord.example;sales;Île-de-France;Zoë\n',
      'latin1',
    );
    expect(await read(text)).toMatchObject({ entries: [{ region: 'Île-de-France', name: 'Zoë' }] });
    expect(await read('user,side,region\nzoe@concord.example,sales,I\u0302le-de-France\n')).toMatchObject({
      entries: [{ region: 'Île-de-France' }],
    });
  });

  it("says which of the company's other columns it leaves out", async () => {
    const roster = await read('user,side,region,Salary, Office\nkarla@concord.example,sales,DACH,1,2\n');
    expect(roster).toMatchObject({ kind: 'read', ignored: ['Salary', 'Office'] });
    expect(JSON.stringify(roster)).not.toContain('"1"');
  });

  it('names each fault by line and column, and takes nothing', async () => {
    const text =
      `${HEADER}karla,sales,DACH,\n` +
      'tobias@concord.example,Einkauf,DACH,\n' +
      'ines@concord.example,sales,dach,\n' +
      'jonas@concord.example,sales,Asia,\n' +
      'rita@concord.example,marketing,,\n' +
      'bram@concord.example,sales\n' +
      'sanne@concord.example,sales,DACH,=cmd|calc\n' +
      `lena@concord.example,sales,DACH,${'x'.repeat(10_000)}\n` +
      'KARLA@concord.example,sales,DACH,\n' +
      'karla@concord.example,sales,DACH,\n';
    expect(await faultsOf(text)).toEqual([
      '2:1 user "karla" is neither a user principal name (name@company.com) nor an Entra object id',
      '3:2 side a side is sales, marketing or observer, not "Einkauf"',
      '4:3 region "dach" is not a region of this round: do you mean "DACH"?',
      '5:3 region "Asia" is not one of: DACH, Île-de-France',
      '6:3 region is empty: choose one of: DACH, Île-de-France',
      '7:null  this row has 2 cells, the first row has 4',
      '8:4 name "=cmd|calc" begins like a formula, which a spreadsheet would run: write the name alone',
      `9:4 name a name has at most 100 characters, all of them visible, not "${'x'.repeat(30)}..."`,
      '11:1 user stands in line 10 already: each person stands in one line',
    ]);
  });

  it('tells of somebody who stands there twice at once with what else is wrong in either line', async () => {
    const text =
      `${HEADER}karla@concord.example,Einkauf,DACH,\n` +
      'karla@concord.example,sales,DACH,\n' +
      'tobias@concord.example,sales,DACH,\n' +
      'TOBIAS@concord.example,sales,Asia,\n';
    expect(await faultsOf(text)).toEqual([
      '2:2 side a side is sales, marketing or observer, not "Einkauf"',
      '3:1 user stands in line 2 already: each person stands in one line',
      '5:3 region "Asia" is not one of: DACH, Île-de-France',
      '5:1 user stands in line 4 already: each person stands in one line',
    ]);
  });

  it.each(['=cmd', '+1+1', '-1', '@sum(1)', '"\t=cmd"', '＝cmd', '＋1', '－1', '＠sum'])(
    'takes %s in no column, so that no file of it runs anything',
    async (formula) => {
      for (const [column, line] of [
        `${formula}@concord.example,sales,DACH,`,
        `a@concord.example,${formula},DACH,`,
        `a@concord.example,sales,${formula},`,
        `a@concord.example,sales,DACH,${formula}`,
      ].entries())
        expect(await faultsOf(`${HEADER}${line}\n`)).toEqual([
          expect.stringMatching(
            new RegExp(`^2:${formula.startsWith('"') && column === 0 ? null : column + 1} `),
          ),
        ]);
    },
  );

  it('lists the first fifty faults and counts the others', async () => {
    const roster = await read(HEADER + 'nobody,sales,DACH,\n'.repeat(120));
    expect(roster).toMatchObject({ kind: 'invalid-roster', more: 70 });
    expect(roster.kind === 'invalid-roster' && roster.faults).toHaveLength(50);
  });

  it.each([
    ['that is empty', '', 'null:null  the file is empty'],
    ['of column names alone', HEADER, 'null:null  the file names nobody below its first line'],
    [
      'without column names',
      'karla@concord.example,sales,DACH\n',
      '1:null user the column "user" (or "Email", "Person") is missing: the first line has to name the columns. It has karla@concord.example, sales, DACH',
    ],
    [
      'without regions where the round has some',
      'user,side\nkarla@concord.example,sales\n',
      '1:null region the column "region" is missing: the first line has to name the columns. It has user, side',
    ],
    [
      'with other names for its columns',
      'Abteilung;user;Region;Name\nVertrieb;karla@concord.example;DACH;Karla\n',
      '1:null side the column "side" (or "Team") is missing: the first line has to name the columns. It has Abteilung, user, Region, Name',
    ],
    [
      'with two columns that mean the same',
      'E-Mail;Object ID;Team;Region\nkarla@concord.example;karla@concord.example;Sales;DACH\n',
      '1:2 user "E-Mail" and "Object ID" both mean the column "user": keep one of them',
    ],
    ['with a column twice', 'user,side,region,Side\n', '1:4 side this column is there twice'],
    [
      'that is a workbook',
      'PK\u0003\u0004....',
      'null:null  this is a workbook, not a CSV file: save it as "CSV UTF-8" first',
    ],
    [
      'that is packed',
      gzipSync(`${HEADER}${'karla@concord.example,sales,DACH,\n'.repeat(100_000)}`),
      '1:null  there is a NUL byte, so this is not a text file',
    ],
    [
      'of one row of a million empty cells',
      `${HEADER}${','.repeat(1_000_000)}\n`,
      '2:null  the row that starts here is longer than 100,000 characters: a quotation mark that is never closed may be why. Reading stopped',
    ],
    [
      'of one name of a million characters',
      `${HEADER}karla@concord.example,sales,DACH,"${'x'.repeat(1_000_000)}"\n`,
      '2:null  the row that starts here is longer than 100,000 characters: a quotation mark that is never closed may be why. Reading stopped',
    ],
    [
      'of a million names of columns',
      `user,side,region${',x'.repeat(1_000_000)}\n`,
      '1:null  the row that starts here is longer than 100,000 characters: a quotation mark that is never closed may be why. Reading stopped',
    ],
    [
      'with an open quotation mark',
      `${HEADER}"karla@concord.example,sales,DACH,\n`,
      '2:null  the row that starts here has a quotation mark that is never closed. Reading stopped',
    ],
  ])('%s is refused', async (_, text, fault) => {
    expect(await faultsOf(text)).toContain(fault);
  });

  it('has no regions where its round has none', async () => {
    expect(await faultsOf('user,side,region\nkarla@concord.example,sales,DACH\n', [])).toEqual([
      '2:3 region this round knows no regions: leave this empty',
    ]);
    expect(await read('user,side\nkarla@concord.example,sales\n', [])).toMatchObject({
      entries: [{ region: null }],
    });
  });

  it('may name 200,000 people and not one more', async () => {
    const line = (_: unknown, index: number) => `p${index}@concord.example,sales\n`;
    const people = Array.from({ length: 200_001 }, line).join('');
    expect(await faultsOf(`user,side\n${people}`, [])).toEqual([
      '200002:null  there are more than 200,000 people',
    ]);
  });
});
