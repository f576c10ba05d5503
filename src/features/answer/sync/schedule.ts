/** Runs something later; what it returns calls it off. */
export type Schedule = (run: () => void, ms: number) => () => void;

/** The browser's own clock. */
export const schedule: Schedule = (run, ms) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};
