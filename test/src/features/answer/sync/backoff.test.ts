import { waitAfter } from '../../../../../src/features/answer/sync/backoff.ts';

test('each failure doubles the wait, up to a minute', () => {
  expect([1, 2, 3, 4, 5, 6, 20].map((failures) => waitAfter(failures, null, 1) / 1000)).toEqual([
    2, 4, 8, 16, 32, 60, 60,
  ]);
});

test('a quarter of the wait is left to chance', () => {
  expect(waitAfter(1, null, 0)).toBe(1_500);
});

test('the server may ask for more time, never for less', () => {
  expect(waitAfter(1, 30, 0)).toBe(30_000);
  expect(waitAfter(1, 30, 1)).toBe(37_500);
  expect(waitAfter(6, 1, 1)).toBe(60_000);
});
