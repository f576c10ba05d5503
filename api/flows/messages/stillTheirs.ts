import type { DeliveryRecord } from '../../../contract/deliveryRecords.ts';
import { caseIn } from './deliveryAbout.ts';
import { liaisonKinds } from './deliveryKinds.ts';
import { stillConcerns, type Deps as ConcernDeps } from './stillConcerns.ts';

export interface Deps extends ConcernDeps {
  now(): Date;
}

/** A message that goes at once was asked for by the list of liaisons as it is. */
const AT_ONCE_MS = 60_000;

/**
 * Whether a message that was held up on its way may still reach its person: whoever has been taken out of the list of
 * liaisons since, or has lost the region, is told of its cases no more. One about several cases comes to
 * whoever is a liaison at all: it does not say which regions it was made for, and nobody would be told of them otherwise.
 */
export async function isStillTheirs(deps: Deps, message: DeliveryRecord): Promise<boolean> {
  const { to, about, kind, attempts, askedAt } = message;
  const isHeldUp = attempts > 0 || deps.now().getTime() - Date.parse(askedAt) > AT_ONCE_MS;
  if (!isHeldUp || !liaisonKinds.has(kind)) return true;
  if (caseIn(about) !== null) return stillConcerns(deps, message);
  return (await deps.findLiaisons()).some(({ id }) => id === to.id);
}
