import type { RoundRecord } from '../../../contract/records.ts';
import type { RoundState } from '../../../contract/rounds.ts';
import type { Person } from '../people/person.ts';
import { isPublic, stateAt } from './roundAt.ts';

export interface Deps {
  now(): Date;
  findRound(id: string): Promise<RoundRecord | undefined>;
}

/** A round and its state, for whoever may know of it: before it opens only owners do. */
export async function visibleRound(
  deps: Deps,
  person: Person,
  roundId: string,
): Promise<{ round: RoundRecord; state: RoundState } | undefined> {
  const round = await deps.findRound(roundId);
  if (!round) return undefined;
  const state = stateAt(round, deps.now());
  return person.owner || isPublic(state) ? { round, state } : undefined;
}
