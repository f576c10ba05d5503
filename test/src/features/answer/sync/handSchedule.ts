import type { Schedule } from '../../../../../src/features/answer/sync/schedule.ts';

/** A clock that is turned by hand: what is planned runs when the test says so. */
export function handSchedule() {
  let planned: { run: () => void; ms: number }[] = [];
  const schedule: Schedule = (run, ms) => {
    const entry = { run, ms };
    planned.push(entry);
    return () => {
      planned = planned.filter((other) => other !== entry);
    };
  };
  return {
    schedule,
    /** After how many milliseconds each planned thing would run. */
    waits: () => planned.map(({ ms }) => ms),
    /** Runs everything that is planned, and lets what follows from it come to rest. */
    async pass() {
      const due = planned;
      planned = [];
      for (const { run } of due) run();
      await settle();
    },
  };
}

/** Lets every promise that can be kept be kept. */
export const settle = () => new Promise((resolve) => setImmediate(resolve));
