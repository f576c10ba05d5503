import type { ConversationRecord } from '../../../contract/conversations.ts';
import type { Recipient } from '../../../contract/deliveries.ts';
import type { MyData, MyRound } from '../../../contract/myData.ts';
import type { RoundRecord, Versioned } from '../../../contract/records.ts';
import type { Step } from '../../../contract/steps.ts';
import { dealingsOf, type Deps as DealingsDeps } from '../people/dealings.ts';
import type { Person } from '../people/person.ts';
import type { ListRounds } from '../rounds/readRounds.ts';
import { readMyRound, type Deps as RoundDeps } from './readMyRound.ts';

export interface Deps extends DealingsDeps, RoundDeps {
  readonly tenant: string;
  listRounds: ListRounds;
  matchesOf(tenant: string, users: readonly string[]): Promise<ReadonlyMap<string, string>>;
  conversationWith(person: Recipient): Promise<ConversationRecord | undefined>;
  isMuted(id: string, now: Date): Promise<boolean>;
  /** Next steps of one person, whatever has become of them. */
  readOwnSteps(roundId: string, owner: string): Promise<Versioned<Step>[]>;
}

/** As many rounds as are read at once: each is looked through in every part of storage. */
const AT_ONCE = 4;

/** Everything that is kept of a person, for that person alone: nothing is written, and nobody learns that they asked. */
export async function readMyData(
  deps: Deps,
  person: Person,
): Promise<Omit<MyData, 'steps'> & { readonly steps: readonly Versioned<Step>[] }> {
  const records = await allRounds(deps);
  const rounds: MyRound[] = [];
  const steps: Versioned<Step>[] = [];
  for (let from = 0; from < records.length; from += AT_ONCE) {
    const some = records.slice(from, from + AT_ONCE);
    const [found, own] = await Promise.all([
      Promise.all(some.map((record) => readMyRound(deps, person, record))),
      Promise.all(some.map(({ id }) => deps.readOwnSteps(id, person.id))),
    ]);
    rounds.push(...found.filter((round) => round !== undefined));
    steps.push(...own.flat());
  }
  const [chat, muted, { liaison }, address] = await Promise.all([
    deps.conversationWith(person),
    deps.isMuted(person.id, deps.now()),
    dealingsOf(deps, person),
    isMatched(deps, person),
  ]);
  return {
    id: person.id,
    name: person.name,
    rounds,
    chat: chat ? { language: chat.locale, timeZone: chat.timeZone, refused: chat.refused ?? null } : null,
    address,
    muted,
    liaison: liaison
      ? { name: liaison.name, regions: liaison.regions, address: liaison.address ?? null }
      : null,
    steps: steps.sort((a, b) => (a.value.due < b.value.due ? -1 : a.value.due > b.value.due ? 1 : 0)),
  };
}

/** Also those that are not open yet: somebody may stand on their lists. */
async function allRounds(deps: Deps): Promise<RoundRecord[]> {
  const records: RoundRecord[] = [];
  let from: string | undefined;
  do {
    const page = await deps.listRounds(from);
    if (page === 'no-such-page') break; // the list changed under our feet
    records.push(...page.items);
    from = page.next ?? undefined;
  } while (from !== undefined);
  return records;
}

/** Whether it is kept that somebody goes by their address. */
async function isMatched(deps: Deps, { id, userPrincipalName }: Person): Promise<boolean> {
  if (userPrincipalName === undefined) return false;
  const address = userPrincipalName.toLowerCase();
  return (await deps.matchesOf(deps.tenant, [address])).get(address) === id.toLowerCase();
}
