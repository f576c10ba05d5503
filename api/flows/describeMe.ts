import type { Me } from '../../contract/me.ts';
import type { RoundRecord } from '../../contract/records.ts';
import type { Round } from '../../contract/rounds.ts';
import { dealingsOf, type Deps as DealingsDeps } from './dealings.ts';
import type { Person } from './person.ts';
import type { ListRounds } from './readRounds.ts';
import { isPublic, roundAt } from './roundAt.ts';

export interface Deps extends DealingsDeps {
  now(): Date;
  listRounds: ListRounds;
  hasResponded(round: RoundRecord, pseudonym: string): Promise<boolean>;
  pseudonymOf(person: Person, roundId: string): string;
}

/** As many closed rounds as anyone looks back on here; older ones are in the list of rounds. */
const CLOSED_SHOWN = 8;

/** What Concord knows about the person who signed in. */
export async function describeMe(deps: Deps, person: Person): Promise<Me> {
  const [shown, dealings] = await Promise.all([publicRounds(deps), dealingsOf(deps, person)]);
  return {
    id: person.id,
    name: person.name,
    roles: [
      'participant',
      ...(dealings.liaison ? (['liaison'] as const) : []),
      ...(person.owner ? (['owner'] as const) : []),
    ],
    side: null,
    region: null,
    rounds: await Promise.all(
      shown.map(async ({ record, round: { id, title, state, closesAt } }) => {
        const answered = await deps.hasResponded(record, deps.pseudonymOf(person, id));
        return { id, title, state, closesAt, answered };
      }),
    ),
  };
}

/** Every open round, however many drafts and closed ones lie before it, then the last closed ones. */
async function publicRounds(deps: Deps): Promise<{ record: RoundRecord; round: Round }[]> {
  const now = deps.now();
  const open: { record: RoundRecord; round: Round }[] = [];
  const closed: typeof open = [];
  let next: string | null | undefined;
  do {
    const page = await deps.listRounds(next ?? undefined);
    if (page === 'no-such-page') break; // the list changed under our feet: what was read stands
    for (const record of page.items) {
      const round = roundAt(record, now);
      if (isPublic(round.state)) (round.state === 'open' ? open : closed).push({ record, round });
    }
    next = page.next;
  } while (next !== null);
  return [...open, ...closed.slice(0, CLOSED_SHOWN)];
}
