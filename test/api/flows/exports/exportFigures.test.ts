import { exportFigures, type Deps } from '../../../../api/flows/exports/exportFigures.ts';
import { emptyHistogram, histogramOf, plus } from '../../../../assessment/histogram.ts';
import { withBatches } from '../../../../assessment/release/released.ts';
import { releasedScopes } from '../../../../assessment/release/releasedScopes.ts';
import type { ExportFormat } from '../../../../contract/exports.ts';
import { cellText } from '../../../../csv/cells.ts';
import { csvText } from '../../../../csv/text.ts';
import { workbook } from '../../../../csv/workbook.ts';
import { csvRows, expectedSubjects, withoutWords, workbookRows } from '../../../builders/exports.ts';
import { concord20 } from '../../../builders/questionSets.ts';
import { noon, roundRecord } from '../../../builders/rounds.ts';

const K = 3;
const owner = { tenant: 't', id: 'o', name: 'Olivia', owner: true };
const regions = ['=cmd|x', '<b>&"R&D"</b>; A, B', 'W'.repeat(60), '+49', 'Nordics'];
const round = roundRecord({ title: '=Été/2026: "R&D"', regions, minimumGroupSize: K });

/** People of one cell, whose answers differ from statement to statement. */
const cell = (people: number, at: number) => {
  const all = Array.from({ length: people }, (_, person) =>
    histogramOf(
      concord20,
      concord20.statements.map((_, index) =>
        (person + index) % 11 === 0 ? null : ((person * at + index) % 5) + 1,
      ),
      null,
    ),
  );
  return withBatches(K, undefined, [all.reduce(plus, emptyHistogram(concord20))])?.figures;
};
const cells = new Map(
  [
    ['r00~sales', cell(12, 1)],
    ['r00~marketing', cell(9, 2)],
    ['r01~sales', cell(7, 3)],
    ['r01~marketing', cell(5, 3)],
    ['r02~sales', cell(4, 2)],
    ['~~sales', cell(3, 1)],
    ['~~marketing', cell(6, 4)],
    ['--~observer', cell(3, 4)],
  ].flatMap(([name, figures]) =>
    typeof name === 'string' && typeof figures === 'object' ? [[name, figures] as const] : [],
  ),
);
const scopes = releasedScopes(
  { set: concord20, minimumGroupSize: K, regions },
  { cells, joined: [3, 4], staying: new Set(['r00~sales']), final: true },
);

const acts: unknown[] = [];
const deps: Deps = {
  now: () => noon,
  findRound: () => Promise.resolve(round),
  questionSetOf: () => Promise.resolve(concord20),
  latestRelease: () => Promise.resolve({ number: 4, releasedAt: '2026-11-22T11:00:00.000Z', final: true }),
  readScopes: () => Promise.resolve(scopes),
  addAuditEntry: (entry) => {
    acts.push(entry);
    return Promise.resolve();
  },
};
async function tables(format: ExportFormat) {
  const outcome = await exportFigures(deps, owner, round.id, format);
  if (outcome.kind !== 'tables') throw new Error(outcome.kind);
  return outcome;
}
async function csv() {
  const { tables: made } = await tables('csv');
  const [{ head, rows } = { head: [], rows: [] }] = made;
  return csvText(
    head,
    rows.map((row) => row.map(cellText)),
  );
}

test('the CSV file says of every scope and subject what the results say, in full', async () => {
  const rows = csvRows(await csv());
  // What a spreadsheet would run begins with an apostrophe.
  const harmless = expectedSubjects(scopes, ['overall', 'area', 'statement'], ({ region }) =>
    region === '=cmd|x' ? "'=cmd|x" : (region ?? 'whole company'),
  ).map((row) => (row.regions_joined === '' ? row : { ...row, regions_joined: "'+49; Nordics" }));
  expect(withoutWords(rows)).toEqual(harmless);
  expect(rows).toHaveLength(5 * 27);
  expect(rows.find(({ id }) => id === 'P1')?.text).toBe(concord20.statements[0]?.text);
});

test('the CSV file has the scores and levels that the workbook has, once for each scope', async () => {
  const measures = [
    'sales_score',
    'company_score',
    'sales_level',
    'company_level',
    'sides_as_before_closing',
  ];
  const of = (rows: readonly Readonly<Record<string, string>>[]) =>
    rows.map((row) => measures.map((name) => row[name]));
  const rows = csvRows(await csv());
  const sheets = await workbookRows(await workbook((await tables('xlsx')).tables));
  const told = of(rows.filter(({ kind }) => kind === 'overall'));
  expect(told).toEqual(of(sheets.get('Overview') ?? []));
  expect(told[0]?.[1]).toBe(String(scopes[0]?.score.company));
  expect(
    of(rows.filter(({ kind }) => kind !== 'overall'))
      .flat()
      .join(''),
  ).toBe('');
});

test('the workbook says the same, in sheets, and regions that look like formulas or markup are plain text', async () => {
  const sheets = await workbookRows(await workbook((await tables('xlsx')).tables));
  expect([...sheets.keys()]).toEqual(['Overview', 'Areas', 'Statements', 'About']);
  expect(withoutWords(sheets.get('Areas') ?? [])).toEqual(expectedSubjects(scopes, ['overall', 'area']));
  expect(withoutWords(sheets.get('Statements') ?? [])).toEqual(expectedSubjects(scopes, ['statement']));
  const overview = sheets.get('Overview') ?? [];
  expect(overview.map(({ region }) => region)).toEqual([
    'whole company',
    '=cmd|x',
    '<b>&"R&D"</b>; A, B',
    'W'.repeat(60),
    '~smaller',
  ]);
  const told = overview.map((row) => [
    row.sales_score,
    row.company_score,
    row.sales_level,
    row.observer_people,
  ]);
  expect(told).toEqual(
    scopes.map(({ score, level, n }) =>
      [score.sales, score.company, level.sales, n.observer].map((value) => String(value ?? '')),
    ),
  );
  expect(overview.map((row) => row.sides_as_before_closing)).toEqual(['sales', 'sales', '', '', '']);
  const about = new Map((sheets.get('About') ?? []).map(({ what, value }) => [what, value]));
  expect([about.get('Round'), about.get('Minimum group size'), about.get('Release')]).toEqual([
    round.title,
    '3',
    '4',
  ]);
});

test('a side with too few people stays out of both files', async () => {
  const wide = csvRows(await csv()).filter(({ region }) => region === 'W'.repeat(60));
  expect(wide.map((row) => [row.sales_people, row.marketing_people, row.gap, row.status])).toEqual(
    Array.from({ length: 27 }, () => ['4', '', '', 'hidden']),
  );
});

test('the file is named after the round, whatever is in its title', async () => {
  expect((await tables('xlsx')).name).toBe('concord-figures-ete-2026-r-d-2026-11-22.xlsx');
  const nameless = { ...deps, findRound: () => Promise.resolve({ ...round, title: '四半期 "\r\n' }) };
  expect(await exportFigures(nameless, owner, round.id, 'csv')).toMatchObject({
    name: 'concord-figures-round-2026-11-22.csv',
  });
});

test('the log says who took which figures along', async () => {
  acts.length = 0;
  await tables('csv');
  expect(acts).toEqual([
    {
      at: noon.toISOString(),
      by: { id: 'o', name: 'Olivia' },
      act: 'exported',
      round: round.id,
      about: null,
      details: { file: 'aggregate', format: 'csv', release: 4, final: true },
    },
  ]);
});

test('where the log cannot be written, no figures leave', async () => {
  const unheard = { ...deps, addAuditEntry: () => Promise.reject(new Error('storage is down')) };
  await expect(exportFigures(unheard, owner, round.id, 'csv')).rejects.toThrow('storage is down');
});

test('before anything is published there is no file', async () => {
  const early = { ...deps, latestRelease: () => Promise.resolve(undefined) };
  expect(await exportFigures(early, owner, round.id, 'csv')).toEqual({
    kind: 'nothing-published',
    k: K,
    final: false,
  });
});

test.each([
  ['without a figure of anybody', []],
  ['with figures of observers alone', ['--~observer']],
])(
  'of a round that closed %s the page shows nothing, there is no file, and the log has none',
  async (_name, kept) => {
    acts.length = 0;
    const hidden = releasedScopes(
      { set: concord20, minimumGroupSize: K, regions },
      {
        cells: new Map([...cells].filter(([name]) => kept.includes(name))),
        joined: [],
        staying: new Set(),
        final: true,
      },
    );
    expect(hidden.length).toBeGreaterThan(0);
    for (const format of ['csv', 'xlsx'] as const)
      expect(
        await exportFigures({ ...deps, readScopes: () => Promise.resolve(hidden) }, owner, round.id, format),
      ).toEqual({ kind: 'nothing-published', k: K, final: true });
    expect(acts).toEqual([]);
  },
);
