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
    const answered = await slot();
    times.push(now());
    answered();
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

test.each([0.7, 1, 7.25, 29, 49.5, 80])(
  'at %s a second no second has more than one above it',
  async (aSecond) => {
    let calls = 0;
    const times = await paced(aSecond, 500, () => (++calls % 10 === 0 ? 400 : 1));
    expect(mostInASecond(times)).toBeLessThanOrEqual(Math.floor(aSecond) + 1);
  },
);

test('after a long pause nothing comes in a rush', async () => {
  const { now, pause, pass } = clock(() => 0);
  const slot = tenantPace(10, now, pause);
  (await slot())();
  pass(60_000);
  const times: number[] = [];
  for (let index = 0; index < 40; index++) {
    const answered = await slot();
    times.push(now());
    answered();
  }
  expect(mostInASecond(times)).toBeLessThanOrEqual(11);
});

/** Sends through a channel that takes a while, and says when messages arrived there. */
async function arrivedThrough(messages: number, wayMs: (index: number) => number) {
  const events: { at: number; run: () => void }[] = [];
  let ms = 1_000;
  const at = (time: number, run: () => void) => void events.push({ at: time, run });
  const pause = (forMs: number) => new Promise<void>((resolve) => at(ms + forMs, resolve));
  const slot = tenantPace(29, () => ms, pause);
  const arrivals: number[] = [];
  let sent = 0;
  const sender = async () => {
    while (sent < messages) {
      const way = wayMs(sent++);
      const answered = await slot();
      at(ms + way, () => arrivals.push(ms));
      await pause(way + 20);
      answered();
    }
  };
  let sending = 24;
  const senders = Array.from({ length: sending }, () => sender().finally(() => (sending -= 1)));
  while (sending > 0) {
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
    events.sort((a, b) => a.at - b.at);
    const next = events.shift();
    if (!next) continue;
    ms = Math.max(ms, next.at);
    next.run();
  }
  await Promise.all(senders);
  return arrivals.sort((a, b) => a - b);
}

test('a channel that is far away is sent to as fast as one nearby', async () => {
  const arrivals = await arrivedThrough(600, () => 150);
  expect(rateOf(arrivals)).toBeGreaterThan(28.8);
  expect(mostInASecond(arrivals)).toBeLessThanOrEqual(30);
});

test('messages that are held up on their way do not crowd with those that follow them', async () => {
  // Now and then some are late by up to a third of a second, and arrive together with those behind them.
  const arrivals = await arrivedThrough(600, (index) => 30 + (index % 50 < 8 ? 300 - 35 * (index % 50) : 0));
  expect(mostInASecond(arrivals)).toBeLessThanOrEqual(30);
  expect(rateOf(arrivals)).toBeGreaterThan(24);
});

test('a message that is never answered holds nobody up for more than two seconds', async () => {
  const arrivals = await arrivedThrough(120, (index) => (index === 5 ? 60_000 : 30));
  const others = arrivals.slice(0, -1);
  const pauses = others.slice(1).map((at, index) => at - (others[index] ?? 0));
  expect(others).toHaveLength(119);
  expect(Math.max(...pauses)).toBeLessThanOrEqual(2_000);
});
