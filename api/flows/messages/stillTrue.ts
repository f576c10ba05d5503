import type { DeliveryKey } from '../../../contract/deliveries.ts';
import { isWaiting } from '../../../contract/freeCase.ts';
import type { Liaison } from '../../../contract/liaisons.ts';
import type { CaseRecord, RoundRecord, Versioned } from '../../../contract/records.ts';
import type { Step } from '../../../contract/steps.ts';
import { caseNow } from '../cases/caseNow.ts';
import { helpersOf } from '../cases/helpersOf.ts';
import { isOf } from '../people/dealings.ts';
import { caseIn, stepIn } from './deliveryAbout.ts';
import { aboutWaiting } from './dueReminders.ts';
import { stillConcerns } from './stillConcerns.ts';
import { hearingOf, NOBODY, placeOf, type LostMessage } from './tellOwner.ts';

/** What there is now of a round that messages could tell of. */
export interface Standing {
  readonly round: RoundRecord;
  readonly liaisons: readonly Liaison[];
  readonly cases: readonly Versioned<CaseRecord>[];
  /** Messages of the round that have not reached somebody. */
  readonly lost: readonly LostMessage[];
  readStep(id: string): Promise<Versioned<Step> | undefined>;
}

/**
 * Whether a message that has not arrived is still for its person and says what is still so. Messages to everybody on the
 * roster say nothing that could change, but for their time.
 */
export async function isStillTrue(standing: Standing, message: DeliveryKey): Promise<boolean> {
  const { to, about, kind } = message;
  const { liaisons, round } = standing;
  if (kind === 'results-open') return true;
  const deps = {
    findLiaisons: () => Promise.resolve(liaisons),
    readCase: (id: string) => Promise.resolve(standing.cases.find(({ value }) => value.id === id)),
  };
  if (!(await stillConcerns(deps, message))) return false;
  if (kind === 'round-closed') return to.id === round.owner?.id || liaisons.some(({ id }) => id === to.id);
  if (kind === 'step-help') {
    const step = (await standing.readStep(stepIn(about) ?? about))?.value;
    if (!step || step.state !== 'open' || step.helpWanted === null) return false;
    return (await helpersOf(deps, step.disagreement)).includes(to.id);
  }
  const open = standing.cases
    .map(({ value }) => caseNow(value, liaisons))
    .filter(({ state }) => state !== 'closed');
  const ownerIsTold = ofOwner[kind];
  if (ownerIsTold) return ownerIsTold(standing, open, about.slice(round.id.length + 1));
  if (kind === 'digest')
    return liaisons.some(
      ({ id, ...one }) =>
        id === to.id &&
        open.some(({ region, finding }) => finding === 'found' && isOf({ id, ...one }, region)),
    );
  const one = open.find(({ id }) => id === caseIn(about));
  return one !== undefined && isSo(one, message);
}

/** Whether a case that is not closed is as a message says. */
function isSo(one: CaseRecord, { to, about, kind }: DeliveryKey): boolean {
  switch (kind) {
    case 'reversed': {
      // Its number is how much had happened to the case by then: see `newsFor` in caseNews.ts.
      const since = one.history.slice(Number(about.slice(one.id.length + 1)));
      return one.finding === 'found' && !since.some(({ act }) => act === 'reversed');
    }
    case 'withdrawn':
    case 'gap-closed':
      return one.finding === kind && one.takenBy?.id === to.id;
    case 'handed-over':
      return one.takenBy?.id === to.id;
    case 'alert':
      // A first message that it is no more would be about nothing.
      return one.finding === 'found';
    case 'reminder':
    case 'escalation':
      return isWaiting(one) && aboutWaiting(one) === about;
    default:
      return true;
  }
}

/** What the owner of a round is told, by kind: whether it is so. @param rest a person, a region's place or nobody */
const ofOwner: Readonly<
  Record<string, (standing: Standing, open: readonly CaseRecord[], rest: string) => boolean>
> = {
  unreachable: ({ round, liaisons, lost }, open, person) =>
    open.some((one) =>
      hearingOf(round, one, liaisons, lost).lost.some((message) => message.person === person),
    ),
  'nobody-left': ({ round, liaisons, lost }, open, person) =>
    open
      .map((one) => hearingOf(round, one, liaisons, lost))
      .some(
        (hearing) => hearing.hear.length === 0 && hearing.liaisons.some((liaison) => liaison.id === person),
      ),
  'no-liaison': ({ liaisons }, open, place) =>
    place === NOBODY
      ? liaisons.length === 0 && open.length > 0
      : open.some(
          ({ id, region }) => placeOf(id) === place && !liaisons.some((liaison) => isOf(liaison, region)),
        ),
};
