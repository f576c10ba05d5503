import {
  answersReducer,
  answersState,
  raisedOn,
  type AnswersAction,
  type AnswersState,
} from '../../../../../src/features/answer/answers/answersState.ts';
import { draft } from './builders.ts';

const order = ['P1', 'P2', 'T1'];
const after = (state: AnswersState, ...actions: AnswersAction[]) => actions.reduce(answersReducer, state);
const begun = answersState(order, draft({ P1: 1 }));

test('the first open statement is raised', () => {
  expect(begun.current).toBe('P2');
  expect(answersState(order, draft({ P1: 1, P2: 1, T1: 1 })).current).toBeNull();
});

test('on each page of a phone one is raised, though one was left open on the page before', () => {
  const page = { statements: [{ id: 'P2' }, { id: 'T1' }] };
  const of = (answers: Record<string, number>, current: string | null) =>
    raisedOn(page, { draft: draft(answers), current });
  expect(of({ P2: 3 }, 'P1')).toBe('T1');
  expect(of({}, 'T1')).toBe('T1');
  expect(of({ P1: 1, P2: 1, T1: 1 }, null)).toBe('P2');
});

test('a first tap goes on to the next statement', () => {
  const state = after(begun, { kind: 'chose', id: 'P2', answer: 4, by: 'tap' });
  expect(state.draft.answers).toEqual({ P1: 1, P2: 4 });
  expect(state.current).toBe('T1');
});

test('correcting an answer by hand stays where it is', () => {
  const state = after(begun, { kind: 'chose', id: 'P1', answer: 4, by: 'tap' });
  expect(state).toMatchObject({ current: 'P1', draft: { answers: { P1: 4 } } });
});

test('arrows choose and stay, digits choose and go on', () => {
  expect(after(begun, { kind: 'chose', id: 'P1', answer: 3, by: 'key' }).current).toBe('P1');
  expect(after(begun, { kind: 'chose', id: 'P1', answer: 3, by: 'digit' }).current).toBe('P2');
});

test('behind the last statement nothing is raised', () => {
  expect(after(begun, { kind: 'chose', id: 'T1', answer: null, by: 'digit' }).current).toBeNull();
});

test('a cleared statement is open again and the one to answer', () => {
  const state = after(begun, { kind: 'cleared', id: 'P1' });
  expect(state).toMatchObject({ current: 'P1', draft: { answers: {} } });
});

test('an observer has no region', () => {
  const state = after(begun, { kind: 'stood', side: 'observer', region: 'DACH' });
  expect(state.draft).toMatchObject({ side: 'observer', region: null });
});

test('what is chosen while another window is being merged is kept', () => {
  const state = after(
    begun,
    { kind: 'chose', id: 'P2', answer: 5, by: 'tap' },
    { kind: 'merged', sent: draft({ P1: 1 }), merged: draft({ P1: 3, T1: 2 }) },
  );
  expect(state.draft.answers).toEqual({ P1: 3, P2: 5, T1: 2 });
});
