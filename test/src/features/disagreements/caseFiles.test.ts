import { fileName } from '../../../../contract/fileName.ts';
import type { CaseData } from '../../../../src/features/disagreements/caseData.ts';
import { caseFigures, caseFile } from '../../../../src/features/disagreements/evidence/caseFiles.ts';
import { shown, wordsFor } from '../results/builders.ts';
import { item, questions, scope, subject } from './builders.ts';

const i18n = wordsFor();
const statement = subject({
  kind: 'statement',
  id: 'M1',
  answers: { sales: [5, 4, 3, 2, 1, 0], marketing: [0, 0, 5, 5, 5, 1] },
});
const dataOf = (changed: Parameters<typeof item>[0] = {}): CaseData => ({
  round: shown().round,
  questions,
  item: { ...item(changed), verified: null, also: [], handOverTo: [] },
  etag: null,
  steps: [],
  scope: null,
  leftOpen: false,
});

test('files of two cases of one region and day have two names, with region, round and day', () => {
  const nameOf = (changed: Parameters<typeof item>[0]) => fileName(caseFile('case', dataOf(changed)), 'csv');
  expect(nameOf({})).toBe('concord-case-measures-autumn-company-2026-11-12.csv');
  expect(nameOf({ subject: { kind: 'overall', id: 'overall' }, region: 'DACH' })).toBe(
    'concord-case-autumn-dach-2026-11-12.csv',
  );
  expect(nameOf({ subject: { kind: 'statement', id: 'M1' }, region: 'Benelux' })).toBe(
    'concord-case-m1-autumn-benelux-2026-11-12.csv',
  );
  expect(nameOf({ figuresAt: null })).toBe('concord-case-measures-autumn-company.csv');
});

test('the figures of a case say where, in which round and of which day they are', () => {
  const { head, rows } = caseFigures(i18n, dataOf({ evidence: statement }), [statement]);
  expect(new Set(head).size).toBe(head.length);
  expect(rows.every((row) => row.length === head.length)).toBe(true);
  const row = Object.fromEntries(head.map((name, at) => [name, rows[0]?.[at]]));
  expect(row).toMatchObject({
    Region: 'Whole company',
    Round: 'Autumn',
    'Figures of': '2026-11-12',
    Id: 'M1',
    'Sales: People': 35,
    'Sales: average': 2.2,
    'Sales: 1 strongly disagree': 5,
    "Marketing: can't judge": 1,
    'Sales minus Marketing': -0.7,
    'at least': -1.1,
    'Not shown': '',
  });
});

test('what may not be shown of a case stays empty in its file, which says why', () => {
  const one = dataOf();
  const { head, rows } = caseFigures(i18n, { ...one, scope: scope([]) }, [one.item.evidence]);
  const row = Object.fromEntries(head.map((name, at) => [name, rows[0]?.[at]]));
  expect(row['Sales: 1 strongly disagree']).toBeUndefined();
  expect(row["Marketing: can't judge"]).toBeUndefined();
  expect(row['Sales: average']).toBe(2.2);
  expect(row['Not shown']).toContain('The single answers cannot be shown here.');
});
