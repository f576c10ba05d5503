import { answerPercents } from '../../../assessment/rounding.ts';

/** How many answered 1, 2, 3, 4 and 5, and how many can't judge. */
export type Counts = readonly [number, number, number, number, number, number];

/** Shares of 1, 2, 3, 4 and 5 among those who judged: together 1. */
export type Shares = readonly [number, number, number, number, number];

export function sharesOf([one, two, three, four, five]: Counts): Shares {
  const judged = one + two + three + four + five || 1;
  return [one / judged, two / judged, three / judged, four / judged, five / judged];
}

/** The same as whole numbers of per cent, together 100. */
export const percentsOf = ([one, two, three, four, five]: Counts): readonly number[] =>
  answerPercents([one, two, three, four, five]).each;

/** How far a bar reaches to each side of the middle of its "neither". */
const reach = ([one, two, three, four, five]: Shares): number =>
  Math.max(one + two + three / 2, three / 2 + four + five);

/** The reach that holds all of these bars: one scale per list. At least half, so that small bars stay comparable. */
export const scaleOf = (bars: readonly Shares[]): number => Math.max(0.5, ...bars.map(reach));

/** Where a bar begins and how wide its five parts are, in parts of the whole width; the middle of "neither" is at 0.5. */
export function placed(shares: Shares, scale: number): { readonly start: number; readonly widths: Shares } {
  const [one, two, three] = shares;
  const width = (share: number) => share / (2 * scale);
  return {
    start: 0.5 - width(one + two + three / 2),
    widths: [width(shares[0]), width(shares[1]), width(shares[2]), width(shares[3]), width(shares[4])],
  };
}
