import type { Interval } from '../disagreement/tMixture.ts';

/** Whether two figures surely differ: every value is ruled out by one interval or by the other. */
export const isApart = (one: Interval, other: Interval): boolean => one[1] <= other[0] || other[1] <= one[0];
