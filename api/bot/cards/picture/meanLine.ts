import { box, canvas, circle, colours, diamond } from './canvas.ts';
import { pngOf } from './png.ts';

const WIDTH = 640;
const HEIGHT = 56;
const LINE = 3;
const SIGN = 18;
const MARGIN = SIGN + 2;
const LOWEST = 1;
const HIGHEST = 5;

/** Where an average stands, in pixels from the left. @param mean 1 to 5 */
export const placeOf = (mean: number): number =>
  MARGIN + ((mean - LOWEST) / (HIGHEST - LOWEST)) * (WIDTH - 2 * MARGIN);

/** A side's average as its sign on the scale from 1 to 5, where the answers themselves are not at hand. */
export function meanLine(side: 'sales' | 'marketing', mean: number): string {
  const { draw, pixels } = canvas(WIDTH, HEIGHT);
  const middle = HEIGHT / 2;
  const grey = { colour: colours.axis, opacity: 1 };
  draw(box(placeOf(LOWEST), middle - LINE / 2, placeOf(HIGHEST), middle + LINE / 2, 0), grey);
  for (let point = LOWEST; point <= HIGHEST; point++)
    draw(box(placeOf(point) - LINE / 2, middle - 9, placeOf(point) + LINE / 2, middle + 9, 0), grey);
  const own = { colour: colours[side], opacity: 1 };
  draw(box(placeOf(LOWEST), middle - 5, placeOf(mean), middle + 5, 5), own);
  const sign = side === 'sales' ? circle : diamond;
  draw(sign(placeOf(mean), middle, side === 'sales' ? SIGN - 2 : SIGN + 2), own);
  return pngOf(pixels());
}
