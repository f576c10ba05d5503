import { compareTwo, type ComparedFigure } from '../../../../assessment/compare/compareTwo.ts';
import type { OtherOrganisation } from '../../../../contract/summaries.ts';
import type { TrendItem } from '../../../../contract/trend.ts';
import { compareFigures } from '../../../../src/features/results/compare/compareFigures.ts';
import {
  inCommon,
  pairNote,
  pairWords,
  type Pair,
} from '../../../../src/features/results/compare/compareWords.ts';
import {
  figuresOf,
  firstChoice,
  groupsOf,
  relationOf,
  type Material,
} from '../../../../src/features/results/compare/groups.ts';
import { whyNotShown } from '../../../../src/features/results/compare/whyNotShown.ts';
import type { Scope } from '../../../../src/features/results/view.ts';
import { scope, shown, subject, wordsFor } from './builders.ts';

const i18n = wordsFor();
const exact = (mean: number, changed: Partial<ReturnType<typeof subject>> = {}) =>
  subject({ sales: mean, marketing: mean, gap: 0, interval: [-0.2, 0.2], ...changed });
const region = (name: string, mean: number, changed: Partial<Scope> = {}): Scope =>
  scope({
    region: name,
    score: { sales: 20 * mean, marketing: 20 * mean, company: 20 * mean },
    level: { sales: 'aligned', marketing: 'aligned', company: 'aligned' },
    subjects: [
      exact(mean),
      exact(mean, { kind: 'area', id: 'planning' }),
      exact(3, { kind: 'area', id: 'demand' }),
    ],
    ...changed,
  });
const hidden = region('Nordics', 3, { score: {}, level: {}, subjects: [] });
const spring: TrendItem = {
  round: 'spring',
  title: 'Spring',
  closedAt: '2026-05-01T12:00:00.000Z',
  n: {},
  score: {},
  level: {},
  sameQuestions: false,
  subjects: [{ kind: 'area', id: 'planning' }],
};
const friends: OtherOrganisation = {
  id: '0123456789abcdef',
  name: 'Friends',
  addedOn: '2026-11-22',
  closed: '2026-Q3',
  people: '20-49',
  sameQuestions: true,
  summary: {
    format: 'concord-summary',
    version: 1,
    questions: { id: 'concord-20', words: 'w' },
    closed: '2026-Q3',
    people: '20-49',
    score: { sales: 70, marketing: 60, company: 65 },
    level: { sales: 'aligned', marketing: 'aligned', company: 'aligned' },
    differ: false,
    areas: [
      { id: 'planning', sales: 4, marketing: 3, differ: true },
      { id: 'demand', sales: 3, marketing: 4, differ: true },
    ],
    statements: [],
    checksum: 'c',
  },
};
const material = (changed: Partial<Material> = {}): Material => ({
  shown: shown(),
  regions: [],
  earlier: [],
  others: [],
  ...changed,
});

describe('what can be laid beside each other', () => {
  const all = material({
    regions: [region('DACH', 3), region('Benelux', 4), hidden],
    earlier: [spring, { ...spring, round: 'nothing-alike', subjects: [] }],
    others: [friends, { ...friends, id: 'f', sameQuestions: false, summary: null }],
  });

  test('is what this person sees and what was asked alike; a region that shows nothing is not offered', () =>
    expect(groupsOf(i18n, all).map(({ kind, name }) => [kind, name])).toEqual([
      ['company', 'Whole company'],
      ['region', 'DACH'],
      ['region', 'Benelux'],
      ['round', 'Spring'],
      ['file', 'Friends'],
    ]));

  test('are two regions at first, else the company and what there is, and nothing where there is nothing', () => {
    expect(firstChoice(groupsOf(i18n, all))).toEqual(['r0', 'r1']);
    expect(firstChoice(groupsOf(i18n, material({ earlier: [spring] })))).toEqual(['company', 'round~spring']);
    expect(firstChoice(groupsOf(i18n, material({ others: [friends] })))).toEqual([
      'company',
      'file~0123456789abcdef',
    ]);
    expect(firstChoice(groupsOf(i18n, material({ regions: [hidden] })))).toBeNull();
  });

  test('belongs together as its kinds do', () => {
    const of = (first: 'company' | 'region' | 'round' | 'file', second: typeof first) =>
      relationOf({ id: '1', name: '', kind: first }, { id: '2', name: '', kind: second });
    expect([of('region', 'region'), of('company', 'round'), of('round', 'round')]).toEqual([
      'apart',
      'rounds',
      'rounds',
    ]);
    expect([
      of('company', 'region'),
      of('region', 'round'),
      of('file', 'region'),
      of('file', 'file'),
    ]).toEqual(['part', 'mixed', 'other', 'other']);
  });

  test('has of an earlier round only what both were asked', () => {
    const company = region('', 3);
    expect(figuresOf('round~spring', all, company)?.subjects.map(({ id }) => id)).toEqual(['planning']);
    expect(figuresOf('round~spring', all, undefined)).toBeUndefined();
  });
});

describe('what is said of two groups', () => {
  const pair = (first: Scope, second: Scope, changed: Partial<Pair> = {}): Pair => {
    const [a, b] = [first, second].map((one) => figuresOf('r0', material({ regions: [one] }), undefined));
    if (!a || !b) throw new Error('both groups are there');
    const [of, relation] = [changed.of ?? 'both', changed.relation ?? 'apart'] as const;
    const rules = { groups: 2, minimumGroupSize: 5, statements: 20 };
    return {
      names: ['DACH', 'Benelux'],
      kinds: ['region', 'region'],
      open: false,
      figures: [a, b],
      of,
      relation,
      compared: compareTwo(a.subjects, b.subjects, { of, relation, rules }),
      ...changed,
    };
  };
  const { questions } = shown();
  const said = (one: Pair) => pairWords(i18n, one);
  const dach = (mean: number, changed: Partial<Scope> = {}) => region('DACH', mean, changed);

  /** A statement that 40 people of each side answered so. */
  const answered = (id: string, answers: readonly [number, number, number, number, number, number]) =>
    exact(3, { kind: 'statement', id, answers: { sales: answers, marketing: answers } });
  const withStatements = (mean: number, ...subjects: readonly ReturnType<typeof answered>[]) =>
    dach(mean, { subjects: [exact(mean), ...subjects] });

  test('tells of how many statements a difference is sure, or that it is not clear', () => {
    const low = withStatements(
      3.2,
      answered('P1', [20, 20, 0, 0, 0, 0]),
      answered('P2', [0, 0, 40, 0, 0, 0]),
    );
    const high = withStatements(
      3.8,
      answered('P1', [0, 0, 0, 20, 20, 0]),
      answered('P2', [0, 0, 40, 0, 0, 0]),
    );
    expect(said(pair(low, high))).toBe(
      'DACH: 64.0 (Aligned). Benelux: 76.0 (Aligned). Statements in which we are sure that they differ: 1.',
    );
    expect(said(pair(low, low))).toContain('It is not clear of any statement whether they differ.');
  });

  test('names no difference of the whole and of areas, however large', () =>
    expect(said(pair(dach(1), dach(5)))).toBe('DACH: 20.0 (Aligned). Benelux: 100.0 (Aligned).'));

  test('tells a verdict in a file in the words of the screen', () => {
    const figure = (verdict: ComparedFigure['verdict']): ComparedFigure => ({
      kind: 'statement',
      id: 'P1',
      first: 3,
      second: 3.5,
      difference: -0.5,
      verdict,
    });
    const verdicts = ['higher', 'not-clear', 'unclaimed', 'hidden'] as const;
    const why = ['', ''] as const;
    const rows = verdicts.map((verdict) => ({ name: verdict, figure: figure(verdict), why }));
    const told = (open: boolean) =>
      compareFigures(i18n, 'Statement', { names: ['DACH', 'Benelux'], open }, rows).rows.map((row) =>
        row.at(-1),
      );
    expect(told(false)).toEqual(['sure', 'not clear', 'not tested', 'no comparison']);
    expect(told(true)).toEqual(['sure', 'too early to say', 'not tested', 'no comparison']);
  });

  test('writes figures unrounded into a file, and why one is missing', () => {
    const figure: ComparedFigure = {
      kind: 'statement',
      id: 'P1',
      first: 3.1,
      second: 2.9,
      difference: 3.1 - 2.9,
      verdict: 'higher',
    };
    const hidden: ComparedFigure = { ...figure, second: undefined, difference: undefined, verdict: 'hidden' };
    const rows = [figure, hidden].map((one) => ({ name: 'P1', figure: one, why: ['', 'too few'] as const }));
    const file = compareFigures(i18n, 'Statement', { names: ['DACH', 'Benelux'], open: false }, rows);
    expect(file.rows.map((row) => row.slice(1))).toEqual([
      [3.1, 'Aligned', 2.9, 'Defined', 0.2, 'sure'],
      [3.1, 'Aligned', undefined, 'too few', undefined, 'no comparison'],
    ]);
  });

  test('does not say of an open round that something is not clear: it is too early', () => {
    const low = withStatements(3.2, answered('P1', [0, 0, 40, 0, 0, 0]));
    expect(said(pair(low, low, { open: true }))).toContain('it is too early to say of any statement');
  });

  test('gives figures alone where nothing may be claimed, and says why', () => {
    const part = pair(dach(2), dach(5), { relation: 'part' });
    expect(said(part)).toBe('DACH: 40.0 (Aligned). Benelux: 100.0 (Aligned).');
    expect(pairNote(i18n, part)).toContain('part of the company');
    expect(pairNote(i18n, pair(dach(2), dach(5), { relation: 'other' }))).toContain('another organisation');
    expect(pairNote(i18n, pair(dach(2), dach(5), { of: 'sales' }))).toContain('single statements');
    expect(pairNote(i18n, pair(dach(2), dach(5), { relation: 'rounds' }))).toContain('the same people');
    expect(pairNote(i18n, pair(dach(2), dach(5), { of: 'sales', relation: 'rounds' }))).toContain(
      'single statements',
    );
  });

  test('says which group may not be shown', () =>
    expect(said(pair(dach(3, { score: {}, level: {} }), dach(3)))).toBe(
      'Too few people answered to show this for DACH.',
    ));

  test('says of a figure that is not shown why, and of which side', () => {
    const statement = { kind: 'statement', id: 'P1' } as const;
    const lacking = (changed: Partial<Scope>, half: { marketing?: number } = {}) =>
      pair(dach(3, { ...changed, subjects: [subject({ ...statement, ...half })] }), dach(3));
    const why = (one: Pair, state: 'open' | 'closed', kind: Pair['kinds'][number] = 'region') =>
      whyNotShown(i18n, {
        pair: { ...one, kinds: [kind, 'region'] },
        at: 0,
        figure: statement,
        round: { state, minimumGroupSize: 5 },
      });
    const noSales = lacking({ level: { marketing: 'aligned' } }, { marketing: 3 });
    expect(why(noSales, 'closed')).toBe('Sales: fewer than 5 people');
    expect(why(noSales, 'open')).toBe('Sales: not yet');
    const nobody = lacking({ level: {} });
    expect(why(nobody, 'closed')).toBe('fewer than 5 people');
    // An earlier round may have had another minimum, and of a file nothing is known but what is in it.
    expect(why(nobody, 'closed', 'round')).toBe('too few people');
    expect(why(nobody, 'closed', 'file')).toBe('not in their file');
    const unjudged = lacking({});
    expect(why(unjudged, 'closed')).toBe('fewer than 5 could judge');
    expect(why(unjudged, 'closed', 'round')).toBe('too few could judge');
    expect(why({ ...noSales, of: 'sales' }, 'closed')).toBe('fewer than 5 people');
  });

  test('says that only a part was asked alike', () => {
    const asked = dach(3, { subjects: [exact(3, { kind: 'area', id: 'planning' })] });
    expect(said(pair(asked, dach(4)))).toContain('only what both were asked');
  });

  test('names what is established in both by itself, where it points the same way', () => {
    const own = dach(3, {
      subjects: ['planning', 'demand'].map((id) =>
        subject({ kind: 'area', id, sales: 4, marketing: 3, gap: 1, status: 'disagree' }),
      ),
    });
    const theirs = figuresOf('file~0123456789abcdef', material({ others: [friends] }), undefined);
    const both = pair(own, own, { relation: 'other' });
    if (!theirs) throw new Error('the file is there');
    expect(inCommon(i18n, { ...both, figures: [both.figures[0], theirs] }, questions)).toEqual([
      'What is sure in both: Sales rates Planning higher than Marketing does.',
    ]);
  });
});
