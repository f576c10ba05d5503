import { addressOf, routeOf } from '../../../src/app/route.ts';

test('an address leads to the round that it names', () => {
  expect(routeOf('#/answer/autumn-2026')).toEqual({ screen: 'answer', round: 'autumn-2026' });
  expect(routeOf('answer/autumn-2026')).toEqual({ screen: 'answer', round: 'autumn-2026' });
});

test('an address that is not known leads to the Answer screen', () => {
  for (const address of ['', '#/', '#/answer', '#/answer/', '#/results/x', '#/answer/<b>', '#/answer/a/b'])
    expect(routeOf(address)).toEqual({ screen: 'answer', round: null });
});

test('what is written can be read', () => {
  for (const round of [null, 'autumn-2026'])
    expect(routeOf(addressOf({ screen: 'answer', round }))).toEqual({ screen: 'answer', round });
});
