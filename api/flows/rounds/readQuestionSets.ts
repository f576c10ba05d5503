import type { QuestionSetList } from '../../../contract/questionSets.ts';
import { summaryOf, type QuestionSetVersion } from './questionSetOf.ts';

export interface Deps {
  /** Those that come with Concord. */
  shippedQuestionSets(): readonly QuestionSetVersion[];
  /** A page of the company's own. */
  listQuestionSets(
    from: string | undefined,
  ): Promise<{ items: readonly QuestionSetVersion[]; next: string | null } | 'no-such-page'>;
  /** A set as it reads now. */
  currentQuestionSet(id: string): Promise<QuestionSetVersion | undefined>;
}

/** A page of the sets that a round can ask; Concord's own stand on the first. */
export async function listQuestionSets(deps: Deps, from: string | undefined) {
  const page = await deps.listQuestionSets(from);
  if (page === 'no-such-page')
    return { kind: 'invalid', path: 'from', message: 'is not the `next` of a page' } as const;
  const shipped = from === undefined ? deps.shippedQuestionSets() : [];
  const list: QuestionSetList = {
    items: [
      ...shipped.map((one) => summaryOf(one, 'concord')),
      ...page.items.map((one) => summaryOf(one, 'company')),
    ],
    next: page.next,
  };
  return { kind: 'question-sets', list } as const;
}

/** One set with all its texts. */
export async function readQuestionSet(deps: Deps, id: string) {
  const found = await deps.currentQuestionSet(id);
  return found
    ? ({ kind: 'question-set', ...found } as const)
    : ({ kind: 'question-set-not-found' } as const);
}
