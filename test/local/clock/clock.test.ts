import { clockOf } from '../../../local/clock/clock.ts';

/** A world whose machine shows one moment for ever. */
function worldAt(moment: string) {
  class Still extends Date {
    static override now = () => Date.parse(moment);
  }
  return { Date: Still as DateConstructor };
}

test('whoever asks for the present moment gets the moment to which the clock was put forward', () => {
  const world = worldAt('2026-11-20T10:00:00Z');
  const clock = clockOf(world);
  clock.putForward(new Date('2026-11-23T09:30:00Z'));
  expect(clock.now().toISOString()).toBe('2026-11-23T09:30:00.000Z');
  expect(new world.Date().toISOString()).toBe('2026-11-23T09:30:00.000Z');
  expect(world.Date.now()).toBe(Date.parse('2026-11-23T09:30:00Z'));
  expect(world.Date()).toBe(new Date('2026-11-23T09:30:00Z').toString());
});

test('a given moment stays what it is, and every date stays a date', () => {
  const world = worldAt('2026-11-20T10:00:00Z');
  const before = new world.Date(0);
  clockOf(world).putForward(new Date('2026-12-01T00:00:00Z'));
  expect(new world.Date('2026-01-02').toISOString()).toBe('2026-01-02T00:00:00.000Z');
  expect(new world.Date(2026, 0, 2).getMonth()).toBe(0);
  expect(world.Date.UTC(2026, 0, 2)).toBe(Date.UTC(2026, 0, 2));
  expect(before).toBeInstanceOf(world.Date);
  expect(new world.Date()).toBeInstanceOf(Date);
});

test('it can be put forward again, and is never put back', () => {
  const clock = clockOf(worldAt('2026-11-20T10:00:00Z'));
  clock.putForward(new Date('2026-11-21T10:00:00Z'));
  clock.putForward(new Date('2026-11-22T10:00:00Z'));
  expect(() => clock.putForward(new Date('2026-11-22T09:59:59Z'))).toThrow(RangeError);
  expect(clock.now().toISOString()).toBe('2026-11-22T10:00:00.000Z');
});
