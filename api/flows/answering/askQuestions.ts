import { answersNeeded, inLanguage, type QuestionSet } from '../../../assessment/questionSet.ts';
import type { Questions } from '../../../contract/questionSets.ts';
import type { RoundRecord } from '../../../contract/records.ts';
import { dealingsOf, type Deps as DealingsDeps } from '../people/dealings.ts';
import type { Person } from '../people/person.ts';
import { invitationOf, isOurs, type Deps as InvitationDeps, type EntryDeps } from '../roster/invitationOf.ts';
import { visibleRound, type Deps as RoundDeps } from '../rounds/visibleRound.ts';

export interface Deps extends RoundDeps, InvitationDeps, EntryDeps, DealingsDeps {
  questionSetOf(round: RoundRecord): Promise<QuestionSet>;
  hasResponded(round: RoundRecord, pseudonym: string): Promise<boolean>;
  pseudonymOf(person: Person, round: RoundRecord): string;
}

/** What a round asks, by area, in the language asked for where the set has it, else in the set's own. */
export async function askQuestions(
  deps: Deps,
  person: Person,
  roundId: string,
  language: string,
  purpose: 'answering' | 'results' = 'answering',
) {
  const found = await visibleRound(deps, person, roundId);
  if (!found) return { kind: 'round-not-found' } as const;
  const { round, state } = found;
  // Figures that are everybody's cannot be read without the words that they are about. Guests see those that name them.
  const forAll = state !== 'open' || (purpose === 'results' && round.resultsFor === 'while-open');
  if (!(forAll && (await isOurs(deps, person, round))) && !(await mayRead(deps, round, person)))
    return { kind: 'not-invited' } as const;
  const set = inLanguage(await deps.questionSetOf(round), offered(round.languages, language));
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
                label: statement.label ?? null,
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

/** The language asked for where the round is offered in it ("de-CH" is served by "de"), else the first that it is offered in. */
function offered(languages: readonly string[] | null, language: string): string {
  if (!languages) return language;
  const wanted = language.toLowerCase();
  return (
    languages.find((tag) => [wanted, wanted.split('-')[0]].includes(tag.toLowerCase())) ??
    languages[0] ??
    language
  );
}

/**
 * Whether somebody needs the questions of a round whose results are not theirs to see: to answer, to see again what they
 * have answered although they are no longer on the roster, or to deal with results and cases.
 */
async function mayRead(deps: Deps, round: RoundRecord, person: Person): Promise<boolean> {
  if (person.owner || (await invitationOf(deps, round, person)).kind !== 'not-invited') return true;
  return (
    (await dealingsOf(deps, person)).liaison !== undefined ||
    deps.hasResponded(round, deps.pseudonymOf(person, round))
  );
}
