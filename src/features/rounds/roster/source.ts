import type { RosterGroups } from '../../../../contract/roster.ts';

export type GroupEntry = RosterGroups['groups'][number];

/** What a roster is made from. */
export type RosterSource =
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'groups'; readonly groups: readonly GroupEntry[] };
