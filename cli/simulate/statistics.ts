import { binKey, type Bins } from '../../assessment/bins.ts';
import type { Sample } from '../../assessment/disagreement/sample.ts';
import { positionsByArea, type QuestionSet } from '../../assessment/questionSet.ts';
import type { SubjectKind } from '../../assessment/scope/subjects.ts';

/** One number that the sides can differ in: the places of its statements. */
export interface Statistic {
  readonly kind: SubjectKind;
  readonly places: readonly number[];
}

/** All that the detector looks at in one group: 27 for the set that comes with Concord. */
export const statisticsOf = (set: QuestionSet): Statistic[] => [
  { kind: 'overall', places: set.statements.map((_, place) => place) },
  ...positionsByArea(set).map((places): Statistic => ({ kind: 'area', places })),
  ...set.statements.map((_, place): Statistic => ({ kind: 'statement', places: [place] })),
];

/** One side's answers so far, as sums and counts that grow by one person at a time. */
export interface RunningSide {
  add(answers: Uint8Array): void;
  sample(statistic: number): Sample;
  /** As the product has them: only made where the detector wants to look closer. */
  bins(statistic: number): Bins;
}

export function runningSide(statistics: readonly Statistic[]): RunningSide {
  let n = 0;
  const sums = new Float64Array(statistics.length);
  const squares = new Float64Array(statistics.length);
  const counts = statistics.map(({ places }) => new Uint32Array(5 * places.length + 1));

  return {
    add: (answers) => {
      n += 1;
      statistics.forEach(({ places }, index) => {
        let sum = 0;
        for (const place of places) sum += answers[place] ?? 0;
        sums[index] = (sums[index] ?? 0) + sum;
        squares[index] = (squares[index] ?? 0) + sum * sum;
        const own = counts[index];
        if (own) own[sum] = (own[sum] ?? 0) + 1;
      });
    },
    sample: (index) => {
      const k = statistics[index]?.places.length ?? 1;
      const [sum, square] = [sums[index] ?? 0, squares[index] ?? 0];
      // Whole numbers until the last division, so that equal answers have a variance of exactly 0.
      return {
        n,
        mean: sum / (k * n),
        variance: n < 2 ? 0 : (n * square - sum * sum) / (n * (n - 1) * k * k),
      };
    },
    bins: (index) => {
      const k = statistics[index]?.places.length ?? 1;
      const bins: Record<string, number> = {};
      counts[index]?.forEach((count, sum) => {
        if (count > 0) bins[binKey(k, sum)] = count;
      });
      return bins;
    },
  };
}
