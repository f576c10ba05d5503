import type { RoundRecord, Versioned } from '../../../contract/records.ts';
import type { Round } from '../../../contract/rounds.ts';
import { dealingsOf, type Deps as DealingsDeps } from '../people/dealings.ts';
import type { Person } from '../people/person.ts';
import { isOurs, type EntryDeps } from '../roster/invitationOf.ts';
import { mayKnowOf, type Deps as MayKnowDeps } from './mayKnowOf.ts';
import { isPublic, roundAt } from './roundAt.ts';

/** A page of rounds, newest first, and where the next one begins. */
export type ListRounds = (
  from: string | undefined,
) => Promise<{ items: readonly RoundRecord[]; next: string | null } | 'no-such-page'>;

export interface Deps {
  now(): Date;
  readRound(id: string): Promise<Versioned<RoundRecord> | undefined>;
  listRounds: ListRounds;
}

/** What the company's departments and offices are called is for owners; others learn what the rules say of themselves. */
function toldTo(person: Person, round: Round): Round {
  const { placeRules: _rules, ...told } = round;
  return person.owner ? round : told;
}

/** One round, with its version; before it opens only for owners, and for guests only where it is theirs. */
export async function readRound(deps: Deps & MayKnowDeps, person: Person, roundId: string) {
  const found = await deps.readRound(roundId);
  if (!found) return { kind: 'round-not-found' } as const;
  const round = roundAt(found.value, deps.now());
  if (!person.owner && !isPublic(round.state)) return { kind: 'round-not-found' } as const;
  if (!(await mayKnowOf(deps, person, found.value))) return { kind: 'not-invited' } as const;
  return { kind: 'round', round: toldTo(person, round), record: found.value, etag: found.etag } as const;
}

/** A page of the rounds that a person may know of, newest first. Guests learn of those alone whose list names them. */
export async function listRounds(
  deps: Deps & EntryDeps & DealingsDeps,
  person: Person,
  from: string | undefined,
) {
  const now = deps.now();
  const page = await deps.listRounds(from);
  if (page === 'no-such-page')
    return { kind: 'invalid', path: 'from', message: 'is not the `next` of a page' } as const;
  const isStranger = person.guest === true && !(await dealingsOf(deps, person)).deals;
  const theirs = await Promise.all(
    page.items.map(async (record) => !isStranger || (await isOurs(deps, person, record))),
  );
  const items = page.items
    .filter((_, index) => theirs[index])
    .map((record) => roundAt(record, now))
    .filter((round) => person.owner || isPublic(round.state))
    .map((round) => toldTo(person, round));
  return { kind: 'rounds', items, next: page.next } as const;
}
