import * as z from 'zod';
import type { GroupMember, GroupMembers, GroupTrouble } from '../../contract/groups.ts';
import { askGraph, type GraphSettings, type GraphTrouble } from './askGraph.ts';

/** Enough to see who is in a group. Names are told to those who may read people as well, and are not needed. */
const PERMISSION = 'GroupMember.Read.All';
/** As many as Graph gives at once. */
const PAGE = 999;
/** Of the largest groups; a list that never ends would have more. */
const MOST_PAGES = 400;

const page = z.object({
  value: z.array(
    z.object({ '@odata.type': z.string().optional(), id: z.guid(), displayName: z.string().nullish() }),
  ),
  '@odata.nextLink': z.string().optional(),
});

/** Reads who is in groups of Entra, people in groups within them included. */
export function groupMembersIn(settings: GraphSettings): GroupMembers {
  const origin = new URL(settings.address).origin;
  return async (group) => {
    const members: GroupMember[] = [];
    let next: string | undefined =
      `${settings.address}/groups/${encodeURIComponent(group)}/transitiveMembers?$select=id,displayName&$top=${PAGE}`;
    for (let pages = 0; next !== undefined; pages++) {
      if (pages === MOST_PAGES) return { kind: 'no-answer' };
      const read: { readonly value: z.output<typeof page> } | GraphTrouble = await askGraph(
        settings,
        next,
        page,
      );
      if (typeof read === 'string') return troubleOf(read);
      // Groups within the group stand in the list too, besides their own members, and so do devices.
      for (const { id, displayName, '@odata.type': type } of read.value.value)
        if (type === '#microsoft.graph.user') members.push({ id, name: displayName ?? null });
      next = read.value['@odata.nextLink'];
      // The token goes where it belongs and nowhere else, whatever an answer says.
      if (next !== undefined && !(URL.canParse(next) && new URL(next).origin === origin))
        return { kind: 'no-answer' };
    }
    return { kind: 'members', members };
  };
}

function troubleOf(trouble: GraphTrouble): GroupTrouble {
  if (trouble === 'no-permission') return { kind: trouble, permission: PERMISSION };
  return { kind: trouble === 'not-there' ? 'no-such-group' : trouble };
}
