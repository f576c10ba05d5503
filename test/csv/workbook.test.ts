import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { workbook } from '../../csv/workbook.ts';

const names = [
  '=HYPERLINK("http://x.example","x")',
  '+49',
  '-1+2',
  '@SUM(1)',
  '\t=1',
  '\r=1',
  "'=1",
  '＝cmd',
  '<b>&"R&D"</b>',
  'ישראל (5)',
  '007',
  '1e5',
  'TRUE',
];
const table = { name: 'Names', head: ['name', 'value'], rows: names.map((name, place) => [name, place / 3]) };

test('a workbook holds names as they are, as texts, and numbers in full; another program reads them so', async () => {
  const [sheet] = await readXlsxFile(Buffer.from(await workbook([table])), { trim: false });
  // What XML makes of a lone carriage return, in every program.
  const read = (text: string) => text.replace('\r', '\n');
  expect(sheet?.data.slice(1).map(([name, value]) => [read(String(name)), value])).toEqual(
    table.rows.map(([name, value]) => [read(String(name)), value]),
  );
});

test('nothing in a workbook is a formula, a link or a connection', async () => {
  const files = unzipSync(await workbook([table]));
  expect(Object.keys(files).filter((name) => /connection|externalLink|vba/i.test(name))).toEqual([]);
  const sheets = Object.entries(files).filter(([name]) => name.includes('worksheets/sheet'));
  expect(sheets).toHaveLength(1);
  for (const [, xml] of sheets) expect(strFromU8(xml)).not.toMatch(/<f[ >]|<hyperlink/);
});
