import type { Results } from '../../../../contract/results.ts';
import { placeWords } from '../../../../src/app/i18n/placeWords.ts';
import { placeOf, regionAt } from '../../../../src/features/results/regions.ts';
import { statementOrder } from '../../../../src/features/results/statements/statementOrder.ts';
import { whyHidden } from '../../../../src/features/results/shown.ts';
import { isWaiting, mayWaitForClose, viewOf } from '../../../../src/features/results/view.ts';
import { scope, shown, subject, wordsFor } from './builders.ts';

const results = (changed: Partial<Results> = {}): Results => ({
  round: 'autumn',
  releasedAt: '2026-11-22T12:00:00.000Z',
  final: true,
  minimumGroupSize: 5,
  scopes: [scope()],
  ...changed,
});
const nothing = { releasedAt: null, final: false, scopes: [] };
const hidden = scope({ n: {}, score: {}, level: {}, subjects: [] });

test('before a round opens, and before its results do, it is said which of the two it is', () => {
  expect(viewOf({ state: 'scheduled' }, results(nothing)).kind).toBe('round-not-open');
  expect(viewOf({ state: 'open' }, null).kind).toBe('results-not-open');
});

test('of a list too short for two groups on each side of each region, figures may come only at the close', () => {
  const round = { minimumGroupSize: 5, regions: ['DACH', 'Benelux'] };
  expect(mayWaitForClose(round, 39)).toBe(true);
  expect(mayWaitForClose(round, 40)).toBe(false);
  expect(mayWaitForClose({ ...round, regions: [] }, 20)).toBe(false);
});

test('an open round without figures waits for answers, a closed one for its figures', () => {
  expect(viewOf({ state: 'open' }, results(nothing)).kind).toBe('nothing-yet');
  expect(viewOf({ state: 'closed' }, results(nothing)).kind).toBe('on-their-way');
  expect(isWaiting({ state: 'closed' }, results(nothing))).toBe(true);
  expect(isWaiting({ state: 'closed' }, results())).toBe(false);
});

test('a round that closed with too few answers says so, and waits for nothing', () => {
  expect(viewOf({ state: 'closed' }, results({ scopes: [hidden] })).kind).toBe('without-result');
});

test('figures of one side are figures', () => {
  const oneSide = scope({ level: { marketing: 'aligned' } });
  expect(viewOf({ state: 'open' }, results({ scopes: [oneSide] })).kind).toBe('figures');
});

test('an address leads to a region, and to nothing that this person does not see', () => {
  const round = { regions: ['DACH', 'Benelux', 'Nordics', 'Iberia'] };
  const benelux = scope({ region: 'Benelux' });
  const smaller = scope({ region: '~smaller', joined: ['Nordics', 'Iberia'] });
  expect(placeOf(round, benelux)).toBe('r1');
  expect(regionAt(round, [benelux, smaller], 'r1')).toBe(benelux);
  expect(regionAt(round, [benelux, smaller], 'smaller')).toBe(smaller);
  expect(regionAt(round, [benelux], 'r0')).toBeUndefined();
  expect(regionAt(round, [benelux], null)).toBeUndefined();
});

test('regions that are shown as one have a name, and one alone keeps its own', () => {
  const name = (joined: string[]) => placeWords(wordsFor(), scope({ region: '~smaller', joined }));
  expect(name(['Nordics', 'Iberia'])).toBe('Nordics and smaller regions');
  expect(name(['Nordics'])).toBe('Nordics');
  expect(placeWords(wordsFor(), scope({ region: 'DACH' }))).toBe('DACH');
});

test('what is hidden says why: not yet, too few people, or too few who could judge', () => {
  const without = { level: { sales: 'defined' as const } };
  expect(whyHidden(shown(without, { state: 'open' }), 'marketing')).toBe('results.hidden.yet');
  expect(whyHidden(shown(without), 'marketing')).toBe('results.hidden.side');
  expect(whyHidden(shown(without), 'sales')).toBe('results.hidden.judged');
});

test('established differences come first, then the largest, last what cannot be compared', () => {
  const statement = (id: string, changed: Parameters<typeof subject>[0]) =>
    subject({ kind: 'statement', id, ...changed });
  const order = statementOrder({
    subjects: [
      subject(),
      statement('A', { status: 'hidden' }),
      statement('B', { gap: 0.2 }),
      statement('C', { gap: -0.9 }),
      statement('D', { gap: 0.5, status: 'disagree' }),
      statement('E', { gap: -1.5, status: 'disagree' }),
    ],
  });
  expect(order.map(({ id }) => id)).toEqual(['E', 'D', 'C', 'B', 'A']);
});
