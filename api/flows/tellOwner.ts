import type {
  AskForDelivery,
  DeliveriesOf,
  DeliveryCard,
  UnreachableReason,
} from '../../contract/deliveries.ts';
import type { Liaison } from '../../contract/liaisons.ts';
import type { CaseRecord, RoundRecord, Versioned } from '../../contract/records.ts';
import type { CardReader } from './alertLiaisons.ts';
import { isOf } from './dealings.ts';
import { publicRounds, type Deps as RoundDeps } from './publicRounds.ts';

export interface Deps extends RoundDeps {
  readonly tenant: string;
  findLiaisons(): Promise<readonly Liaison[]>;
  languageOf(id: string): Promise<string>;
  readCases(roundId: string): Promise<Versioned<CaseRecord>[]>;
  deliveriesOf: DeliveriesOf;
  askForDelivery: AskForDelivery;
  /** @param others who gets the alerts instead; nobody where it is empty */
  unreachableCard(
    unreachable: { round: string; region: string | null; liaison: string; why: UnreachableReason },
    others: readonly string[],
    to: CardReader,
  ): DeliveryCard;
}

/** Tells the owner of a round, once for each, which liaisons its alerts do not reach, why, and what helps. */
export async function tellOwner(deps: Deps): Promise<void> {
  const liaisons = await deps.findLiaisons();
  for await (const round of publicRounds(deps))
    if (round.owner) await tellOf(deps, round, round.owner.id, liaisons);
}

async function tellOf(
  deps: Deps,
  round: RoundRecord,
  owner: string,
  liaisons: readonly Liaison[],
): Promise<void> {
  for (const { value } of await deps.readCases(round.id)) {
    if (value.state === 'closed') continue;
    const alerts = (await deps.deliveriesOf(value.id)).filter(({ kind }) => kind === 'alert');
    const lost = alerts.filter(({ state }) => state === 'unreachable');
    if (lost.length === 0) continue;
    const of = liaisons.filter((liaison) => isOf(liaison, value.region));
    const others = of.filter(({ id }) => lost.every(({ to }) => to.id !== id)).map(({ name }) => name);
    const to = { id: owner, language: await deps.languageOf(owner) };
    for (const liaison of of) {
      const why = lost.find(({ to: whom }) => whom.id === liaison.id)?.reason;
      if (!why) continue;
      await deps.askForDelivery({
        to: { tenant: deps.tenant, id: owner },
        about: `${round.id}~${liaison.id}`,
        // That nobody is left is news, also where the owner has heard of this liaison before.
        kind: others.length > 0 ? 'unreachable' : 'nobody-left',
        card: deps.unreachableCard(
          { round: round.id, region: value.region, liaison: liaison.name, why },
          others,
          to,
        ),
      });
    }
  }
}
