import type { ReleasedScope } from '../../../assessment/release/releasedScopes.ts';
import type { RoundRecord } from '../../../contract/records.ts';
import type { RoundState } from '../../../contract/rounds.ts';
import { dealingsOf, type Dealings, type Deps as DealingsDeps } from '../people/dealings.ts';
import type { Person } from '../people/person.ts';
import { isOurs, type EntryDeps } from '../roster/invitationOf.ts';
import { visibleRound, type Deps as RoundDeps } from '../rounds/visibleRound.ts';

/** What stands over the figures of a release. */
export interface ReleaseHead {
  readonly number: number;
  readonly releasedAt: string;
  readonly final: boolean;
  /** How often batches had been published when it was made. */
  readonly publications: number;
}

export interface OpenDeps extends RoundDeps, DealingsDeps, EntryDeps {}

export interface Deps extends OpenDeps {
  latestRelease(round: RoundRecord): Promise<ReleaseHead | undefined>;
  readScopes(round: RoundRecord, release: ReleaseHead): Promise<ReleasedScope[]>;
  readCompanyScope(round: RoundRecord, release: ReleaseHead): Promise<ReleasedScope[]>;
}

/**
 * For whom results are asked: for the person, or for a place that many look at, such as a channel. There everybody gets
 * what everybody may see, whatever role whoever asks has.
 */
export type Audience = 'person' | 'everyone';

/** Owners and liaisons see releases at any time, everybody else when the round has closed or its owner opened them earlier. */
export const mayRead = (deals: boolean, round: RoundRecord, state: RoundState): boolean =>
  deals || state === 'closed' || (state === 'open' && round.resultsFor === 'while-open');

/** What may be read of a round's results by this person, or by everybody where it is asked for them. */
export async function openResults(deps: OpenDeps, person: Person, roundId: string, audience: Audience) {
  const seenBy = audience === 'everyone' ? { ...person, owner: false } : person;
  const visible = await visibleRound(deps, seenBy, roundId);
  if (!visible) return { kind: 'round-not-found' } as const;
  const { round, state } = visible;
  const dealings = audience === 'everyone' ? nobody : await dealingsOf(deps, person);
  if (!dealings.deals && !(await isOurs(deps, person, round))) return { kind: 'not-invited' } as const;
  if (!mayRead(dealings.deals, round, state))
    return { kind: 'results-not-open', closesAt: round.closesAt } as const;
  return { kind: 'open', round, dealings } as const;
}

const nobody: Dealings = { liaison: undefined, deals: false, includes: (region) => region === null };

/** The newest release of a round, as far as the person may see it. Nothing but releases is ever read here. */
export async function readResults(
  deps: Deps,
  person: Person,
  roundId: string,
  audience: Audience = 'person',
) {
  const open = await openResults(deps, person, roundId, audience);
  if (open.kind !== 'open') return open;
  const { round, dealings } = open;

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
