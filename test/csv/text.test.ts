import { csvText } from '../../csv/text.ts';

test('a spreadsheet finds columns, rows and signs of every language', () => {
  expect(csvText(['name', 'region'], [['Élodie', 'DACH']])).toBe('\ufeffname,region\r\nÉlodie,DACH\r\n');
});

test('commas, semicolons, quotes and line ends stay inside their cell', () => {
  expect(csvText(['a'], [['x, "y"\nz'], ['p;q']])).toBe('\ufeffa\r\n"x, ""y""\nz"\r\n"p;q"\r\n');
});

test.each([
  ...['=cmd|x', '+1', '-1+2', '-', '--1', '-1.', '@sum'],
  ...['\tx', '\rx', '\nx', '\n=1'],
  ...['＝cmd', '＋1', '－1', '＠sum'],
])('%j is a text and never a formula', (text) => {
  const [, row] = csvText(['a'], [[text]]).split('\r\n', 2);
  expect(row?.replace(/^"/, '')).toMatch(/^'/);
});

test('a number below zero stays a number', () => {
  expect(csvText(['a', 'b'], [['-1', '-0.25']])).toBe('\ufeffa,b\r\n-1,-0.25\r\n');
});

test('a number below zero that is nearly zero stays a number', () => {
  expect(csvText(['a'], [['-4.440892098500626e-16']])).toBe('\ufeffa\r\n-4.440892098500626e-16\r\n');
});
