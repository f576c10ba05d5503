import {
  combinedTallies,
  noTallies,
  talliesOf,
  type AwarenessAnswers,
  type AwarenessTallies,
} from './awareness/tallies.ts';
import { binKey, combined, type Bins } from './bins.ts';
import { combinedDays, dayOf, type DaySums } from './daySums.ts';
import { positionsByArea, type Answer, type QuestionSet } from './questionSet.ts';

/**
 * The answers of a group of people, without the people: bins for the whole set, every area and every statement (in the
 * order of the set), counts of the awareness answers, and the number of people. Adding and taking out is exact.
 */
export interface Histogram {
  readonly n: number;
  readonly overall: Bins;
  readonly areas: readonly Bins[];
  readonly statements: readonly Bins[];
  readonly awareness: AwarenessTallies;
  /** When they answered, and how high: empty where nobody says when. */
  readonly days: DaySums;
}

/** Nobody's answers. */
export const emptyHistogram = (set: Pick<QuestionSet, 'areas' | 'statements'>): Histogram => ({
  n: 0,
  overall: {},
  areas: set.areas.map(() => ({})),
  statements: set.statements.map(() => ({})),
  awareness: noTallies,
  days: {},
});

/** The bin that some of a person's answers fall into. */
function ownBin(answers: readonly Answer[]): string {
  const given = numbersIn(answers);
  return binKey(given.length, total(given));
}
const numbersIn = (answers: readonly Answer[]): number[] => answers.filter((answer) => answer !== null);
const total = (given: readonly number[]) => given.reduce((sum, answer) => sum + answer, 0);

/**
 * One person's answers as a histogram of one.
 * @param answers one for each statement of the set, in its order
 * @param answeredOn the day, for the drift warning
 * @throws RangeError when the answers do not fit the set
 */
export function histogramOf(
  set: QuestionSet,
  answers: readonly Answer[],
  awareness: AwarenessAnswers | null,
  answeredOn?: string,
): Histogram {
  if (answers.length !== set.statements.length)
    throw new RangeError('histogramOf requires an answer for each statement');
  const areas = positionsByArea(set).map((positions): Bins => {
    const bin = ownBin(positions.map((position) => answers[position] ?? null));
    return bin === binKey(0, 0) ? {} : { [bin]: 1 };
  });
  const given = numbersIn(answers);
  return {
    n: 1,
    overall: { [ownBin(answers)]: 1 },
    areas,
    statements: answers.map((answer) => ({ [ownBin([answer])]: 1 })),
    awareness: talliesOf(awareness),
    days:
      answeredOn === undefined || given.length === 0 ? {} : dayOf(answeredOn, total(given) / given.length),
  };
}

function merged(histogram: Histogram, change: Histogram, times: 1 | -1): Histogram {
  if (
    histogram.statements.length !== change.statements.length ||
    histogram.areas.length !== change.areas.length
  )
    throw new RangeError('a histogram requires answers to the same question set');
  const n = histogram.n + times * change.n;
  if (n < 0) throw new RangeError('a histogram requires that nobody is taken out who is not in it');
  return {
    n,
    overall: combined(histogram.overall, change.overall, times),
    areas: histogram.areas.map((bins, index) => combined(bins, change.areas[index] ?? {}, times)),
    statements: histogram.statements.map((bins, index) =>
      combined(bins, change.statements[index] ?? {}, times),
    ),
    awareness: combinedTallies(histogram.awareness, change.awareness, times),
    days: combinedDays(histogram.days, change.days, times),
  };
}

/** The answers of both groups together. */
export const plus = (histogram: Histogram, added: Histogram): Histogram => merged(histogram, added, 1);

/**
 * The answers of those who stay when a part of the group is taken out.
 * @throws RangeError when the part is not within the group
 */
export const minus = (histogram: Histogram, part: Histogram): Histogram => merged(histogram, part, -1);
