import type { Me } from '../../contract/me.ts';
import type { RoundRecord } from '../../contract/records.ts';
import type { Person } from './person.ts';
import { isPublic, stateAt } from './roundAt.ts';

export interface Deps {
  now(): Date;
  listRounds(from: string | undefined): Promise<{ items: readonly RoundRecord[]; next: string | null }>;
  hasResponded(round: RoundRecord, pseudonym: string): Promise<boolean>;
  pseudonymOf(person: Person, roundId: string): string;
}

/** As many closed rounds as anyone looks back on here; older ones are in the list of rounds. */
const CLOSED_SHOWN = 8;

/** What Concord knows about the person who signed in. */
export async function describeMe(deps: Deps, person: Person): Promise<Me> {
  const now = deps.now();
  const { items } = await deps.listRounds(undefined);
  const known = items
    .map((record) => ({ record, state: stateAt(record, now) }))
    .filter(({ state }) => isPublic(state));
  const shown = [
    ...known.filter(({ state }) => state === 'open'),
    ...known.filter(({ state }) => state === 'closed').slice(0, CLOSED_SHOWN),
  ];
  return {
    id: person.id,
    name: person.name,
    roles: ['participant', ...(person.owner ? (['owner'] as const) : [])],
    side: null,
    region: null,
    rounds: await Promise.all(
      shown.map(async ({ record, state }) => ({
        id: record.id,
        title: record.title,
        state,
        closesAt: record.closesAt,
        answered: await deps.hasResponded(record, deps.pseudonymOf(person, record.id)),
      })),
    ),
  };
}
