import { answersNeeded, inLanguage, type QuestionSet } from '../../assessment/questionSet.ts';
import type { Questions } from '../../contract/questionSets.ts';
import type { RoundRecord } from '../../contract/records.ts';
import type { Person } from './person.ts';
import { isPublic, stateAt } from './roundAt.ts';

export interface Deps {
  now(): Date;
  findRound(id: string): Promise<RoundRecord | undefined>;
  questionSetOf(round: RoundRecord): Promise<QuestionSet>;
}

/** What a round asks, by area, in the language asked for where the set has it, else in the set's own. */
export async function askQuestions(deps: Deps, person: Person, roundId: string, language: string) {
  const round = await deps.findRound(roundId);
  if (!round || (!person.owner && !isPublic(stateAt(round, deps.now()))))
    return { kind: 'round-not-found' } as const;
  const set = inLanguage(await deps.questionSetOf(round), language);
  const questions: Questions = {
    id: set.id,
    language: set.language,
    needed: answersNeeded(set),
    areas: set.areas.map((area) => ({
      id: area.id,
      name: area.name,
      about: area.about ?? null,
      statements: set.statements.flatMap((statement, position) =>
        statement.area === area.id ? [{ id: statement.id, text: statement.text, position }] : [],
      ),
    })),
    awareness: round.awareness,
  };
  return { kind: 'questions', questions } as const;
}
