import type { QuestionSet } from '../../../assessment/questionSet.ts';
import type { ResponseRecord, RoundRecord, Versioned } from '../../../contract/records.ts';
import type { RosterEntry, RosterStanding } from '../../../contract/roster.ts';
import type { Standing } from '../answering/checkAnswers.ts';

export interface Deps {
  readRound(id: string): Promise<Versioned<RoundRecord> | undefined>;
  questionSetOf(round: RoundRecord): Promise<QuestionSet>;
  pseudonymOf(person: { tenant: string; id: string }, round: RoundRecord): string;
  findRosterEntry(round: string, version: string, users: readonly string[]): Promise<RosterEntry | undefined>;
  /** Lets answers count on another side or in another region; 'unchanged' where there are none, or they do. */
  moveResponse(
    round: RoundRecord,
    set: QuestionSet,
    pseudonym: string,
    standing: Pick<ResponseRecord, 'side' | 'region'>,
  ): Promise<'saved' | 'unchanged' | 'busy' | 'closed'>;
}

/** A roster's standing as responses have it. Observers are one group of the whole company. */
export function placeIn(round: Pick<RoundRecord, 'regions'>, { side, region }: RosterStanding): Standing {
  if (side === 'observer' || region === null) return { side, region: null };
  const place = round.regions.indexOf(region);
  if (place < 0) throw new Error('a roster requires regions of its round');
  return { side, region: place };
}

/** Somebody, and every way in which an entry may name them. */
export interface KnownPerson {
  readonly tenant: string;
  readonly id: string;
  readonly users: readonly string[];
}

/** A roster that changes all the time is settled by whoever changes it. */
const MOST_ATTEMPTS = 5;

/**
 * Lets somebody's answers stand where the roster that counts now says. Whoever is not on it keeps what they have sent.
 *
 * Two who settle the same person, by two rosters, could undo each other; so each looks again, after its change, whether
 * its roster still counts. The last one always does.
 */
export async function settlePerson(
  deps: Deps,
  roundId: string,
  person: KnownPerson,
): Promise<'settled' | 'busy'> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const round = (await deps.readRound(roundId))?.value;
    const version = round?.rosterVersion;
    if (!round || version == null) return 'settled';
    const entry = await deps.findRosterEntry(round.id, version, person.users);
    if (!entry) return 'settled';
    const pseudonym = deps.pseudonymOf(person, round);
    const set = await deps.questionSetOf(round);
    const outcome = await deps.moveResponse(round, set, pseudonym, placeIn(round, entry));
    if (outcome === 'busy') return 'busy';
    // Where it changed nothing it cannot have undone anything.
    if (outcome !== 'saved') return 'settled';
    if ((await deps.readRound(roundId))?.value.rosterVersion === version) return 'settled';
  }
  return 'busy';
}
