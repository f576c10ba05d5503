import { compareTwo, type ComparedFigure } from '../../../../assessment/compare/compareTwo.ts';
import { compareFigures } from '../../../../src/features/results/compare/compareFigures.ts';
import { comparedLevels, levelPairs } from '../../../../src/features/results/compare/compareLevels.ts';
import {
  inCommon,
  pairNote,
  pairWords,
  type Pair,
} from '../../../../src/features/results/compare/compareWords.ts';
import { figuresOf } from '../../../../src/features/results/compare/groups.ts';
import { whyNotShown } from '../../../../src/features/results/compare/whyNotShown.ts';
import type { Scope } from '../../../../src/features/results/view.ts';
import { shown, subject } from './builders.ts';
import { i18n, exact, region, friends, material } from './comparing.ts';

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

  test('puts scores and levels of both beside each other, and says why one is not shown and nothing else of it', () => {
    const { sales: _, ...marketing } = exact(3);
    const level = { marketing: 'aligned' } as const;
    const few = dach(3, { score: { marketing: 60 }, level, subjects: [marketing] });
    const one = pair(dach(3.2), few);
    const file = comparedLevels(i18n, one, levelPairs(i18n, one, shown()));
    expect(file.head).toEqual(['Name', 'DACH', 'DACH: Level', 'Benelux', 'Benelux: Level']);
    expect(file.rows).toEqual([
      ['Sales', 64, 'Aligned', undefined, 'fewer than 5 people'],
      ['Marketing', 64, 'Aligned', 60, 'Aligned'],
      ['Both together', 64, 'Aligned', undefined, 'Sales: fewer than 5 people'],
    ]);
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
    const why = (one: Pair, figures: 'preliminary' | 'final', kind: Pair['kinds'][number] = 'region') =>
      whyNotShown(i18n, {
        pair: { ...one, kinds: [kind, 'region'] },
        at: 0,
        figure: statement,
        shown: { isPreliminary: figures === 'preliminary', round: { minimumGroupSize: 5 } },
      });
    const noSales = lacking({ level: { marketing: 'aligned' } }, { marketing: 3 });
    expect(why(noSales, 'final')).toBe('Sales: fewer than 5 people');
    expect(why(noSales, 'preliminary')).toBe('Sales: not yet');
    // A round that is closing says so as well, and never that there are too few.
    const nobody = lacking({ level: {} });
    expect(why(nobody, 'final')).toBe('fewer than 5 people');
    // An earlier round may have had another minimum, and of a file nothing is known but what is in it.
    expect(why(nobody, 'final', 'round')).toBe('too few people');
    expect(why(nobody, 'final', 'file')).toBe('not in their file');
    const unjudged = lacking({});
    expect(why(unjudged, 'final')).toBe('fewer than 5 could judge');
    expect(why(unjudged, 'final', 'round')).toBe('too few could judge');
    expect(why({ ...noSales, of: 'sales' }, 'final')).toBe('fewer than 5 people');
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
