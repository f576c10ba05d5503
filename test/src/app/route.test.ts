import { addressOf, NEW_ROUND, routeOf, screenNames } from '../../../src/app/route.ts';

test('an address leads to the round that it names', () => {
  const autumn = { screen: 'answer', round: 'autumn-2026', place: null };
  expect(routeOf('#/answer/autumn-2026')).toEqual(autumn);
  expect(routeOf('answer/autumn-2026')).toEqual(autumn);
  expect(routeOf('results/autumn-2026')).toEqual({ ...autumn, screen: 'results' });
  expect(routeOf('#/results/autumn-2026/r03')).toEqual({ ...autumn, screen: 'results', place: 'r03' });
});

test('what was chosen on a page of the results stands behind it', () => {
  const place = 'compare~round~spring-2026~file~0123456789abcdef~marketing';
  expect(routeOf(`#/results/autumn-2026/${place}`).place).toBe(place);
  expect(routeOf(`results/autumn-2026/${place.replaceAll('~', '%7E')}`).place).toBe(place);
});

test('an address that is not known leads to the Answer screen', () => {
  for (const address of ['', '#/', '#/answer', '#/answer/', '#/answer/<b>', '#/answer/a/b/c'])
    expect(routeOf(address)).toEqual({ screen: 'answer', round: null, place: null });
});

test('an owner has a list of rounds, a page for each, and one to make another', () => {
  const rounds = { screen: 'rounds', round: null, place: null };
  expect(routeOf('#/rounds')).toEqual(rounds);
  expect(routeOf('#/rounds/new')).toEqual({ ...rounds, round: NEW_ROUND });
  expect(routeOf('rounds/autumn-2026/edit')).toEqual({ ...rounds, round: 'autumn-2026', place: 'edit' });
  expect(routeOf('#/people')).toEqual({ ...rounds, screen: 'people' });
});

test('a case has its own id as address, also where a program has written it in its own way', () => {
  const place = 'r00~area~measures';
  const there = { screen: 'disagreements', round: 'autumn-2026', place };
  expect(routeOf(`#/disagreements/autumn-2026~${place}`)).toEqual(there);
  expect(routeOf('disagreements/autumn-2026~r00%7Earea%7emeasures')).toEqual(there);
  expect(routeOf('disagreements/autumn-2026~--~statement~P1')).toEqual({
    ...there,
    place: '--~statement~P1',
  });
  expect(addressOf({ screen: 'disagreements', round: 'autumn-2026', place })).toBe(
    '#/disagreements/autumn-2026~r00~area~measures',
  );
  for (const address of ['disagreements/autumn-2026/r00', 'results/autumn-2026~r00~area~measures'])
    expect(routeOf(address).screen).toBe('answer');
});

test('what is written can be read', () => {
  for (const screen of screenNames)
    for (const [round, place] of [
      [null, null],
      ['autumn-2026', null],
      ['autumn-2026', 'smaller'],
    ] as const)
      expect(routeOf(addressOf({ screen, round, place }))).toEqual({ screen, round, place });
});
