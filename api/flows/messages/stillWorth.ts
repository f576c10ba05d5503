import type { DeliveryRecord } from '../../../contract/deliveryRecords.ts';
import type { DeliveryMessage } from '../../../contract/messages.ts';
import type { RoundRecord, Versioned } from '../../../contract/records.ts';
import { localTime } from '../calendar.ts';
import { isPeopleKind } from '../invitations/peopleKinds.ts';
import { stepIn } from './deliveryAbout.ts';
import { worthTrying, type Deps as WorthDeps, type Lost } from './worthTrying.ts';

export interface Deps extends WorthDeps {
  readRound(id: string): Promise<Versioned<RoundRecord> | undefined>;
  /** The messages of a round that have not reached somebody. */
  lostOf(roundId: string): Promise<Lost[]>;
  /** Where somebody is, or counts as being while nobody knows. */
  timeZoneOf(id: string, otherwise: string): Promise<string>;
}

type Message = Pick<DeliveryRecord, 'to' | 'about' | 'kind' | 'reason' | 'askedAt'>;

/**
 * Whether a message that could not reach somebody is for them still, and says what is still so: by all that there is now.
 * For the messages of one person, one after the other: what there is of a round is read once for all of them.
 */
export function stillWorth(deps: Deps): (place: DeliveryMessage, message: Message) => Promise<boolean> {
  const rounds = new Map<string, ReturnType<typeof lookInto>>();
  return async (place, message) => {
    const { to, about, kind, reason, askedAt } = message;
    // Whoever has the app at last is invited by day, and reminded of nothing that has passed: see invitations/walkPeople.ts.
    if (isPeopleKind(kind) || reason === null) return false;
    const [roundId = ''] = about.split('~', 1);
    if (kind === 'step-soon' || kind === 'step-today') return isStepDue(deps, roundId, message);
    const look = rounds.get(roundId) ?? lookInto(deps, roundId);
    rounds.set(roundId, look);
    const isWorth = await look;
    return isWorth({ place, person: to.id, reason, askedAt });
  };
}

/** All that says of messages of a round whether they are still so. */
async function lookInto(deps: Deps, roundId: string): Promise<(one: Lost) => Promise<boolean>> {
  const round = (await deps.readRound(roundId))?.value;
  if (!round) return () => Promise.resolve(false);
  return worthTrying(deps, round, await deps.lostOf(roundId), []); // the list of people is for invitations alone
}

/** Its words count the days, so they are true on the day on which they were asked for alone: the day where its person is. */
async function isStepDue(deps: Deps, roundId: string, { to, about, askedAt }: Message): Promise<boolean> {
  const id = stepIn(about);
  const step = id === null ? undefined : (await deps.readStep(id))?.value;
  if (step?.state !== 'open' || about !== `${step.id}~${step.due}`) return false;
  const round = (await deps.readRound(roundId))?.value;
  const zone = await deps.timeZoneOf(to.id, round?.timeZone ?? 'UTC');
  return localTime(new Date(askedAt), zone).day === localTime(deps.now(), zone).day;
}
