import type { Recipient, UnreachableReason } from '../../../contract/deliveries.ts';
import type { DeliveryMessage } from '../../../contract/messages.ts';
import type { Liaison } from '../../../contract/liaisons.ts';
import type { CaseRecord, RoundRecord, Versioned } from '../../../contract/records.ts';
import type { Step } from '../../../contract/steps.ts';
import { rosterNames, type Deps as NameDeps } from '../invitations/rosterNames.ts';
import { stateAt } from '../rounds/roundAt.ts';
import { aboutIn, kindIn, notedKinds } from './deliveryKinds.ts';
import { isStillTrue, type Standing } from './stillTrue.ts';
import type { LostMessage } from './tellOwner.ts';

/** A message that has not reached somebody, as it stands in the list of them. */
export interface Lost {
  readonly place: DeliveryMessage;
  readonly person: string;
  readonly reason: UnreachableReason;
  /** ISO 8601; absent where its row cannot be read. */
  readonly askedAt?: string;
}

export interface Deps extends NameDeps {
  now(): Date;
  findLiaisons(): Promise<readonly Liaison[]>;
  readCases(roundId: string): Promise<Versioned<CaseRecord>[]>;
  readStep(id: string): Promise<Versioned<Step> | undefined>;
}

/** What is older would only confuse; cards of cases are as new as their cases. */
const WORTH_MS = 7 * 24 * 3600_000;

/**
 * Says of messages of a round whether they are still news for their person, by what there is now: the round, its list, its
 * cases and the liaisons are read once for all of them.
 * @param all whatever of the round has not reached somebody
 * @param wanted those of them that are asked about
 */
export async function worthTrying(
  deps: Deps,
  round: RoundRecord,
  all: readonly Lost[],
  wanted: readonly Lost[],
): Promise<(one: Lost) => Promise<boolean>> {
  const invited = wanted
    .filter(({ place }) => kindIn(place.key) === 'invitation')
    .map(({ person }) => person);
  const onRoster = await rosterNames(deps, round, new Set(invited));
  const standing: Standing = {
    round,
    liaisons: await deps.findLiaisons(),
    cases: await deps.readCases(round.id),
    lost: all.flatMap(asLost),
    readStep: (id) => deps.readStep(id),
  };
  return async ({ place, person, askedAt }) => {
    const now = deps.now();
    const kind = kindIn(place.key);
    if (kind === 'invitation') return stateAt(round, now) === 'open' && onRoster.has(person);
    // "Due in three days" is not true any more; the steps stand in the tab.
    if (kind === 'step-soon' || kind === 'step-today') return false;
    if (kind !== 'alert' && now.getTime() - Date.parse(askedAt ?? '') > WORTH_MS) return false;
    const to: Recipient = { tenant: deps.tenant, id: person };
    return isStillTrue(standing, { to, about: aboutIn(place.key), kind });
  };
}

/** What the owner is written to about. */
function asLost({ place, person, reason }: Lost): LostMessage[] {
  const kind = notedKinds.find((one) => one === kindIn(place.key));
  return kind === undefined ? [] : [{ person, about: aboutIn(place.key), kind, reason }];
}
