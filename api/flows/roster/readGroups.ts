import type { GroupMembers, GroupTrouble } from '../../../contract/groups.ts';
import {
  MOST_ROSTER_LINES,
  rosterName,
  type RosterEntry,
  type RosterGroups,
} from '../../../contract/roster.ts';
import { say, type Words } from '../../../contract/words/words.ts';
import type { NewPeople } from './newPeople.ts';
import { faultList, type InvalidRoster } from './rosterFaults.ts';
import { namesInLine } from '../namesInLine.ts';

export interface UnreadableGroups {
  readonly kind: 'groups-unreadable' | 'groups-off';
  readonly path: string;
  readonly message: Words;
}

export type ReadGroups =
  | (NewPeople & { readonly kind: 'read'; readonly ignored: readonly string[] })
  | InvalidRoster
  | UnreadableGroups;

/**
 * Reads a roster from groups: everybody in a group stands where the group does. Who is in two groups has to stand in the
 * same place in both.
 * @param regions of the round
 */
export async function readGroups(
  groupMembers: GroupMembers | undefined,
  regions: readonly string[],
  { groups }: RosterGroups,
): Promise<ReadGroups> {
  const off = 'reading groups of Entra is not set up here; send a CSV file instead';
  if (!groupMembers) return { kind: 'groups-off', path: '', message: off };
  const faults = faultList();
  const refuse = (path: string, message: Words) => faults.add({ line: null, column: null, path, message });
  for (const [index, { side, region }] of groups.entries())
    if (region === null ? regions.length > 0 && side !== 'observer' : !regions.includes(region))
      refuse(
        `groups[${index}].region`,
        regions.length === 0
          ? 'this round knows no regions'
          : say('choose one of: {regions}', { regions: namesInLine(regions) }),
      );
  const wrong = faults.result();
  if (wrong) return wrong;

  const entries: RosterEntry[] = [];
  const places = new Map<string, number>();
  /** The group that each entry came from. */
  const from: number[] = [];
  for (const [index, { id, side, region }] of groups.entries()) {
    const read = await groupMembers(id);
    if (read.kind !== 'members')
      return { kind: 'groups-unreadable', path: `groups[${index}].id`, message: words(read) };
    for (const member of read.members) {
      const user = member.id.toLowerCase();
      const place = places.get(user);
      const other = place === undefined ? undefined : entries[place];
      if (place === undefined) {
        places.set(user, entries.length);
        // Whatever a directory has as a name: what cannot be shown is left out.
        entries.push({ user, side, region, name: rosterName.safeParse(member.name).data ?? null });
        from.push(index);
      } else if (other?.side !== side || other.region !== region)
        refuse(
          `groups[${index}]`,
          say('{name} is also in {group}, which stands elsewhere', {
            name: member.name ?? user,
            group: `groups[${from[place] ?? 0}]`,
          }),
        );
    }
  }
  if (entries.length === 0) refuse('groups', 'nobody is in these groups');
  if (entries.length > MOST_ROSTER_LINES)
    refuse('groups', say('there are more than {count} people in these groups', { count: MOST_ROSTER_LINES }));
  return faults.result() ?? { kind: 'read', entries, places, ignored: [] };
}

function words(trouble: GroupTrouble): Words {
  switch (trouble.kind) {
    case 'no-permission':
      return say(
        'Concord needs the permission {permission} of Microsoft Graph, which an administrator of Entra grants',
        { permission: trouble.permission },
      );
    case 'not-signed-in':
      return 'Microsoft Graph does not take the token of Concord: an administrator has to look into it';
    case 'no-such-group':
      return 'Entra knows no such group';
    case 'busy':
      return 'Microsoft Graph is busy: try again in a few minutes';
    case 'no-answer':
      return 'Microsoft Graph does not answer: try again in a few minutes';
  }
}
