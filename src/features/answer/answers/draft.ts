import type { Answer, Awareness } from '../../../../contract/answers.ts';
import type { Questions } from '../../../../contract/questionSets.ts';
import type { Draft, OwnResponse, SubmitResponseBody } from '../../../../contract/responses.ts';

export type Statement = Questions['areas'][number]['statements'][number];

/** A draft in which nothing has been said. */
export const emptyDraft: Draft = { side: null, region: null, answers: {}, awareness: {} };

/** The statements in the order in which they are shown, area by area. */
export const statementsOf = (questions: Questions): readonly Statement[] =>
  questions.areas.flatMap((area) => area.statements);

/** The place of the area that a statement belongs to; the first one where there is no statement. */
export const areaOf = (questions: Questions, id: string | null): number =>
  Math.max(
    0,
    questions.areas.findIndex((area) => area.statements.some((statement) => statement.id === id)),
  );

/** Whether a person has answered anything: a side alone is no answer. */
export const hasAnswers = (draft: Draft): boolean =>
  Object.keys(draft.answers).length > 0 || draft.awareness.A1 != null || draft.awareness.A2 != null;

/** Whether a person has said where they stand: their side, or their region. */
export const hasPlace = ({ side, region }: Pick<Draft, 'side' | 'region'>): boolean =>
  side !== null || region !== null;

/** The draft with one statement answered; null is "can't judge". */
export const withAnswer = (draft: Draft, id: string, answer: Answer): Draft => ({
  ...draft,
  answers: { ...draft.answers, [id]: answer },
});

/** The draft with one statement open again. */
export function withoutAnswer(draft: Draft, id: string): Draft {
  const { [id]: _cleared, ...answers } = draft.answers;
  return { ...draft, answers };
}

/** What was sent, as a form that is filled in. */
export function draftOf(questions: Questions, response: OwnResponse): Draft {
  const { side, region, awareness } = response;
  const answers = Object.fromEntries(
    statementsOf(questions).map(({ id, position }) => [id, response.answers[position] ?? null]),
  );
  return { side, region, answers, awareness: awareness ?? {} };
}

/** What is sent: an answer for each statement in the order of the set, null for "can't judge" and for what is open. */
export function submissionOf(questions: Questions, draft: Draft): SubmitResponseBody {
  const answers: Answer[] = statementsOf(questions).map(() => null);
  for (const { id, position } of statementsOf(questions)) answers[position] = draft.answers[id] ?? null;
  const awareness: Awareness = { A1: draft.awareness.A1 ?? null, A2: draft.awareness.A2 ?? null };
  return {
    ...(draft.side === null ? {} : { side: draft.side }),
    region: draft.region,
    answers,
    ...(questions.awareness ? { awareness } : {}),
  };
}

/** Whether two drafts say the same. */
export function sameDraft(one: Draft, other: Draft): boolean {
  const ids = Object.keys(one.answers);
  return (
    one.side === other.side &&
    one.region === other.region &&
    one.awareness.A1 === other.awareness.A1 &&
    one.awareness.A2 === other.awareness.A2 &&
    ids.length === Object.keys(other.answers).length &&
    ids.every((id) => id in other.answers && one.answers[id] === other.answers[id])
  );
}
