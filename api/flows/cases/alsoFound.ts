import { alsoFoundWith } from '../../../contract/alsoFound.ts';
import type { AlsoFound } from '../../../contract/disagreements.ts';
import type { CaseRecord, RoundRecord, Versioned } from '../../../contract/records.ts';
import { dealingsIn, type Deps as DealingsDeps } from '../people/dealings.ts';
import type { Person } from '../people/person.ts';
import { caseId } from './caseId.ts';
import { caseNow } from './caseNow.ts';

export interface Deps extends DealingsDeps {
  readCase(id: string): Promise<Versioned<CaseRecord> | undefined>;
}

/** The cases that a case belongs with, among those that somebody may see, the company's or the regions' in the round's order. */
export async function alsoFoundOf(
  deps: Deps,
  person: Pick<Person, 'id' | 'owner'>,
  round: RoundRecord,
  one: Pick<CaseRecord, 'id' | 'round' | 'region' | 'subject' | 'finding'>,
): Promise<AlsoFound[]> {
  if (one.finding !== 'found') return [];
  const liaisons = await deps.findLiaisons();
  const { includes } = dealingsIn(liaisons, person);
  const thoseIn = async (regions: readonly (string | null)[]) => {
    const ids = regions.filter(includes).map((region) => caseId(round, { region, subject: one.subject }));
    const read = await Promise.all(ids.map((id) => deps.readCase(id)));
    return alsoFoundWith(
      one,
      read.flatMap((found) => found?.value ?? []),
    );
  };
  const company = one.region === null ? [] : await thoseIn([null]);
  const found = company.length > 0 ? company : await thoseIn(round.regions);
  return found.map((record) => {
    const { id, region, higher, state, takenBy, takerLeft, outcome } = caseNow(record, liaisons);
    return { id, region, higher, state, takenBy, takerLeft, outcome };
  });
}
