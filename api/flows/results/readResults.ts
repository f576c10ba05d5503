import type { ReleasedScope } from '../../../assessment/release/releasedScopes.ts';
import type { RoundRecord } from '../../../contract/records.ts';
import type { RoundState } from '../../../contract/rounds.ts';
import { dealingsOf, type Dealings, type Deps as DealingsDeps } from '../people/dealings.ts';
import type { Person } from '../people/person.ts';
import { visibleRound, type Deps as RoundDeps } from '../rounds/visibleRound.ts';

/** What stands over the figures of a release. */
export interface ReleaseHead {
  readonly number: number;
  readonly releasedAt: string;
  readonly final: boolean;
  /** How often batches had been published when it was made. */
  readonly publications: number;
}

export interface Deps extends RoundDeps, DealingsDeps {
  latestRelease(round: RoundRecord): Promise<ReleaseHead | undefined>;
  readScopes(round: RoundRecord, release: ReleaseHead): Promise<ReleasedScope[]>;
  readCompanyScope(round: RoundRecord, release: ReleaseHead): Promise<ReleasedScope[]>;
}

/** Owners and liaisons see releases at any time, everybody else when the round has closed or its owner opened them earlier. */
export const mayRead = (deals: boolean, round: RoundRecord, state: RoundState): boolean =>
  deals || state === 'closed' || (state === 'open' && round.resultsFor === 'while-open');

/** The newest release of a round, as far as the person may see it. Nothing but releases is ever read here. */
export async function readResults(deps: Deps, person: Person, roundId: string) {
  const visible = await visibleRound(deps, person, roundId);
  if (!visible) return { kind: 'round-not-found' } as const;
  const { round, state } = visible;
  const dealings = await dealingsOf(deps, person);
  if (!mayRead(dealings.deals, round, state))
    return { kind: 'results-not-open', closesAt: round.closesAt } as const;

  const release = await deps.latestRelease(round);
  const scopes = release ? await scopesFor(deps, dealings, round, release) : [];
  return {
    kind: 'results',
    round: round.id,
    releasedAt: release?.releasedAt ?? null,
    final: release?.final ?? false,
    minimumGroupSize: round.minimumGroupSize,
    scopes,
  } as const;
}

/** The company's figures for everybody; a region's for its liaisons and for owners; those shown as one for whoever has one of them. */
export async function scopesFor(
  deps: Pick<Deps, 'readScopes' | 'readCompanyScope'>,
  { deals, includes }: Dealings,
  round: RoundRecord,
  release: ReleaseHead,
): Promise<ReleasedScope[]> {
  if (!deals) return deps.readCompanyScope(round, release);
  const scopes = await deps.readScopes(round, release);
  return scopes.filter(({ region, joined }) => (joined ? joined.some(includes) : includes(region)));
}
