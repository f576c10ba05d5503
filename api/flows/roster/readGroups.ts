import { rosterName, rosterUser, type RosterEntry, type RosterGroups } from '../../../contract/roster.ts';
import { faultList, type InvalidRoster } from './readRoster.ts';

/** Somebody in a group of Entra. */
export interface GroupMember {
  readonly id: string;
  readonly name: string | null;
}

/** Why the members of a group could not be read. */
export type GroupTrouble =
  | { readonly kind: 'no-permission'; readonly permission: string }
  | { readonly kind: 'no-such-group' }
  | { readonly kind: 'busy' | 'no-answer' };

/** Reads who is in a group of Entra, groups within it included. */
export type GroupMembers = (
  group: string,
) => Promise<{ readonly kind: 'members'; readonly members: readonly GroupMember[] } | GroupTrouble>;

export interface UnreadableGroups {
  readonly kind: 'groups-unreadable' | 'groups-off';
  readonly path: string;
  readonly message: string;
}

export type ReadGroups =
  | { readonly kind: 'read'; readonly entries: readonly RosterEntry[]; readonly ignored: readonly string[] }
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
  const fault = (path: string, message: string) => faults.add({ line: null, column: null, path, message });
  for (const [index, { side, region }] of groups.entries())
    if (region === null ? regions.length > 0 && side !== 'observer' : !regions.includes(region))
      fault(
        `groups[${index}].region`,
        regions.length === 0 ? 'this round knows no regions' : `choose one of: ${regions.join(', ')}`,
      );
  const wrong = faults.result();
  if (wrong) return wrong;

  const people = new Map<string, { readonly entry: RosterEntry; readonly group: number }>();
  for (const [index, { id, side, region }] of groups.entries()) {
    const read = await groupMembers(id);
    if (read.kind !== 'members')
      return { kind: 'groups-unreadable', path: `groups[${index}].id`, message: words(read) };
    for (const member of read.members) {
      const user = rosterUser.parse(member.id);
      const other = people.get(user);
      if (other && (other.entry.side !== side || other.entry.region !== region))
        fault(
          `groups[${index}]`,
          `${member.name ?? user} is also in groups[${other.group}], which stands elsewhere`,
        );
      // Whatever a directory has as a name: what cannot be shown is left out.
      const name = rosterName.safeParse(member.name).data ?? null;
      if (!other) people.set(user, { entry: { user, side, region, name }, group: index });
    }
  }
  if (people.size === 0) fault('groups', 'nobody is in these groups');
  return (
    faults.result() ?? { kind: 'read', entries: [...people.values()].map(({ entry }) => entry), ignored: [] }
  );
}

function words(trouble: GroupTrouble): string {
  switch (trouble.kind) {
    case 'no-permission':
      return `Concord needs the permission ${trouble.permission} of Microsoft Graph, which an administrator of Entra grants`;
    case 'no-such-group':
      return 'Entra knows no such group';
    case 'busy':
      return 'Microsoft Graph is busy: try again in a few minutes';
    case 'no-answer':
      return 'Microsoft Graph does not answer: try again in a few minutes';
  }
}
