/** Somebody in a group of Entra. */
export interface GroupMember {
  readonly id: string;
  /** null where Concord may not read it. */
  readonly name: string | null;
}

/** Why the members of a group could not be read. */
export type GroupTrouble =
  | { readonly kind: 'no-permission'; readonly permission: string }
  | { readonly kind: 'not-signed-in' | 'no-such-group' | 'busy' | 'no-answer' };

/** Reads who is in a group of Entra by its object id, groups within it included. */
export type GroupMembers = (
  group: string,
) => Promise<{ readonly kind: 'members'; readonly members: readonly GroupMember[] } | GroupTrouble>;
