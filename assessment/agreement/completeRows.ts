import { alphaFromSums, type ItemSums } from './reliability.ts';
import type { Answer } from '../questionSet.ts';

/** What Cronbach's alpha needs to know of the people who answered every statement: sums, not rows. */
export interface CompleteRows {
  add(answers: readonly Answer[]): void;
  /** Null where fewer than `atLeast` people answered everything, or where it cannot be computed. */
  alpha(atLeast: number): number | null;
}

/** Nobody yet, for a set of so many statements. */
export function completeRows(statements: number): CompleteRows {
  let n = 0;
  const sums = new Float64Array(statements);
  const squares = new Float64Array(statements);
  const total = { sum: 0, squares: 0 };

  return {
    add: (answers) => {
      if (answers.includes(null)) return;
      n += 1;
      let own = 0;
      answers.forEach((answer, index) => {
        const value = answer ?? 0;
        sums[index] = (sums[index] ?? 0) + value;
        squares[index] = (squares[index] ?? 0) + value * value;
        own += value;
      });
      total.sum += own;
      total.squares += own * own;
    },
    alpha: (atLeast) => {
      const items = Array.from(sums, (sum, index): ItemSums => ({ sum, squares: squares[index] ?? 0 }));
      return n < atLeast ? null : alphaFromSums(n, items, total);
    },
  };
}
