import type { QuestionSet } from '../../assessment/questionSet.ts';
import { answersNeeded, type Needed } from './answersNeeded.ts';
import { falseAlarms, type FalseAlarms } from './falseAlarms.ts';
import { CORRELATION } from './people.ts';
import { withGap, withoutDifference } from './setUps.ts';

/** Everything that `concord simulate` says, the reference table beside it. */
export interface Simulation {
  readonly seed: string;
  readonly rounds: number;
  readonly correlation: number;
  readonly falseAlarms: readonly (FalseAlarms & {
    readonly name: string;
    readonly people: readonly [sales: number, marketing: number];
    readonly reference: (typeof withoutDifference)[number]['reference'];
  })[];
  readonly answersNeeded: readonly {
    readonly name: string;
    readonly oracle: Needed;
    readonly finalRule: Needed;
    readonly reference: (typeof withGap)[number]['reference'];
  }[];
}

/**
 * Runs every set-up. The same seed gives the same result, and each set-up has chance of its own.
 * @param say hears what is being done
 */
export function simulationOf(
  set: QuestionSet,
  seed: string,
  rounds: number,
  say: (name: string) => void,
): Simulation {
  return {
    seed,
    rounds,
    correlation: CORRELATION,
    falseAlarms: withoutDifference.map((setUp) => {
      const { name, people, reference } = setUp;
      say(`${name} ${people.join(' / ')}`);
      return { name, people, ...falseAlarms(set, setUp, rounds, seed), reference };
    }),
    answersNeeded: withGap.map((setUp) => {
      const { name, reference } = setUp;
      say(name);
      return { name, ...answersNeeded(set, setUp, rounds, seed), reference };
    }),
  };
}
