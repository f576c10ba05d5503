import { answeredIn } from '../../../../src/features/rounds/participation.ts';
import { mayWaitForClose, whoAnswered } from '../../../../src/features/rounds/round/whoAnswered.ts';
import { round, scope } from './builders.ts';

const results = (...scopes: ReturnType<typeof scope>[]) => ({ scopes, final: false });
const roster = { people: 118 };

test('who has answered is what is published, never a live count', () => {
  const published = results(scope(null, { sales: 30, marketing: 20, observer: 6 }));
  expect(answeredIn(round(), published)).toEqual({ kind: 'people', people: 56, of: null, least: false });
  expect(answeredIn(round({ roster }), published)).toEqual({
    kind: 'people',
    people: 56,
    of: 118,
    least: false,
  });
  expect(answeredIn(round(), results())).toEqual({ kind: 'not-yet' });
  expect(answeredIn(round(), null)).toEqual({ kind: 'not-yet' });
  expect(answeredIn(round({ state: 'closed' }), { ...results(scope(null, {})), final: true })).toEqual({
    kind: 'fewer',
    k: 5,
  });
});

test('a round that has just closed never says that few have answered: its final figures are on their way', () => {
  const closed = round({ state: 'closed', roster });
  expect(answeredIn(closed, results())).toEqual({ kind: 'making' });
  expect(whoAnswered(closed, [], null, false)[0]?.sales).toEqual({
    kind: 'hidden',
    why: 'not-yet',
    of: null,
  });
  expect(whoAnswered(closed, [], null, true)[0]?.sales).toEqual({ kind: 'hidden', why: 'fewer', of: null });
});

test('before a round opens it says who may answer', () => {
  expect(answeredIn(round({ state: 'draft' }), null)).toEqual({ kind: 'nobody-yet' });
  expect(answeredIn(round({ state: 'scheduled' }), null)).toEqual({ kind: 'anyone' });
  expect(answeredIn(round({ state: 'scheduled', roster }), null)).toEqual({ kind: 'invited', people: 118 });
});

test('a side of a region that may not be shown says why, and regions that are shown as one share a row', () => {
  const scopes = [
    scope(null, { sales: 40, marketing: 30 }),
    scope('DACH', { sales: 24, marketing: 20 }),
    scope('Benelux', { sales: 9 }),
    scope('~smaller', { sales: 7, marketing: 10 }, ['Nordics', 'Iberia']),
  ];
  const counts = [
    { region: 'DACH', sales: 29, marketing: 25, observer: 0 },
    { region: 'Benelux', sales: 12, marketing: 4, observer: 0 },
    { region: 'Nordics', sales: 8, marketing: 6, observer: 1 },
    { region: 'Iberia', sales: 4, marketing: 8, observer: 0 },
  ];
  const rows = whoAnswered(round({ state: 'closed' }), scopes, counts);
  expect(rows.map(({ region, joined }) => joined ?? region)).toEqual([
    null,
    'DACH',
    'Benelux',
    ['Nordics', 'Iberia'],
  ]);
  expect(rows[0]?.sales).toEqual({ kind: 'people', people: 40, of: 53 });
  expect(rows[2]?.marketing).toEqual({ kind: 'hidden', why: 'fewer', of: 4 });
  expect(rows[3]?.marketing).toEqual({ kind: 'people', people: 10, of: 14 });
});

test('while a round is open every region has its row, and what is not published is not published yet', () => {
  const rows = whoAnswered(round(), [], null);
  expect(rows).toHaveLength(5);
  expect(new Set(rows.map(({ sales }) => JSON.stringify(sales)))).toEqual(
    new Set([JSON.stringify({ kind: 'hidden', why: 'not-yet', of: null })]),
  );
});

test('an owner is told that figures may come only when the round closes, where a side has too few people on the list', () => {
  const region = { region: 'DACH', sales: 4, marketing: 6, observer: 9 };
  expect(mayWaitForClose([region], 6)).toBe(true);
  expect(mayWaitForClose([region, { ...region, region: 'Benelux', sales: 2 }], 6)).toBe(false);
  expect(mayWaitForClose(null, 6)).toBe(false);
});
