import type { ReleasedScope } from '../../assessment/release/releasedScopes.ts';
import type { RoundRecord } from '../../contract/records.ts';
import type { RoundState } from '../../contract/rounds.ts';
import type { Person } from './person.ts';
import { visibleRound, type Deps as RoundDeps } from './visibleRound.ts';

/** What stands over the figures of a release. */
export interface ReleaseHead {
  readonly number: number;
  readonly releasedAt: string;
  readonly final: boolean;
  /** How often batches had been published when it was made. */
  readonly publications: number;
}

export interface Deps extends RoundDeps {
  latestRelease(round: RoundRecord): Promise<ReleaseHead | undefined>;
  readScopes(round: RoundRecord, release: ReleaseHead): Promise<ReleasedScope[]>;
  readCompanyScope(round: RoundRecord, release: ReleaseHead): Promise<ReleasedScope[]>;
}

/** Owners see every scope, at any time. Everybody else sees the company's, when the round has closed or its owner opened them earlier. */
const mayRead = (person: Person, round: RoundRecord, state: RoundState): boolean =>
  person.owner || state === 'closed' || (state === 'open' && round.resultsFor === 'while-open');

/** The newest release of a round, as far as the person may see it. Nothing but releases is ever read here. */
export async function readResults(deps: Deps, person: Person, roundId: string) {
  const visible = await visibleRound(deps, person, roundId);
  if (!visible) return { kind: 'round-not-found' } as const;
  const { round, state } = visible;
  if (!mayRead(person, round, state)) return { kind: 'results-not-open', closesAt: round.closesAt } as const;

  const release = await deps.latestRelease(round);
  const scopes = !release
    ? []
    : await (person.owner ? deps.readScopes(round, release) : deps.readCompanyScope(round, release));
  return {
    kind: 'results',
    round: round.id,
    releasedAt: release?.releasedAt ?? null,
    final: release?.final ?? false,
    minimumGroupSize: round.minimumGroupSize,
    scopes,
  } as const;
}
