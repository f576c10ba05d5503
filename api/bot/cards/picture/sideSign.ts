import { canvas, circle, colours, diamond } from './canvas.ts';
import { pngOf } from './png.ts';

const SIZE = 36;

/** The sign of a side: Sales is a circle, Marketing a diamond. */
export function sideSign(side: 'sales' | 'marketing'): string {
  const { draw, pixels } = canvas(SIZE, SIZE);
  const shape = side === 'sales' ? circle : diamond;
  draw(shape(SIZE / 2, SIZE / 2, side === 'sales' ? SIZE / 2 - 2 : SIZE / 2), {
    colour: colours[side],
    opacity: 1,
  });
  return pngOf(pixels());
}
