import type { Of } from '../../../../assessment/compare/compareTwo.ts';

/** Stands in the address of the results where two groups are laid beside each other. */
export const COMPARE = 'compare';

/** Which two groups, by their ids, and whose answers. */
export interface Choice {
  readonly first: string;
  readonly second: string;
  readonly of: Of;
}

const GROUP = 'company|smaller|r\\d+|(?:round|file)~[a-z0-9-]+';
const CHOSEN = new RegExp(`^${COMPARE}~(${GROUP})~(${GROUP})~(both|sales|marketing)$`);

/** What stands for a choice in the address. */
export const comparePlace = ({ first, second, of }: Choice): string => [COMPARE, first, second, of].join('~');

/** Whether an address means two groups beside each other, and which; null where nobody has chosen. */
export function compareIn(place: string | null): {
  readonly isCompare: boolean;
  readonly chosen: Choice | null;
} {
  const [, first, second, of] = CHOSEN.exec(place ?? '') ?? [];
  if (first === undefined || second === undefined || first === second)
    return { isCompare: place?.split('~')[0] === COMPARE, chosen: null };
  return {
    isCompare: true,
    chosen: { first, second, of: of === 'sales' || of === 'marketing' ? of : 'both' },
  };
}
