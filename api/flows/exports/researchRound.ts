import type { RoundRecord } from '../../../contract/records.ts';
import type { Person } from '../people/person.ts';
import { isForgotten } from '../rounds/seeToRounds.ts';
import { visibleRound, type Deps as RoundDeps } from '../rounds/visibleRound.ts';

interface Release {
  readonly number: number;
  readonly final: boolean;
}

export interface Deps extends RoundDeps {
  latestRelease(round: RoundRecord): Promise<Release | undefined>;
}

/**
 * A round whose answers may be taken along person by person, and its final release: one that said so before it opened (that
 * is frozen with the opening), that has closed, and whose answers are still there.
 */
export async function researchRound(deps: Deps, person: Person, roundId: string) {
  const visible = await visibleRound(deps, person, roundId);
  if (!visible) return { kind: 'round-not-found' } as const;
  const { round, state } = visible;
  if (!round.research) return { kind: 'not-for-research' } as const;
  const release = await deps.latestRelease(round);
  if (state !== 'closed' || release?.final !== true) return { kind: 'figures-not-final' } as const;
  if (round.purged || isForgotten(round, deps.now())) return { kind: 'answers-deleted' } as const;
  return { kind: 'research', round, release } as const;
}
