import type { KeyboardEvent } from 'react';
import { nextOf, type AnswersAction, type AnswersState } from '../answers/answersState.ts';
import { meaningOf } from './answerKeys.ts';
import { focusStatement, statementAt, statementElement } from './focusStatement.ts';

/** What the keys of the questionnaire work on. */
export interface Form {
  readonly state: AnswersState;
  readonly dispatch: (action: AnswersAction) => void;
  /** The last statement of the page is answered by keyboard. */
  readonly onEnd: () => void;
}

/**
 * What a key does in a statement, or on the name of an area, where the focus lies when its page has come: there it is meant
 * for the statement that is raised, or the first of the page that is open. What has been answered is never changed from
 * there. On the form itself, where a click beside the statements leads the focus, it is meant for the raised one alone.
 * Elsewhere keys belong to somebody else.
 */
export const answerByKey = ({ state, dispatch, onEnd }: Form, event: KeyboardEvent): void => {
  const { current, order } = state;
  const raised = current !== null && statementElement(current) ? current : null;
  const onForm = event.target === event.currentTarget ? raised : null;
  const focused = statementAt(event.target) ?? (isName(event.target) ? (raised ?? openOn(state)) : onForm);
  const meaning = focused !== null && meaningOf(event);
  if (!meaning) return;
  event.preventDefault();
  if (event.repeat) return; // a key held down too long is one answer
  if (meaning.kind === 'clear') {
    dispatch({ kind: 'cleared', id: focused });
    return;
  }
  // After a tap the raised statement is already the next one, and the raised one is what a digit is meant for.
  const id = raised ?? focused;
  dispatch({ kind: 'chose', id, answer: meaning.answer, by: 'digit' });
  const next = nextOf(order, id);
  if (next === null || !focusStatement(next)) onEnd();
};

const isName = (target: EventTarget): boolean => target instanceof Element && target.matches('h1, h2');

/** The first statement on the page without an answer. */
const openOn = ({ order, draft }: AnswersState): string | null =>
  order.find((id) => !(id in draft.answers) && statementElement(id) !== null) ?? null;
