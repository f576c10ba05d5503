import type { Me } from '../../../contract/me.ts';
import { TAB_VERSION } from '../../../contract/tabVersion.ts';
import type { ReadProfile } from '../../../contract/places.ts';
import type { RoundRecord } from '../../../contract/records.ts';
import type { Round } from '../../../contract/rounds.ts';
import { dealingsOf, type Deps as DealingsDeps } from '../people/dealings.ts';
import type { Person } from '../people/person.ts';
import { publicRounds, type Deps as RoundDeps } from '../rounds/publicRounds.ts';
import { invitationOf, type Deps as InvitationDeps } from '../roster/invitationOf.ts';
import { roundAt } from '../rounds/roundAt.ts';

export interface Deps extends DealingsDeps, RoundDeps, InvitationDeps {
  hasResponded(round: RoundRecord, pseudonym: string): Promise<boolean>;
  pseudonymOf(person: Person, round: RoundRecord): string;
  /** Absent: nothing is read on people's behalf. */
  readonly readProfile?: ReadProfile | undefined;
}

/** As many closed rounds as anyone looks back on here; older ones are in the list of rounds. */
const CLOSED_SHOWN = 8;

/**
 * What Concord knows about the person who signed in.
 * @param met ends when they have been met, which may make a liaison of them; the rounds are read meanwhile
 */
export async function describeMe(
  deps: Deps,
  person: Person,
  met: Promise<void> = Promise.resolve(),
): Promise<Me> {
  const [shown, dealings] = await Promise.all([shownRounds(deps), met.then(() => dealingsOf(deps, person))]);
  const rounds = await Promise.all(shown.map((round) => forPerson(deps, person, round)));
  const placed = rounds.find(({ state, standing }) => state === 'open' && standing !== null)?.standing;
  return {
    id: person.id,
    name: person.name,
    roles: [
      'participant',
      ...(dealings.liaison ? (['liaison'] as const) : []),
      ...(person.owner ? (['owner'] as const) : []),
    ],
    side: placed?.side ?? null,
    region: placed?.region ?? null,
    tab: TAB_VERSION,
    ...(person.owner && { readsProfile: deps.readProfile !== undefined }),
    // Of a round that is not theirs, and that they never answered, a guest does not even learn the title.
    rounds:
      person.guest === true && !dealings.deals
        ? rounds.filter(({ invited, answered }) => invited || answered)
        : rounds,
  };
}

/** A round as this person sees it. */
async function forPerson(
  deps: Deps,
  person: Person,
  { record, round: { id, title, state, closesAt } }: Shown,
): Promise<Me['rounds'][number]> {
  const [answered, invitation] = await Promise.all([
    deps.hasResponded(record, deps.pseudonymOf(person, record)),
    invitationOf(deps, record, person),
  ]);
  return {
    id,
    title,
    state,
    closesAt,
    answered,
    invited: invitation.kind !== 'not-invited',
    standing: invitation.standing ?? null,
  };
}

interface Shown {
  readonly record: RoundRecord;
  readonly round: Round;
}

/** Every open round, however many drafts and closed ones lie before it, then the last closed ones. */
async function shownRounds(deps: Deps): Promise<Shown[]> {
  const now = deps.now();
  const open: Shown[] = [];
  const closed: Shown[] = [];
  for await (const record of publicRounds(deps)) {
    const round = roundAt(record, now);
    (round.state === 'open' ? open : closed).push({ record, round });
  }
  return [...open, ...closed.slice(0, CLOSED_SHOWN)];
}
