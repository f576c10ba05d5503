import type { ConversationRecord } from '../../../contract/conversations.ts';
import type { Recipient } from '../../../contract/deliveries.ts';
import type { Liaison } from '../../../contract/liaisons.ts';
import type { ReachList } from '../../../contract/reach.ts';
import { remedies } from '../messages/deliveriesOf.ts';
import type { ListRounds } from '../rounds/readRounds.ts';
import { isForgotten } from '../rounds/seeToRounds.ts';

export interface Deps {
  now(): Date;
  readonly tenant: string;
  findLiaisons(): Promise<readonly Liaison[]>;
  listRounds: ListRounds;
  conversationWith(person: Recipient): Promise<ConversationRecord | undefined>;
}

type Reached = ReachList['items'][number];

/** Whether messages reach the liaisons, and the owners of rounds that anybody is still told of. For owners. */
export async function readReach(deps: Deps): Promise<ReachList> {
  const people = new Map<string, { name: string; roles: Reached['roles'] }>();
  for (const { id, name } of await deps.findLiaisons()) people.set(id, { name, roles: ['liaison'] });
  for (const { id, name } of await ownersOf(deps)) {
    const known = people.get(id);
    people.set(id, { name: known?.name ?? name, roles: [...(known?.roles ?? []), 'owner'] });
  }
  const items = await Promise.all(
    [...people].map(async ([id, { name, roles }]): Promise<Reached> => {
      const conversation = await deps.conversationWith({ tenant: deps.tenant, id });
      const reason = conversation ? (conversation.refused ?? null) : 'not-installed';
      return { id, name, roles, reason, remedy: reason && remedies[reason] };
    }),
  );
  return { items };
}

/** Owners by the newest name that they go by, each once. */
async function ownersOf(deps: Deps): Promise<{ id: string; name: string }[]> {
  const owners = new Map<string, { id: string; name: string }>();
  let from: string | undefined;
  do {
    const page = await deps.listRounds(from);
    if (page === 'no-such-page') break; // the list changed under our feet
    for (const round of page.items)
      if (round.owner && !owners.has(round.owner.id) && !isForgotten(round, deps.now()))
        owners.set(round.owner.id, round.owner);
    from = page.next ?? undefined;
  } while (from !== undefined);
  return [...owners.values()];
}
