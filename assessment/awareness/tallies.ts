import { combined } from '../bins.ts';

/** What a person answered to the two awareness questions; null where they left it open. */
export interface AwarenessAnswers {
  readonly A1: string | null;
  readonly A2: string | null;
}

/**
 * How many people chose each option of a question: option -> people. Nothing is added up here but people, so unlike the bins
 * of a statistic its keys are no numbers.
 */
export type Tally = Readonly<Record<string, number>>;

/** Of both questions; those who left one open are under "none". Empty where the round does not ask. */
export interface AwarenessTallies {
  readonly A1: Tally;
  readonly A2: Tally;
}

export const LEFT_OPEN = 'none';
export const noTallies: AwarenessTallies = { A1: {}, A2: {} };

/** One person's answers. */
export const talliesOf = (answers: AwarenessAnswers | null): AwarenessTallies =>
  answers ? { A1: { [answers.A1 ?? LEFT_OPEN]: 1 }, A2: { [answers.A2 ?? LEFT_OPEN]: 1 } } : noTallies;

/** Both together; `times` as with bins, which are put together in the same way. */
export const combinedTallies = (
  tallies: AwarenessTallies,
  change: AwarenessTallies,
  times: 1 | -1,
): AwarenessTallies => ({
  A1: combined(tallies.A1, change.A1, times),
  A2: combined(tallies.A2, change.A2, times),
});
