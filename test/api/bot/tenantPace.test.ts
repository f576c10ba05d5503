import { tenantPace } from '../../../api/bot/tenantPace.ts';

/** A clock that moves when somebody waits, and is late by as much as the test says. */
function clock(lateMs: () => number) {
  let ms = 1_000;
  return {
    now: () => ms,
    pause: (wait: number) => {
      ms += wait + lateMs();
      return Promise.resolve();
    },
    pass: (more: number) => (ms += more),
  };
}

async function paced(aSecond: number, messages: number, lateMs: () => number) {
  const { now, pause } = clock(lateMs);
  const slot = tenantPace(aSecond, now, pause);
  const times: number[] = [];
  for (let index = 0; index < messages; index++) {
    await slot();
    times.push(now());
  }
  return times;
}

const mostInASecond = (times: number[]) =>
  Math.max(...times.map((from) => times.filter((time) => time >= from && time < from + 999.9).length));
const rateOf = (times: number[]) => ((times.length - 1) * 1000) / ((times.at(-1) ?? 0) - (times[0] ?? 0));

test('messages of a tenant are spaced evenly, and late timers cost next to nothing', async () => {
  const times = await paced(29, 1_000, () => 3);
  expect(rateOf(times)).toBeGreaterThan(28.9);
  expect(mostInASecond(times)).toBeLessThanOrEqual(30);
});

test('timers that are late all the time, as on a busy machine, cost no message', async () => {
  let calls = 0;
  const times = await paced(29, 1_000, () => (++calls % 7 === 0 ? 45 : 8));
  expect(rateOf(times)).toBeGreaterThan(28.8);
  expect(mostInASecond(times)).toBeLessThanOrEqual(30);
});

test('a machine that is held up again and again makes up for it, and no second ever has more than one above the pace', async () => {
  let calls = 0;
  const times = await paced(29, 1_000, () => (++calls % 20 === 0 ? 300 : 0));
  expect(rateOf(times)).toBeGreaterThan(27.5);
  expect(mostInASecond(times)).toBeLessThanOrEqual(30);
});

test.each([1, 7.25, 29, 49.5, 80])('at %s a second no second has more than one above it', async (aSecond) => {
  let calls = 0;
  const times = await paced(aSecond, 500, () => (++calls % 10 === 0 ? 400 : 1));
  expect(mostInASecond(times)).toBeLessThanOrEqual(Math.floor(aSecond) + 1);
});

test('after a long pause nothing comes in a rush', async () => {
  const { now, pause, pass } = clock(() => 0);
  const slot = tenantPace(10, now, pause);
  await slot();
  pass(60_000);
  const times: number[] = [];
  for (let index = 0; index < 40; index++) {
    await slot();
    times.push(now());
  }
  expect(mostInASecond(times)).toBeLessThanOrEqual(11);
});
