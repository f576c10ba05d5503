import type { FindPerson } from '../../contract/directory.ts';
import type { GroupMembers } from '../../contract/groups.ts';
import type { Config } from '../config.ts';
import { findPersonIn } from '../graph/findPerson.ts';
import { groupMembersIn } from '../graph/groupMembers.ts';
import { ownTokensFrom, type OwnToken } from '../managedIdentity.ts';
import { keylessAccount, type Account } from '../store/account.ts';

/** What the app does as itself, without a key or a password. */
export interface OwnIdentity {
  readonly account: Account;
  /** Tokens of the bot, where it has no password. */
  readonly botToken: ((resource: string) => Promise<OwnToken>) | undefined;
  /** Undefined: groups of Entra are not read. */
  readonly groupMembers: GroupMembers | undefined;
  /** Undefined: the directory is not asked who goes by an address. */
  readonly findPerson: FindPerson | undefined;
}

/** Nothing is asked for before it is needed: a token comes with the first request that needs it. */
export function wireOwnIdentity({ storage, bot, graph, identity }: Config): OwnIdentity {
  const tokens = identity && ownTokensFrom(identity);
  const tokensOf = (clientId: string) => {
    if (!tokens) throw new Error('wireOwnIdentity requires the identity endpoint');
    return (resource: string) => tokens(resource, clientId);
  };
  const ofGraph = graph && {
    address: graph.address,
    token: async () => (await tokensOf(graph.clientId)(new URL(graph.address).origin)).token,
  };
  return {
    account: typeof storage === 'string' ? storage : keylessAccount(storage, tokensOf(storage.clientId)),
    botToken: bot && bot.password === undefined ? tokensOf(bot.appId) : undefined,
    groupMembers: ofGraph && graph.groups ? groupMembersIn(ofGraph) : undefined,
    findPerson: ofGraph && graph.people ? findPersonIn(ofGraph) : undefined,
  };
}
