import {
  areaOf,
  draftOf,
  emptyDraft,
  hasAnswers,
  sameDraft,
  submissionOf,
  withAnswer,
  withoutAnswer,
} from '../../../../../src/features/answer/answers/draft.ts';
import { draft, questions } from './builders.ts';

test('what is sent stands in the order of the set, and what is open counts as "can\'t judge"', () => {
  const body = submissionOf(questions, draft({ P1: 1, P2: 2, T1: 3, T2: null }));
  expect(body).toEqual({
    side: 'sales',
    region: 'DACH',
    answers: [3, 1, 2, null, null],
    awareness: { A1: null, A2: null },
  });
});

test('a round that does not ask the awareness questions gets no answers to them', () => {
  const body = submissionOf({ ...questions, awareness: false }, draft({ P1: 1 }));
  expect(body).not.toHaveProperty('awareness');
});

test('what was sent fills the form again', () => {
  const sent = draftOf(questions, {
    score: 50,
    level: 'defined',
    answered: 4,
    areas: [],
    side: 'marketing',
    region: null,
    answers: [3, 1, 2, null, 5],
    awareness: { A1: 'aligned', A2: null },
    answeredOn: '2026-11-13',
  });
  expect(sent).toEqual({
    side: 'marketing',
    region: null,
    answers: { P1: 1, P2: 2, T1: 3, T2: null, T3: 5 },
    awareness: { A1: 'aligned', A2: null },
  });
});

test('"can\'t judge" is an answer, a side alone is none', () => {
  expect(hasAnswers(emptyDraft)).toBe(false);
  expect(hasAnswers(draft({}))).toBe(false);
  expect(hasAnswers(draft({ P1: null }))).toBe(true);
  expect(hasAnswers(draft({}, { awareness: { A2: 'yes' } }))).toBe(true);
});

test('clearing an answer is not the same as "can\'t judge"', () => {
  const answered = withAnswer(draft({}), 'P1', 4);
  expect(sameDraft(withoutAnswer(answered, 'P1'), draft({}))).toBe(true);
  expect(sameDraft(withAnswer(draft({}), 'P1', null), draft({}))).toBe(false);
});

test('two drafts are the same only when everything in them is', () => {
  const one = draft({ P1: 1 });
  expect(sameDraft(one, draft({ P1: 1 }))).toBe(true);
  expect(sameDraft(one, draft({ P2: 1 }))).toBe(false);
  expect(sameDraft(one, draft({ P1: 1 }, { region: 'Benelux' }))).toBe(false);
  expect(sameDraft(one, draft({ P1: 1 }, { awareness: { A2: 'no' } }))).toBe(false);
});

test('a statement is looked for in its own area', () => {
  expect(areaOf(questions, 'T2')).toBe(1);
  expect(areaOf(questions, null)).toBe(0);
});
