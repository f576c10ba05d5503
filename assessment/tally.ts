import { binKey, type Bins } from './bins.ts';
import type { Histogram } from './histogram.ts';
import { positionsByArea, type Answer, type QuestionSet } from './questionSet.ts';

/**
 * Counts that grow in place. Adding histograms of one person makes new bins for every person, which a hundred thousand rows
 * cannot afford; the result is the same.
 */
export interface Tally {
  /** @param answers one for each statement, in the order of the set: 1 to 5, or null */
  add(answers: readonly Answer[]): void;
  histogram(): Histogram;
}

/** Bins under construction: a whole number for each pair of answered statements and sum. */
type Counts = Map<number, number>;
/** Larger than any sum of answers: fifty statements of 5. */
const SUMS = 1000;

const count = (counts: Counts, answered: number, sum: number): void => {
  const key = answered * SUMS + sum;
  counts.set(key, (counts.get(key) ?? 0) + 1);
};
const binsFrom = (counts: Counts): Bins =>
  Object.fromEntries([...counts].map(([key, n]) => [binKey(Math.floor(key / SUMS), key % SUMS), n]));

/** An empty tally for the answers to one set. */
export function tallyOf(set: QuestionSet): Tally {
  const positions = positionsByArea(set);
  let n = 0;
  const overall: Counts = new Map();
  const areas = positions.map((): Counts => new Map());
  const statements = set.statements.map((): Counts => new Map());

  return {
    add: (answers) => {
      n += 1;
      let [allAnswered, allSum] = [0, 0];
      positions.forEach((places, area) => {
        let [answered, sum] = [0, 0];
        for (const place of places) {
          const answer = answers[place] ?? null;
          const bins = statements[place] as Counts;
          if (answer === null) {
            count(bins, 0, 0);
          } else {
            count(bins, 1, answer);
            answered += 1;
            sum += answer;
          }
        }
        if (answered > 0) count(areas[area] as Counts, answered, sum);
        allAnswered += answered;
        allSum += sum;
      });
      count(overall, allAnswered, allSum);
    },
    histogram: () => ({
      n,
      overall: binsFrom(overall),
      areas: areas.map(binsFrom),
      statements: statements.map(binsFrom),
      awareness: { A1: {}, A2: {} },
      days: {},
    }),
  };
}
