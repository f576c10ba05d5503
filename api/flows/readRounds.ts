import type { RoundRecord, Versioned } from '../../contract/records.ts';
import type { Round } from '../../contract/rounds.ts';
import type { Person } from './person.ts';
import { isPublic, roundAt } from './roundAt.ts';

export interface Deps {
  now(): Date;
  readRound(id: string): Promise<Versioned<RoundRecord> | undefined>;
  listRounds(from: string | undefined): Promise<{ items: readonly RoundRecord[]; next: string | null }>;
}

/** One round, with its version; before it opens only for owners. */
export async function readRound(deps: Deps, person: Person, roundId: string) {
  const found = await deps.readRound(roundId);
  if (!found) return { kind: 'round-not-found' } as const;
  const round = roundAt(found.value, deps.now());
  if (!person.owner && !isPublic(round.state)) return { kind: 'round-not-found' } as const;
  return { kind: 'round', round, etag: found.etag } as const;
}

/** A page of the rounds that a person may know of, newest first. */
export async function listRounds(
  deps: Deps,
  person: Person,
  from: string | undefined,
): Promise<{ items: Round[]; next: string | null }> {
  const now = deps.now();
  const { items, next } = await deps.listRounds(from);
  return {
    items: items
      .map((record) => roundAt(record, now))
      .filter((round) => person.owner || isPublic(round.state)),
    next,
  };
}
