import { tenantPace } from '../../../api/bot/tenantPace.ts';

/** A clock that moves when somebody waits, and is always late by a little. */
function lateClock(lateMs: number) {
  let ms = 1_000;
  return {
    now: () => ms,
    pause: (wait: number) => {
      ms += wait + lateMs;
      return Promise.resolve();
    },
  };
}

test('messages of a tenant are spaced evenly, and late timers cost next to nothing', async () => {
  const { now, pause } = lateClock(3);
  const slot = tenantPace(29, now, pause);
  const times: number[] = [];
  for (let index = 0; index < 2_000; index++) {
    await slot();
    times.push(now());
  }
  const seconds = ((times.at(-1) ?? 0) - (times[0] ?? 0)) / 1000;
  expect(1_999 / seconds).toBeGreaterThan(28.5);
  for (const [index, time] of times.entries())
    expect((times[index + 30] ?? Infinity) - time).toBeGreaterThan(1_000);
});

test('a pause is not made up for in a rush', async () => {
  let ms = 0;
  const waits: number[] = [];
  const slot = tenantPace(
    10,
    () => ms,
    (wait) => {
      waits.push(wait);
      ms += wait;
      return Promise.resolve();
    },
  );
  await slot();
  ms = 60_000;
  for (let index = 0; index < 5; index++) await slot();
  expect(waits).toEqual([100, 100, 100, 100].map((wait) => expect.closeTo(wait, 5) as number));
});
