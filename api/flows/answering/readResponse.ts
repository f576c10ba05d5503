import { scoreResponse } from '../../../assessment/score.ts';
import type { QuestionSet } from '../../../assessment/questionSet.ts';
import type { ResponseRecord, RoundRecord } from '../../../contract/records.ts';
import type { OwnResponse } from '../../../contract/responses.ts';
import type { Person } from '../people/person.ts';
import { visibleRound, type Deps as RoundDeps } from '../rounds/visibleRound.ts';

export interface Deps extends RoundDeps {
  questionSetOf(round: RoundRecord): Promise<QuestionSet>;
  pseudonymOf(person: Person, round: RoundRecord): string;
  readResponse(round: RoundRecord, pseudonym: string): Promise<ResponseRecord | undefined>;
}

/** A person's own answers and score: for as long as they are stored, also after the round has closed. */
export async function readResponse(deps: Deps, person: Person, roundId: string) {
  const visible = await visibleRound(deps, person, roundId);
  if (!visible) return { kind: 'round-not-found' } as const;
  const { round } = visible;
  const response = await deps.readResponse(round, deps.pseudonymOf(person, round));
  if (!response) return { kind: 'response-not-found' } as const;

  const scored = scoreResponse(await deps.questionSetOf(round), response.answers);
  if (scored.kind !== 'scored') throw new Error('a stored response requires enough answers');
  const { kind: _kind, ...score } = scored;
  const own: OwnResponse = {
    ...score,
    areas: [...score.areas],
    side: response.side,
    region: response.region === null ? null : (round.regions[response.region] ?? null),
    answers: response.answers,
    awareness: response.awareness,
    answeredOn: response.answeredOn,
  };
  return { kind: 'response', response: own } as const;
}
