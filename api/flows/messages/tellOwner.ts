import type {
  AskForDelivery,
  DeliveriesOf,
  DeliveryCard,
  UnreachableReason,
} from '../../../contract/deliveries.ts';
import type { NamedKind } from '../../../contract/namedKinds.ts';
import type { Liaison } from '../../../contract/liaisons.ts';
import type { CaseRecord, RoundRecord, Versioned } from '../../../contract/records.ts';
import type { Step } from '../../../contract/steps.ts';
import type { CardReader } from './caseCards.ts';
import { isOf } from '../people/dealings.ts';
import { sha256 } from '../summaries/sha256.ts';
import { stepIn } from './deliveryAbout.ts';
import { alertKinds } from './deliveryKinds.ts';

/** A message that has not reached somebody. */
export interface LostMessage {
  readonly person: string;
  readonly about: string;
  readonly kind: NamedKind;
  readonly reason: UnreachableReason;
}

/** What the owner of a round is told that nobody else can be told of. */
export interface OwnerCards {
  /** @param others who gets the alerts instead; nobody where it is empty */
  unreachable(
    of: { round: string; region: string | null; liaison: string; why: UnreachableReason },
    others: readonly string[],
    to: CardReader,
  ): DeliveryCard;
  /** Somebody who has agreed a next step and hears nothing of it. */
  stepsUnreachable(
    of: { round: string; person: string; why: UnreachableReason },
    to: CardReader,
  ): DeliveryCard;
  /** There is a case and no liaison to be told of it. @param region null: there is no liaison at all */
  noLiaison(of: { round: string; region: string | null }, to: CardReader): DeliveryCard;
}

export interface Deps {
  now(): Date;
  readonly tenant: string;
  languageOf(id: string): Promise<string>;
  readStep(id: string): Promise<Versioned<Step> | undefined>;
  askForDelivery: AskForDelivery;
  /** What became of the messages about something. */
  deliveriesOf: DeliveriesOf;
  /** Takes a message's place of the day; false where another one has it. */
  claimReminder(day: string, place: string, message: string): Promise<boolean>;
  readonly ownerCards: OwnerCards;
}

/** Who hears of a case. */
export interface Hearing {
  /** What has not arrived of it, but for what was written to the owner. */
  readonly lost: readonly LostMessage[];
  readonly liaisons: readonly Liaison[];
  /** Those of its liaisons whom its alerts have reached, as far as that is known. */
  readonly hear: readonly Liaison[];
}

/** Who hears of a case of a round. @param lost messages of the round that have not reached somebody */
export function hearingOf(
  { id: round, owner }: Pick<RoundRecord, 'id' | 'owner'>,
  { id, region }: Pick<CaseRecord, 'id' | 'region'>,
  all: readonly Liaison[],
  lost: readonly LostMessage[],
): Hearing {
  // What was written to the owner stands in the list of messages: another one would not arrive either.
  const here = lost.filter(
    ({ about, kind, person }) =>
      person !== owner?.id && (isAbout(about, id) || (kind === 'digest' && about.startsWith(`${round}~`))),
  );
  const liaisons = all.filter((liaison) => isOf(liaison, region));
  const deaf = new Set(here.filter(({ kind }) => alertKinds.has(kind)).map(({ person }) => person));
  return { lost: here, liaisons, hear: liaisons.filter((liaison) => !deaf.has(liaison.id)) };
}

/**
 * Tells the owner of a round, once for each: whom its messages do not reach, why, and what helps; and where there is nobody
 * to be told of a case.
 * @param cases all of the round
 * @param lost messages of the round that have not reached somebody
 */
export async function tellOwner(
  deps: Deps,
  of: Pick<RoundRecord, 'id' | 'owner'>,
  cases: readonly Versioned<CaseRecord>[],
  liaisons: readonly Liaison[],
  lost: readonly LostMessage[],
): Promise<void> {
  const { id: round, owner } = of;
  if (!owner) return;
  const open = cases.map(({ value }) => value).filter(({ state }) => state !== 'closed');
  if (open.length === 0) return;
  const to = { id: owner.id, language: await deps.languageOf(owner.id) };
  const day = deps.now().toISOString().slice(0, 10);
  /**
   * Once for the round; where another round has told the same today, on another day.
   * @param where the region that the card names, if that is a part of what it tells
   */
  const tell = async (what: string, kind: NamedKind, card: DeliveryCard, where = ''): Promise<void> => {
    const about = `${round}~${what}`;
    const sent = await deps.deliveriesOf(about);
    if (sent.some((one) => one.kind === kind && one.to.id === owner.id)) return;
    if (!(await deps.claimReminder(day, `owner~${owner.id}~${kind}~${where || what}`, about))) return;
    await deps.askForDelivery({ to: { tenant: deps.tenant, id: owner.id }, about, kind, card });
  };

  const hearings = open.map((one) => [one, hearingOf(of, one, liaisons, lost)] as const);
  // Whose silence leaves a case with nobody is told of once, by that: it says as much of them.
  const leavesNobody = new Set(
    hearings.flatMap(([, { hear, liaisons: all }]) => (hear.length === 0 ? all.map(({ id }) => id) : [])),
  );
  for (const [{ id, region }, hearing] of hearings) {
    if (hearing.liaisons.length === 0) {
      const nobody = liaisons.length === 0;
      const card = deps.ownerCards.noLiaison({ round, region: nobody ? null : region }, to);
      await tell(nobody ? NOBODY : placeOf(id), 'no-liaison', card, nobody ? '' : keyOf(region));
    }
    for (const [person, [first]] of Map.groupBy(hearing.lost, (message) => message.person)) {
      if (!first) continue;
      const liaison = hearing.liaisons.find((other) => other.id === person);
      if (liaison) {
        const instead = hearing.hear.filter((other) => other.id !== person).map(({ name }) => name);
        const why = { round, region, liaison: liaison.name, why: first.reason };
        const card = deps.ownerCards.unreachable(why, instead, to);
        // That nobody is left is news, also where the owner has heard of this liaison before.
        if (instead.length === 0) await tell(person, 'nobody-left', card, `${person}~${keyOf(region)}`);
        else if (!leavesNobody.has(person)) await tell(person, 'unreachable', card);
        continue;
      }
      const name = await stepOwner(deps, person, first.about);
      if (name === undefined) continue; // a liaison of another time
      const card = deps.ownerCards.stepsUnreachable({ round, person: name, why: first.reason }, to);
      await tell(person, 'unreachable', card);
    }
  }
}

/** What the owner is told of where there is no liaison at all. */
export const NOBODY = 'nobody';

/** A region in letters that a storage key may hold, and as few as ever, however long its name: rounds have it at different places. */
const keyOf = (region: string | null): string => (region === null ? '--' : sha256(region).slice(0, 16));

const isAbout = (about: string, disagreement: string): boolean =>
  about === disagreement || about.startsWith(`${disagreement}~`);

/** `r00` or `--` of `<round>~<place>~<kind>~<subject>`. */
export const placeOf = (disagreement: string): string => disagreement.split('~')[1] ?? '';

/** The name of somebody who has agreed a step that a message is about. */
async function stepOwner(deps: Deps, person: string, about: string): Promise<string | undefined> {
  const step = stepIn(about);
  const owner = step === null ? undefined : (await deps.readStep(step))?.value.owner;
  return owner?.id === person ? owner.name : undefined;
}
