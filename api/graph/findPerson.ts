import * as z from 'zod';
import { userPrincipalNameOf } from '../../contract/address.ts';
import type { FindPerson } from '../../contract/directory.ts';
import { askGraph, type GraphSettings } from './askGraph.ts';

/** The least with which an app may look for people by their addresses. */
const PERMISSION = 'User.Read.All';
/** Two are enough to see that an address is not one person's. */
const MOST = 5;

const people = z.object({
  value: z.array(z.object({ id: z.guid(), userPrincipalName: z.string() })),
});

/**
 * Finds people of the company in Microsoft Graph: by the address by which they sign in, and where nobody does, by e-mail
 * address. Signing in counts first, because that is unique.
 */
export function findPersonIn(settings: GraphSettings): FindPerson {
  return async (address, until) => {
    const text = `'${address.replaceAll("'", "''")}'`;
    const query = new URLSearchParams({
      $filter: `userPrincipalName eq ${text} or mail eq ${text}`,
      $select: 'id,userPrincipalName',
      $top: String(MOST),
    });
    const read = await askGraph(settings, `${settings.address}/users?${query.toString()}`, people, until);
    if (typeof read === 'string')
      return { kind: 'no-answer', why: read === 'no-permission' ? `it needs ${PERMISSION}` : read };
    const found = read.value.value;
    const [only] = found;
    const person =
      found.find(({ userPrincipalName }) => userPrincipalNameOf(userPrincipalName) === address) ??
      (found.length === 1 ? only : undefined);
    if (person) return { kind: 'person', person: { id: person.id.toLowerCase() } };
    return { kind: found.length === 0 ? 'nobody' : 'several' };
  };
}
