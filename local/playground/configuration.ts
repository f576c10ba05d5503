import { botId } from '../identity/botTokens.ts';
import { personWith, tenant } from '../identity/people.ts';

/** Who sits at the Playground: a liaison of all regions, so that every alert reaches them. */
export const PLAYGROUND_PERSON = 'liaison-1';
/** The chat in which the Playground and the bot meet. */
export const PLAYGROUND_CHAT = 'playground-chat';
/** The Playground wants five people beside its own. */
const OTHERS = ['owner-1', 'liaison-2', 'sales-1', 'sales-2', 'marketing-1'];

function userOf(id: string) {
  const { name, oid, userPrincipalName } = personWith(id);
  const [givenName = name, ...rest] = name.split(' ');
  // "userPrincipleName" is how the Playground spells it.
  return {
    id,
    name,
    userPrincipleName: userPrincipalName,
    aadObjectId: oid,
    givenName,
    surname: rest.join(' ') || name,
    email: userPrincipalName,
  };
}

/**
 * What the Playground reads from `.m365agentsplayground.yml` (version 0.1.1): the people of this machine, so that who is a
 * liaison here is one there. Group chat and team must be there; Concord talks to people alone.
 */
export const playgroundConfiguration = () => ({
  version: '0.1.1',
  tenantId: tenant,
  bot: { id: botId, name: 'Concord' },
  currentUser: userOf(PLAYGROUND_PERSON),
  users: OTHERS.map(userOf),
  personalChat: { id: PLAYGROUND_CHAT },
  groupChat: { id: 'playground-group-chat', name: 'A group' },
  team: {
    id: '19:playground-team@thread.tacv2',
    aadGroupId: '0d1b2c3d-0000-4000-8000-000000000001',
    name: 'A team',
    channels: [],
  },
});
