import { answersNeeded, inLanguage, type QuestionSet } from '../../assessment/questionSet.ts';
import type { Questions } from '../../contract/questionSets.ts';
import type { RoundRecord } from '../../contract/records.ts';
import type { Person } from './person.ts';
import { visibleRound, type Deps as RoundDeps } from './visibleRound.ts';

export interface Deps extends RoundDeps {
  questionSetOf(round: RoundRecord): Promise<QuestionSet>;
}

/** What a round asks, by area, in the language asked for where the set has it, else in the set's own. */
export async function askQuestions(deps: Deps, person: Person, roundId: string, language: string) {
  const found = await visibleRound(deps, person, roundId);
  if (!found) return { kind: 'round-not-found' } as const;
  const { round } = found;
  const own = await deps.questionSetOf(round);
  const set = inLanguage(own, language);
  const isTranslated = set.language !== own.language;
  const questions: Questions = {
    id: set.id,
    language: set.language,
    needed: answersNeeded(set),
    areas: set.areas.map((area) => ({
      id: area.id,
      name: area.name,
      about: area.about ?? null,
      statements: set.statements.flatMap((statement, position) =>
        statement.area === area.id
          ? [
              {
                id: statement.id,
                text: statement.text,
                label: isTranslated ? null : (statement.label ?? null),
                position,
              },
            ]
          : [],
      ),
    })),
    awareness: round.awareness,
  };
  return { kind: 'questions', questions } as const;
}
