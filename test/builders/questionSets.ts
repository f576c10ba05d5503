import type { Answer, QuestionSet } from '../../assessment/questionSet.ts';
import { shippedSets } from '../../assessment/sets/shipped.ts';

/** The twenty statements that come with Concord. */
export const concord20 = shippedSets.get('concord-20') as QuestionSet;

/** A set with the given number of statements in each area. */
export function questionSet(sizes: readonly number[] = [3, 2]): QuestionSet {
  const areas = sizes.map((_, index) => ({ id: `area${index + 1}`, name: `Area ${index + 1}` }));
  const statements = sizes.flatMap((size, index) =>
    Array.from({ length: size }, (_, place) => ({
      id: `A${index + 1}S${place + 1}`,
      area: `area${index + 1}`,
      text: `Statement ${place + 1} of area ${index + 1}.`,
    })),
  );
  return { id: 'made-for-a-test', language: 'en', title: 'A set', areas, statements };
}

/** `count` times the same answer, then "can't judge" up to `length`. */
export const answers = (answer: number, count = 20, length = 20): Answer[] =>
  Array.from({ length }, (_, index) => (index < count ? answer : null));
