import { brokenRules, type BrokenRule, type QuestionSet } from '../../../assessment/questionSet.ts';
import type { QuestionSetSaved } from '../../../contract/questionSets.ts';
import { say, type Told } from '../../../contract/words/words.ts';
import { NO_SET, summaryOf, type QuestionSetVersion } from './questionSetOf.ts';

export interface Deps {
  isShippedQuestionSet(id: string): boolean;
  currentQuestionSet(id: string): Promise<QuestionSetVersion | undefined>;
  /** The version that a set would have. */
  questionSetVersion(set: QuestionSet): string;
  /** @param replaces the version that it takes the place of, null for none; undefined: whichever there is */
  saveQuestionSet(
    set: QuestionSet,
    replaces: string | null | undefined,
  ): Promise<{ readonly before: string | null } | 'changed-meanwhile'>;
}

export interface NewQuestionSet {
  /** In the address. */
  readonly id: string;
  readonly set: QuestionSet;
  /** The version that the owner has seen, NO_SET for none; undefined where they do not say. */
  readonly replaces: string | undefined;
  /** Only say what would be saved. */
  readonly preview: boolean;
}

/**
 * Takes a company's own question set, or says what that would do. Rounds that exist keep the version that they were
 * created with. The same words again replace nothing. `version` is that of the set which is there afterwards: in a preview,
 * the one that there is.
 */
export async function saveQuestionSet(deps: Deps, { id, set, replaces, preview }: NewQuestionSet) {
  const broken: { path: BrokenRule['path']; message: Told }[] = brokenRules(set);
  if (set.id !== id)
    broken.unshift({
      path: ['id'],
      message: say('the set says "{said}", the address says "{address}"', { said: set.id, address: id }),
    });
  if (broken.length > 0) return { kind: 'invalid-question-set', broken } as const;
  if (deps.isShippedQuestionSet(id)) return { kind: 'question-set-reserved' } as const;

  const summary = summaryOf({ set, version: deps.questionSetVersion(set) }, 'company');
  const saved = (before: string | null, applied: boolean) => {
    const isNew = before !== summary.version;
    const reply: QuestionSetSaved = { ...summary, applied, replaces: before !== null && isNew };
    const version = applied ? summary.version : (before ?? NO_SET);
    return { kind: 'saved', reply, version, changed: applied && isNew } as const;
  };
  if (preview) {
    const there = (await deps.currentQuestionSet(id))?.version ?? null;
    if (replaces !== undefined && replaces !== (there ?? NO_SET))
      return { kind: 'changed-meanwhile' } as const;
    return saved(there, false);
  }
  // Also where nothing is new: a server may have died before the set was on the list.
  const kept = await deps.saveQuestionSet(set, replaces === NO_SET ? null : replaces);
  return kept === 'changed-meanwhile' ? ({ kind: kept } as const) : saved(kept.before, true);
}
