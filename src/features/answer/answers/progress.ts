import type { Questions } from '../../../../contract/questionSets.ts';
import type { Draft } from '../../../../contract/responses.ts';
import { statementsOf } from './draft.ts';

export interface AreaProgress {
  readonly id: string;
  readonly name: string;
  /** Statements with an answer, "can't judge" included. */
  readonly done: number;
  readonly total: number;
}

export interface Progress {
  readonly areas: readonly AreaProgress[];
  /** Statements with an answer, "can't judge" included. */
  readonly done: number;
  /** Statements with a number: what a response needs enough of. */
  readonly numbered: number;
  readonly cannotJudge: number;
  readonly open: number;
  readonly total: number;
  readonly needed: number;
  /** How many more numbers are needed before the answers can be sent. */
  readonly missing: number;
}

/** Seconds that a person takes for one statement. */
const SECONDS_A_STATEMENT = 12;
const SECONDS_A_MINUTE = 60;

/** How far a person is. */
export function progressOf(questions: Questions, draft: Draft): Progress {
  const isDone = ({ id }: { id: string }) => id in draft.answers;
  const statements = statementsOf(questions);
  const done = statements.filter(isDone).length;
  const numbered = statements.filter(({ id }) => typeof draft.answers[id] === 'number').length;
  return {
    areas: questions.areas.map((area) => ({
      id: area.id,
      name: area.name,
      done: area.statements.filter(isDone).length,
      total: area.statements.length,
    })),
    done,
    numbered,
    cannotJudge: done - numbered,
    open: statements.length - done,
    total: statements.length,
    needed: questions.needed,
    missing: Math.max(0, questions.needed - numbered),
  };
}

/** Whole minutes that a number of statements takes: 0 only when none is left. */
export const minutesFor = (statements: number): number =>
  statements === 0 ? 0 : Math.max(1, Math.round((statements * SECONDS_A_STATEMENT) / SECONDS_A_MINUTE));
