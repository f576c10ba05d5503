import { regionKey } from '../../../contract/answers.ts';
import type { CaseState, DisagreementReply } from '../../../contract/disagreements.ts';
import type { CaseRecord, Versioned } from '../../../contract/records.ts';
import { alsoFoundOf, type Deps as AlsoDeps } from './alsoFound.ts';
import { caseNow, inFull, told } from './caseNow.ts';
import { dealingsOf, type Deps as DealingsDeps } from '../people/dealings.ts';
import type { Person } from '../people/person.ts';
import { verifierOf, type Deps as VerifyDeps } from './verifyCases.ts';
import { visibleRound, type Deps as RoundDeps } from '../rounds/visibleRound.ts';

export interface Deps extends DealingsDeps, RoundDeps {
  readCase(id: string): Promise<Versioned<CaseRecord> | undefined>;
}

export interface ListDeps extends DealingsDeps, RoundDeps, VerifyDeps {
  listCases(
    roundId: string,
    from: string | undefined,
  ): Promise<{ items: CaseRecord[]; next: string | null } | 'no-such-page'>;
}

/** A page of the cases of a round: those of a liaison's regions and of the whole company. */
export async function listDisagreements(
  deps: ListDeps,
  person: Person,
  roundId: string,
  {
    from,
    state,
    region,
  }: { from?: string | undefined; state?: CaseState | undefined; region?: string | undefined },
) {
  const visible = await visibleRound(deps, person, roundId);
  if (!visible) return { kind: 'round-not-found' } as const;
  const [dealings, liaisons] = [await dealingsOf(deps, person), await deps.findLiaisons()];
  if (!dealings.deals) return { kind: 'liaison-only' } as const;
  const page = await deps.listCases(roundId, from);
  if (page === 'no-such-page')
    return { kind: 'invalid', path: 'from', message: 'is not the `next` of a page' } as const;
  const shown = page.items
    .filter((one) => dealings.includes(one.region))
    .filter((one) => state === undefined || one.state === state)
    .filter((one) => region === undefined || isRegion(one.region, region));
  const verify = verifierOf(deps, visible.round);
  const items = await Promise.all(
    shown.map(async (one) => {
      const { history: _history, ...rest } = told(caseNow(one, liaisons));
      return { ...rest, verified: await verify(one) };
    }),
  );
  return { kind: 'disagreements', items, next: page.next } as const;
}

const isRegion = (name: string | null, wanted: string): boolean =>
  name !== null && regionKey(name) === regionKey(wanted);

/** One case, with its history and its version, without what later rounds and other places say of it. */
export async function readDisagreement(deps: Deps, person: Person, id: string) {
  const dealings = await dealingsOf(deps, person);
  if (!dealings.deals) return { kind: 'liaison-only' } as const;
  const found = await deps.readCase(id);
  if (!found || !dealings.includes(found.value.region)) return { kind: 'disagreement-not-found' } as const;
  const liaisons = await deps.findLiaisons();
  return {
    kind: 'disagreement',
    value: caseNow(found.value, liaisons),
    told: inFull(found.value, liaisons),
  } as const;
}

/** The same with it, and with where else it was found, for whoever has been given the case. */
export async function withComparisons(
  deps: VerifyDeps & AlsoDeps & Pick<RoundDeps, 'findRound'>,
  person: Person,
  told: Omit<DisagreementReply, 'verified' | 'also'>,
): Promise<DisagreementReply> {
  const round = await deps.findRound(told.round);
  if (!round) return { ...told, verified: null, also: [] };
  const [verified, also] = await Promise.all([
    verifierOf(deps, round)(told),
    alsoFoundOf(deps, person, round, told),
  ]);
  return { ...told, verified, also };
}
