import { brokenRules, type BrokenRule, type QuestionSet } from '../../../assessment/questionSet.ts';
import type { QuestionSetVersion } from './questionSetOf.ts';

export interface Deps {
  isShippedQuestionSet(id: string): boolean;
  saveQuestionSet(set: QuestionSet): Promise<QuestionSetVersion>;
}

/** Takes a company's own question set. Rounds that exist keep the version that they were created with. */
export async function saveQuestionSet(deps: Deps, id: string, set: QuestionSet) {
  const broken: BrokenRule[] = brokenRules(set);
  if (set.id !== id)
    broken.unshift({ path: ['id'], message: `the set says "${set.id}", the address says "${id}"` });
  if (broken.length > 0) return { kind: 'invalid-question-set', broken } as const;
  if (deps.isShippedQuestionSet(id)) return { kind: 'question-set-reserved' } as const;
  return { kind: 'saved', ...(await deps.saveQuestionSet(set)) } as const;
}
