import type { Answer } from '../../contract/answers.ts';
import { normalFrom, normalShareBelow, randomFrom } from './random.ts';

/** How often somebody cannot judge a statement. */
const CANNOT_JUDGE = 0.04;
/** How alike one person's answers are: people are kinder or harsher throughout. */
const LIKENESS = 0.25;

/**
 * The answers of a made-up person, the same each time for the same id.
 * @param shares how often each answer from 1 to 5 comes up among all people
 * @param needed how many statements must have a number
 */
export function madeUpAnswers(id: string, shares: number[], statements: number, needed: number): Answer[] {
  const random = randomFrom(id);
  const mood = normalFrom(random) * Math.sqrt(LIKENESS);
  let blanks = statements - needed;
  return Array.from({ length: statements }, () => {
    const feeling = mood + normalFrom(random) * Math.sqrt(1 - LIKENESS);
    const answer = answerAt(shares, normalShareBelow(feeling));
    if (random() >= CANNOT_JUDGE || blanks === 0) return answer;
    blanks--;
    return null;
  });
}

/** The answer up to which this share of all answers lies. */
function answerAt(shares: number[], share: number): number {
  let sum = 0;
  for (const [index, one] of shares.entries()) {
    sum += one;
    if (share < sum) return index + 1;
  }
  return shares.findLastIndex((one) => one > 0) + 1;
}
