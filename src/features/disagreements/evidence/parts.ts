import type { Disagreement } from '../../../../contract/disagreements.ts';

/** What a case includes: areas first, then statements, the largest difference first. */
export const partsOf = ({ includes }: Pick<Disagreement, 'includes'>) =>
  includes.toSorted(
    (a, b) =>
      Number(a.kind === 'statement') - Number(b.kind === 'statement') ||
      Math.abs(b.gap ?? 0) - Math.abs(a.gap ?? 0),
  );
