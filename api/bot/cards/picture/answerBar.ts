import { box, canvas, colours, edgeOf, type Colour } from './canvas.ts';
import { pngOf } from './png.ts';

/** How many answered 1, 2, 3, 4 and 5. */
export type Counts = readonly [number, number, number, number, number];

/** Pixels; shown at about half the size, so that it is sharp on fine screens. */
const WIDTH = 640;
const HEIGHT = 56;
const BAR = { top: 8, bottom: 48 } as const;
const GAP = 3;
const LINE = 3;
const RADIUS = 6;
/** A segment with its gap, however few people it stands for. */
const NARROWEST = 10;
const WEAK = 1 / 3;

const sumOf = (counts: Counts): number => counts.reduce((sum, count) => sum + count, 0);

/** Shares of all answers left and right of the middle of those that neither agree nor disagree. */
function reachOf(counts: Counts): readonly [number, number] {
  const [a1, a2, a3, a4, a5] = counts;
  const all = Math.max(1, sumOf(counts));
  return [(a1 + a2 + a3 / 2) / all, (a3 / 2 + a4 + a5) / all];
}

/** The share of all answers that fills half the width: one scale for both sides, as large as it can be. */
export const scaleOf = (sides: readonly Counts[]): number => Math.max(...sides.flatMap(reachOf));

/**
 * The places of the five segments in pixels from the left, laid from the middle outwards: the middle one straddles the middle
 * of the picture. Nobody has no width, and a single person can be seen.
 */
export function segmentsOf(counts: Counts, scale: number): readonly (readonly [number, number])[] {
  const [a1, a2, a3, a4, a5] = counts;
  const all = Math.max(1, sumOf(counts));
  const half = WIDTH / 2 - 2 * NARROWEST;
  const wide = (count: number) => (count === 0 ? 0 : Math.max(NARROWEST, (count / all / scale) * half));
  const middle = WIDTH / 2;
  const [left, right] = [middle - wide(a3) / 2, middle + wide(a3) / 2];
  const [lefter, righter] = [left - wide(a2), right + wide(a4)];
  return [
    [lefter - wide(a1), lefter],
    [lefter, left],
    [left, right],
    [right, righter],
    [righter, righter + wide(a5)],
  ];
}

/**
 * One side's answers as a bar: those who disagree to the left of the line in the middle, those who agree to the right.
 * Direction is position, the side is the hue, strength is contrast. No words: the card has them.
 */
export function answerBar(side: 'sales' | 'marketing', counts: Counts, scale: number): string {
  const { draw, pixels } = canvas(WIDTH, HEIGHT);
  segmentsOf(counts, scale).forEach(([from, to], index) => {
    if (counts[index] === 0) return;
    const shape = box(from + GAP / 2, BAR.top, to - GAP / 2, BAR.bottom, RADIUS);
    const colour: Colour = index === 2 ? colours.axis : colours[side];
    const strong = index === 0 || index === 4;
    if (index !== 2) draw(shape, { colour, opacity: strong ? 1 : WEAK });
    if (!strong) draw(edgeOf(shape, LINE), { colour, opacity: 1 });
  });
  const middle = WIDTH / 2;
  draw(box(middle - LINE / 2, 0, middle + LINE / 2, HEIGHT, 0), { colour: colours.axis, opacity: 1 });
  return pngOf(pixels());
}
