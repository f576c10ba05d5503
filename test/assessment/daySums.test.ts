import { combinedDays, dayOf, driftDays } from '../../assessment/daySums.ts';

test('one person is a day with one score and its square, in millionths', () =>
  expect(dayOf('2026-11-22', 3.5)).toEqual({
    '2026-11-22': { n: 1, sum: 3_500_000, squares: 12_250_000 },
  }));

test('days add up, each by itself', () => {
  const both = combinedDays(dayOf('2026-11-22', 2), dayOf('2026-11-22', 4), 1);
  expect(combinedDays(both, dayOf('2026-11-23', 5), 1)).toEqual({
    '2026-11-22': { n: 2, sum: 6_000_000, squares: 20_000_000 },
    '2026-11-23': { n: 1, sum: 5_000_000, squares: 25_000_000 },
  });
});

test('whoever is taken out leaves no trace, thirds and sevenths included', () => {
  const [third, seventh] = [dayOf('2026-11-22', 10 / 3), dayOf('2026-11-22', 22 / 7)];
  expect(combinedDays(combinedDays(third, seventh, 1), third, -1)).toEqual(seventh);
  expect(combinedDays(third, third, -1)).toEqual({});
});

test('nobody is taken out who is not in the sums', () => {
  expect(() => combinedDays({}, dayOf('2026-11-22', 3), -1)).toThrow(RangeError);
  expect(() => combinedDays(dayOf('2026-11-21', 3), dayOf('2026-11-22', 3), -1)).toThrow(RangeError);
});

test('the drift warning gets days that are one apart, across months and leap days too, and scores on 1 to 5', () => {
  const days = ['2028-02-28', '2028-02-29', '2028-03-01'].map((day) => dayOf(day, 4));
  const [first, second, third] = driftDays(days.reduce((all, day) => combinedDays(all, day, 1)));
  expect(first).toMatchObject({ n: 1, sum: 4, squares: 16 });
  expect([second, third].map((day) => (day?.day ?? 0) - (first?.day ?? 0))).toEqual([1, 2]);
});
