import type { QuestionSetSummary } from '../../../../contract/questionSets.ts';
import type { QuestionSets } from './setsApi.ts';

/** Concord takes no larger body; more than 50 statements in many languages need. */
export const MOST_SET_BYTES = 64 * 1024;

const ID = /^[a-z0-9][a-z0-9-]{0,39}$/;
/** Stands in the address where a file names no usable id: the answer says what is wrong with it, and where. */
const UNNAMED = 'unnamed';

/** The id that a file gives its set. */
export function idIn(text: string): string {
  try {
    const { id } = JSON.parse(text) as { id?: unknown };
    return typeof id === 'string' && ID.test(id) ? id : UNNAMED;
  } catch {
    return UNNAMED;
  }
}

/** The list with a set that has just been saved, in the place of one by the same id. */
export const withSet = (sets: QuestionSets, set: QuestionSetSummary): QuestionSets =>
  sets.some(({ id }) => id === set.id) ? sets.map((one) => (one.id === set.id ? set : one)) : [...sets, set];
