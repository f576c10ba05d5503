import type { AskForDelivery, DeliveryCard, UnreachableReason } from '../../../contract/deliveries.ts';
import type { NamedKind } from '../../../contract/deliveryList.ts';
import type { Liaison } from '../../../contract/liaisons.ts';
import type { CaseRecord, RoundRecord, Versioned } from '../../../contract/records.ts';
import type { Step } from '../../../contract/steps.ts';
import type { CardReader } from './caseCards.ts';
import { isOf } from '../people/dealings.ts';
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
  readonly tenant: string;
  languageOf(id: string): Promise<string>;
  readStep(id: string): Promise<Versioned<Step> | undefined>;
  askForDelivery: AskForDelivery;
  readonly ownerCards: OwnerCards;
}

/**
 * Tells the owner of a round, once for each: whom its messages do not reach, why, and what helps; and where there is nobody
 * to be told of a case.
 * @param cases all of the round
 * @param lost messages of the round that have not reached somebody
 */
export async function tellOwner(
  deps: Deps,
  { id: round, owner }: Pick<RoundRecord, 'id' | 'owner'>,
  cases: readonly Versioned<CaseRecord>[],
  liaisons: readonly Liaison[],
  lost: readonly LostMessage[],
): Promise<void> {
  if (!owner) return;
  const open = cases.map(({ value }) => value).filter(({ state }) => state !== 'closed');
  if (open.length === 0) return;
  const to = { id: owner.id, language: await deps.languageOf(owner.id) };
  const tell = (about: string, kind: NamedKind, card: DeliveryCard) =>
    deps.askForDelivery({
      to: { tenant: deps.tenant, id: owner.id },
      about: `${round}~${about}`,
      kind,
      card,
    });

  for (const { id, region } of open) {
    const of = liaisons.filter((liaison) => isOf(liaison, region));
    if (of.length === 0) {
      const nobody = liaisons.length === 0;
      const card = deps.ownerCards.noLiaison({ round, region: nobody ? null : region }, to);
      await tell(nobody ? 'nobody' : placeOf(id), 'no-liaison', card);
    }
    // What was written to the owner stands in the list of messages: another one would not arrive either.
    const here = lost.filter(
      ({ about, kind, person }) =>
        person !== owner.id && (isAbout(about, id) || (kind === 'digest' && about.startsWith(`${round}~`))),
    );
    const deaf = new Set(here.filter(({ kind }) => alertKinds.has(kind)).map(({ person }) => person));
    const others = of.filter((liaison) => !deaf.has(liaison.id));
    for (const [person, [first]] of Map.groupBy(here, (message) => message.person)) {
      if (!first) continue;
      const liaison = of.find((one) => one.id === person);
      if (liaison) {
        const instead = others.filter((one) => one.id !== person).map(({ name }) => name);
        const why = { round, region, liaison: liaison.name, why: first.reason };
        const card = deps.ownerCards.unreachable(why, instead, to);
        // That nobody is left is news, also where the owner has heard of this liaison before.
        await tell(person, instead.length > 0 ? 'unreachable' : 'nobody-left', card);
        continue;
      }
      const name = await stepOwner(deps, person, first.about);
      if (name === undefined) continue; // a liaison of another time
      const card = deps.ownerCards.stepsUnreachable({ round, person: name, why: first.reason }, to);
      await tell(person, 'unreachable', card);
    }
  }
}

const isAbout = (about: string, disagreement: string): boolean =>
  about === disagreement || about.startsWith(`${disagreement}~`);

/** `r00` or `--` of `<round>~<place>~<kind>~<subject>`. */
const placeOf = (disagreement: string): string => disagreement.split('~')[1] ?? '';

/** The name of somebody who has agreed a step that a message is about. */
async function stepOwner(deps: Deps, person: string, about: string): Promise<string | undefined> {
  const step = stepIn(about);
  const owner = step === null ? undefined : (await deps.readStep(step))?.value.owner;
  return owner?.id === person ? owner.name : undefined;
}
