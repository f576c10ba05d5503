import { describeError } from './functionsHost/log.ts';

/** Something went wrong that whoever sits at this machine can put right; the message says how. */
export class Advice extends Error {}

/** What to print for an error: advice as it is, everything else with its stack. */
export const explain = (error: unknown): string => {
  if (error instanceof Advice) return error.message;
  return describeError(error);
};
