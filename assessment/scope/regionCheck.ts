import { DELTA } from '../disagreement/decide.ts';
import { sampleOf } from '../disagreement/sample.ts';
import type { Group } from './group.ts';
import type { Subject } from './subjects.ts';

/** How a company-wide alert depends on the regions. */
export interface RegionCheck {
  readonly regions: readonly Group[];
  /** What to do where no region shows both sides: wait for more while the round is open; at its end go without. */
  readonly withoutAny: 'wait' | 'go-without';
}

const EXACTLY = 1e-9;

/**
 * The gap with every region weighted by how much it tells: a company-wide gap that is not one inside the regions comes
 * from their mix alone. Null where no region shows both sides.
 */
export function standardisedGap(
  subject: Subject,
  regions: readonly Group[],
  minimumGroupSize: number,
): number | null {
  let [weights, sum] = [0, 0];
  for (const region of regions) {
    const [s, m] = [sampleOf(subject.binsIn(region.sales)), sampleOf(subject.binsIn(region.marketing))];
    if (s.n < minimumGroupSize || m.n < minimumGroupSize) continue;
    const weight = (s.n * m.n) / (s.n + m.n);
    weights += weight;
    sum += weight * (s.mean - m.mean);
  }
  return weights === 0 ? null : sum / weights;
}

/** Whether the gap is there within the regions too: same direction, and large enough to matter. */
const holdsWithinRegions = (gap: number, standardised: number) =>
  Math.sign(standardised) === Math.sign(gap) && Math.abs(standardised) >= DELTA - EXACTLY;

/** Why a company-wide alert is held back, if it is. */
export function heldBackBy(
  { regions, withoutAny }: RegionCheck,
  subject: Subject,
  group: Group,
  minimumGroupSize: number,
): false | 'no-region-yet' | 'regional-mix' {
  const standardised = standardisedGap(subject, regions, minimumGroupSize);
  if (standardised === null) return withoutAny === 'wait' ? 'no-region-yet' : false;
  const gap = sampleOf(subject.binsIn(group.sales)).mean - sampleOf(subject.binsIn(group.marketing)).mean;
  return holdsWithinRegions(gap, standardised) ? false : 'regional-mix';
}
