import type { DeliveryRecord } from '../../../contract/deliveryRecords.ts';
import type { DeliveryMessage } from '../../../contract/messages.ts';
import type { RoundRecord, Versioned } from '../../../contract/records.ts';
import { isPeopleKind } from '../invitations/peopleKinds.ts';
import { stepIn } from './deliveryAbout.ts';
import { worthTrying, type Deps as WorthDeps, type Lost } from './worthTrying.ts';

export interface Deps extends WorthDeps {
  readRound(id: string): Promise<Versioned<RoundRecord> | undefined>;
  /** The messages of a round that have not reached somebody. */
  lostOf(roundId: string): Promise<Lost[]>;
}

/** Whether a message that could not reach somebody is for them still, and says what is still so: by all that there is now. */
export async function isStillWorth(
  deps: Deps,
  place: DeliveryMessage,
  message: Pick<DeliveryRecord, 'to' | 'about' | 'kind' | 'reason' | 'askedAt'>,
): Promise<boolean> {
  const { to, about, kind, reason, askedAt } = message;
  // Whoever has the app at last is invited by day, and reminded of nothing that has passed: see invitations/walkPeople.ts.
  if (isPeopleKind(kind) || reason === null) return false;
  if (kind === 'step-soon' || kind === 'step-today') return isStepDue(deps, message);
  const [roundId = ''] = about.split('~', 1);
  const round = (await deps.readRound(roundId))?.value;
  if (!round) return false;
  const one = { place, person: to.id, reason, askedAt };
  const isWorth = await worthTrying(deps, round, await deps.lostOf(roundId), [one]);
  return isWorth(one);
}

/** Its words count the days, so they are true on the day on which they were asked for alone. */
async function isStepDue(
  deps: Pick<Deps, 'now' | 'readStep'>,
  { about, askedAt }: Pick<DeliveryRecord, 'about' | 'askedAt'>,
): Promise<boolean> {
  const id = stepIn(about);
  const step = id === null ? undefined : (await deps.readStep(id))?.value;
  const isToday = askedAt.slice(0, 10) === deps.now().toISOString().slice(0, 10);
  return isToday && step?.state === 'open' && about === `${step.id}~${step.due}`;
}
