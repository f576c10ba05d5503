import { fileName } from '../../contract/fileName.ts';

const date = '2026-11-22T12:00:05.000Z';

test('a file is called by what it is, of which round and of whom, and its day: the same in every language', () => {
  const scope = { name: 'DACH & Süd/Ost', otherwise: 'r0' };
  expect(fileName({ kind: 'areas', round: '=Été/2026: "R&D"', scope, date }, 'png')).toBe(
    'concord-areas-ete-2026-r-d-dach-sud-ost-2026-11-22.png',
  );
  expect(fileName({ kind: 'figures', round: 'Spring', date }, 'xlsx')).toBe(
    'concord-figures-spring-2026-11-22.xlsx',
  );
});

test('a file that names no round has no part for it', () =>
  expect(fileName({ kind: 'comparison', date: '2026-Q4' }, 'json')).toBe('concord-comparison-2026-q4.json'));

test('where no letter is left that every system takes, something else stands for it', () =>
  expect(
    fileName(
      { kind: 'areas', round: '四半期 "\r\n', scope: { name: 'ישראל', otherwise: 'r0' }, date },
      'csv',
    ),
  ).toBe('concord-areas-round-r0-2026-11-22.csv'));

test('a long title leaves room for the rest', () => {
  const name = fileName({ kind: 'results', round: 'x'.repeat(300), date }, 'csv');
  expect(name.length).toBeLessThan(120);
  expect(name).toMatch(/-2026-11-22\.csv$/);
});
