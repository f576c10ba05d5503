import type { Answer, Awareness, Side } from '../../../../contract/answers.ts';
import type { Draft } from '../../../../contract/responses.ts';
import { withAnswer, withoutAnswer } from './draft.ts';
import { mergeDrafts } from './mergeDrafts.ts';

/** The form while somebody fills it in. */
export interface AnswersState {
  readonly draft: Draft;
  /** Ids of the statements in the order in which they are shown. */
  readonly order: readonly string[];
  /** The statement that is raised: the one to answer next. None once everything behind the last answer is done. */
  readonly current: string | null;
}

export type AnswersAction =
  /** A tap, a click or a digit goes on; an arrow key or Space stays, as in any radio group. */
  | {
      readonly kind: 'chose';
      readonly id: string;
      readonly answer: Answer;
      readonly by: 'tap' | 'digit' | 'key';
    }
  | { readonly kind: 'cleared'; readonly id: string }
  | { readonly kind: 'went-to'; readonly id: string | null }
  | { readonly kind: 'stood'; readonly side: Side | null; readonly region: string | null }
  | { readonly kind: 'aware'; readonly awareness: Partial<Awareness> }
  /** Another window's answers have come in: `sent` is what this window had shown the server. */
  | { readonly kind: 'merged'; readonly sent: Draft; readonly merged: Draft };

/** The form at its beginning: the first open statement is raised. */
export const answersState = (order: readonly string[], draft: Draft): AnswersState => ({
  draft,
  order,
  current: firstOpen(order, draft),
});

/** The first statement without an answer. */
export const firstOpen = (order: readonly string[], draft: Draft): string | null =>
  order.find((id) => !(id in draft.answers)) ?? null;

/** What is raised when an area's page is turned up: what was, if it is there; else its first open statement, else its first. */
export const raisedOn = (
  { statements }: { readonly statements: readonly { readonly id: string }[] },
  { draft, current }: Pick<AnswersState, 'draft' | 'current'>,
): string | undefined => {
  const order = statements.map(({ id }) => id);
  if (current !== null && order.includes(current)) return current;
  return firstOpen(order, draft) ?? order[0];
};

/** The statement behind another one; null behind the last. */
export const nextOf = (order: readonly string[], id: string): string | null =>
  order[order.indexOf(id) + 1] ?? null;

/** What the form becomes by one thing that a person does. */
export function answersReducer(state: AnswersState, action: AnswersAction): AnswersState {
  const { draft, order } = state;
  switch (action.kind) {
    case 'chose': {
      // Correcting an earlier answer by hand is no step forward: the page stays where the person looks.
      const goesOn = action.by === 'digit' || (action.by === 'tap' && !(action.id in draft.answers));
      return {
        ...state,
        draft: withAnswer(draft, action.id, action.answer),
        current: goesOn ? nextOf(order, action.id) : action.id,
      };
    }
    case 'cleared':
      return { ...state, draft: withoutAnswer(draft, action.id), current: action.id };
    case 'went-to':
      return state.current === action.id ? state : { ...state, current: action.id };
    case 'stood': {
      const region = action.side === 'observer' ? null : action.region;
      return { ...state, draft: { ...draft, side: action.side, region } };
    }
    case 'aware':
      return { ...state, draft: { ...draft, awareness: { ...draft.awareness, ...action.awareness } } };
    case 'merged':
      // What was chosen while the other window's answers were on their way is kept as well.
      return { ...state, draft: mergeDrafts(action.sent, draft, action.merged) };
  }
}
