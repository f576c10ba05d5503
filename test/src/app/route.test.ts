import { addressOf, routeOf, screenNames } from '../../../src/app/route.ts';

test('an address leads to the round that it names', () => {
  const autumn = { screen: 'answer', round: 'autumn-2026', place: null };
  expect(routeOf('#/answer/autumn-2026')).toEqual(autumn);
  expect(routeOf('answer/autumn-2026')).toEqual(autumn);
  expect(routeOf('results/autumn-2026')).toEqual({ ...autumn, screen: 'results' });
  expect(routeOf('#/results/autumn-2026/r03')).toEqual({ ...autumn, screen: 'results', place: 'r03' });
});

test('an address that is not known leads to the Answer screen', () => {
  for (const address of ['', '#/', '#/answer', '#/answer/', '#/rounds/x', '#/answer/<b>', '#/answer/a/b/c'])
    expect(routeOf(address)).toEqual({ screen: 'answer', round: null, place: null });
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
