import { inOrder } from '../../../../src/features/disagreements/caseWords.ts';
import {
  countsByState,
  filtered,
  noFilters,
  regionsIn,
} from '../../../../src/features/disagreements/list/filters.ts';
import { listed, me, other } from './builders.ts';

const cases = [
  listed({ id: 'a', region: 'all', state: 'taken', takenBy: me }),
  listed({ id: 'b', region: 'company', state: 'closed', takenBy: me, outcome: 'resolved' }),
  listed({ id: 'c', state: 'agreed', takenBy: other }),
  listed({ id: 'd', region: 'all' }),
];
const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id).join('');

test('without a filter every case is there', () => {
  expect(ids(filtered(cases, noFilters, me.id))).toBe('abcd');
});

test('"mine" are those that somebody has taken and that are not closed', () => {
  expect(ids(filtered(cases, { ...noFilters, state: 'mine' }, me.id))).toBe('a');
});

test('regions may be called anything: the whole company is not the region of that name', () => {
  const of = (region: Parameters<typeof filtered>[1]['region']) =>
    ids(filtered(cases, { state: 'all', region }, me.id));
  expect(of({ of: 'company' })).toBe('c');
  expect(of({ of: 'region', name: 'company' })).toBe('b');
  expect(of({ of: 'region', name: 'all' })).toBe('ad');
});

test('each state says how many there are of the regions that are shown', () => {
  const counts = countsByState(cases, { of: 'region', name: 'all' }, me.id);
  expect(counts.map(({ state, count }) => `${state} ${count}`)).toEqual([
    'all 2',
    'open 1',
    'mine 1',
    'taken 1',
    'agreed 0',
    'closed 0',
  ]);
});

test('regions are offered in the order of the round, and only those that have a case', () => {
  expect(regionsIn(cases, ['company', 'none', 'all'])).toEqual(['company', 'all']);
});

test('what needs somebody comes first, then the broadest, then the largest difference', () => {
  const statement = { kind: 'statement', id: 'M1' } as const;
  const order = inOrder([
    listed({ id: 'closed', state: 'closed' }),
    listed({ id: 'region', region: 'DACH', gap: -2 }),
    listed({ id: 'small', gap: 0.5 }),
    listed({ id: 'statement', subject: statement, gap: -3 }),
    listed({ id: 'large', gap: -1.5 }),
    listed({ id: 'taken', state: 'taken' }),
  ]);
  expect(order.map(({ id }) => id)).toEqual(['large', 'small', 'region', 'statement', 'taken', 'closed']);
});
