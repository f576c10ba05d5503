import type { FindPerson } from '../../contract/directory.ts';
import type { GroupMembers } from '../../contract/groups.ts';
import type { ReadProfile } from '../../contract/places.ts';
import type { Config } from '../config.ts';
import { findPersonIn } from '../graph/findPerson.ts';
import { groupMembersIn } from '../graph/groupMembers.ts';
import { ownProfileIn } from '../graph/ownProfile.ts';
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
  /** Undefined: nothing is read on people's behalf. */
  readonly readProfile: ReadProfile | undefined;
}

/** What an application trusts the app's own identity by (a federated credential); the same in every cloud for companies. */
const TOKEN_EXCHANGE = 'api://AzureADTokenExchange';

/**
 * Nothing is asked for before it is needed: a token comes with the first request that needs it.
 * @param complain hears what is wrong with the settings in Entra
 */
export function wireOwnIdentity(
  { storage, bot, graph, identity, token }: Config,
  complain: (what: string) => void,
): OwnIdentity {
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
    readProfile:
      graph?.profile &&
      ownProfileIn({
        address: graph.address,
        tokenUrl: graph.profile.tokenUrl,
        appId: token.audience,
        ownAssertion: async () => (await tokensOf(graph.clientId)(TOKEN_EXCHANGE)).token,
        complain,
      }),
  };
}
