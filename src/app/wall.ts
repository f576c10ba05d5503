/** Stands in the address of a tab that follows the newest results. */
const NEWEST = 'newest';

/** A tab in a channel or a group chat: a place that many look at. It has no screens and leads nowhere inside. */
export type Wall =
  /** Where somebody chooses what the tab shows. */
  | { readonly kind: 'setup' }
  /** @property round null: always the newest */
  | { readonly kind: 'shown'; readonly round: string | null };

const ADDRESS = /^#\/channel\/([a-z0-9-]{1,40})$/;

/** Reads `#/channel/setup`, `#/channel/newest` and `#/channel/<round>`; null for every other address. */
export function wallOf(address: string): Wall | null {
  const name = ADDRESS.exec(address)?.[1];
  if (name === undefined) return null;
  if (name === 'setup') return { kind: 'setup' };
  return { kind: 'shown', round: name === NEWEST ? null : name };
}

/** The address of a tab that shows this round, or always the newest. */
export const wallAddress = (round: string | null): string => `#/channel/${round ?? NEWEST}`;
