import type { DeliveryKey } from '../../../contract/deliveries.ts';
import type { Liaison } from '../../../contract/liaisons.ts';
import type { CaseRecord, Versioned } from '../../../contract/records.ts';
import { isOf } from '../people/dealings.ts';
import { caseIn } from './deliveryAbout.ts';
import { liaisonKinds } from './deliveryKinds.ts';
import { isPeopleKind } from '../invitations/peopleKinds.ts';

export interface Deps {
  findLiaisons(): Promise<readonly Liaison[]>;
  readCase(id: string): Promise<Versioned<CaseRecord> | undefined>;
}

/**
 * Whether a message that could not reach somebody for days is still for them: whoever has been taken out of the list of
 * liaisons, or has lost the region, is told of its cases no more.
 */
export async function stillConcerns(deps: Deps, { to, about, kind }: DeliveryKey): Promise<boolean> {
  // Whoever has the app at last is invited by day, and reminded of nothing that has passed: see invitations/walkPeople.ts.
  if (isPeopleKind(kind)) return false;
  if (!liaisonKinds.has(kind)) return true;
  const liaison = (await deps.findLiaisons()).find(({ id }) => id === to.id);
  if (!liaison) return false;
  const disagreement = caseIn(about);
  // What speaks of several cases may speak of some that are not theirs any more.
  if (disagreement === null) return liaison.regions === null;
  const found = await deps.readCase(disagreement);
  return found !== undefined && isOf(liaison, found.value.region);
}
