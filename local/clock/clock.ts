/** The clock of this process, which can be put forward so that what happens in three days can be seen today. */
export interface Clock {
  now(): Date;
  /** Puts it forward, never back: what has been written would lie in the future. */
  putForward(to: Date): void;
}

/**
 * Takes the place of the process's `Date` from the first time that it is put forward. Only what asks for the present
 * moment is led elsewhere; a `Date` stays a `Date` for everything else. Waits (setTimeout) go by the machine's clock.
 */
export function clockOf(world: { Date: DateConstructor }): Clock {
  const machine = world.Date;
  let aheadMs = 0;
  const now = () => machine.now() + aheadMs;

  const shifted: DateConstructor = new Proxy(machine, {
    construct: (target, values: unknown[], made) =>
      Reflect.construct(
        target,
        values.length === 0 ? [now()] : values,
        made === shifted ? target : made,
      ) as Date,
    apply: () => new machine(now()).toString(),
    get: (target, key, receiver): unknown => (key === 'now' ? now : Reflect.get(target, key, receiver)),
  });

  return {
    now: () => new machine(now()),
    putForward(to) {
      if (to.getTime() < now()) throw new RangeError('The clock is put forward, never back.');
      aheadMs = to.getTime() - machine.now();
      world.Date = shifted;
    },
  };
}
