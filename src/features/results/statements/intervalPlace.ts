import { DELTA } from '../../../../assessment/disagreement/decide.ts';
import type { Subject } from '../view.ts';

/** A difference with its interval, as it lies between "Marketing higher" (0) and "Sales higher" (1); equal in the middle. */
export interface IntervalPlace {
  readonly from: number;
  readonly dot: number;
  readonly to: number;
}

type Compared = Pick<Subject, 'gap' | 'interval'>;

/** The difference that fits into the plots of all of these: one scale per list, whose marked zone can be seen. */
export const reachOf = (subjects: readonly Compared[]): number =>
  Math.max(
    3 * DELTA,
    ...subjects.flatMap(({ gap, interval }) => [gap ?? 0, ...(interval ?? [])].map(Math.abs)),
  );

/** Where a difference lies; undefined where there is none to show. */
export function placeOf({ gap, interval }: Compared, reach: number): IntervalPlace | undefined {
  if (gap === undefined || interval === undefined) return undefined;
  const at = (value: number) => 0.5 + value / (2 * reach);
  return { from: at(interval[0]), dot: at(gap), to: at(interval[1]) };
}

/** The zone that is too small to matter. */
export const smallZone = (reach: number): { readonly from: number; readonly to: number } => ({
  from: 0.5 - DELTA / (2 * reach),
  to: 0.5 + DELTA / (2 * reach),
});
