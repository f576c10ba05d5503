import { verdictOf } from '../../../assessment/scope/verdict.ts';

type Scope = Parameters<typeof verdictOf>[0];
const both = { sales: 'defined', marketing: 'aligned' } as const;
const overall = (rest: Partial<Scope['subjects'][number]>): Scope['subjects'] => [
  { kind: 'overall', id: 'overall', status: 'undecided', gap: -0.435, ...rest },
];

test('only an established disagreement lets a headline say that the sides differ', () => {
  expect(verdictOf({ level: both, subjects: overall({ status: 'undecided' }) })).toEqual({
    kind: 'not-clear',
  });
  expect(verdictOf({ level: both, subjects: overall({ status: 'disagree' }) })).toEqual({
    kind: 'differ',
    higher: 'marketing',
    points: 8.7,
    levels: 1,
  });
});

test('sides at one level may differ all the same', () => {
  const level = { sales: 'defined', marketing: 'defined' } as const;
  const verdict = verdictOf({ level, subjects: overall({ status: 'disagree', gap: 0.5 }) });
  expect(verdict).toEqual({ kind: 'differ', higher: 'sales', points: 10, levels: 0 });
});

test('a difference that is too small to matter, or that the mix of regions makes, is said to be that', () => {
  expect(verdictOf({ level: both, subjects: overall({ status: 'no-material-gap' }) }).kind).toBe(
    'no-material-gap',
  );
  expect(verdictOf({ level: both, subjects: overall({ regionalMix: true }) }).kind).toBe('regional-mix');
});

test('a side that is not shown is compared with nothing', () => {
  const hidden = overall({ status: 'hidden', gap: undefined });
  expect(verdictOf({ level: { marketing: 'aligned' }, subjects: hidden })).toEqual({
    kind: 'one-side',
    shown: 'marketing',
    missing: 'sales',
  });
  expect(verdictOf({ level: {}, subjects: hidden })).toEqual({ kind: 'nothing-shown' });
});
