import type { Pixels } from './png.ts';

/** Red, green and blue. */
export type Colour = readonly [number, number, number];

/** The colours that are seen on white, dark and black alike: a picture cannot know the theme. */
export const colours = {
  sales: [0xc9, 0x6a, 0x1f],
  marketing: [0x2a, 0x8d, 0x9c],
  axis: [0x8a, 0x8a, 0x8a],
} as const satisfies Record<string, Colour>;

export interface Paint {
  readonly colour: Colour;
  /** 0 to 1. */
  readonly opacity: number;
}

export interface Shape {
  /** A box that holds it: left, top, right, bottom. */
  readonly within: readonly [number, number, number, number];
  /** How far a point lies outside, in pixels; below nothing inside. */
  readonly outside: (x: number, y: number) => number;
}

/** A box with round corners. */
export function box(left: number, top: number, right: number, bottom: number, radius: number): Shape {
  const [middleX, middleY] = [(left + right) / 2, (top + bottom) / 2];
  const round = Math.min(radius, (right - left) / 2, (bottom - top) / 2);
  const [halfX, halfY] = [(right - left) / 2 - round, (bottom - top) / 2 - round];
  return {
    within: [left, top, right, bottom],
    outside: (x, y) => {
      const [outX, outY] = [Math.abs(x - middleX) - halfX, Math.abs(y - middleY) - halfY];
      return Math.hypot(Math.max(outX, 0), Math.max(outY, 0)) + Math.min(Math.max(outX, outY), 0) - round;
    },
  };
}

const around = (x: number, y: number, reach: number) => [x - reach, y - reach, x + reach, y + reach] as const;

export const circle = (middleX: number, middleY: number, radius: number): Shape => ({
  within: around(middleX, middleY, radius),
  outside: (x, y) => Math.hypot(x - middleX, y - middleY) - radius,
});

/** A square that stands on a corner. */
export const diamond = (middleX: number, middleY: number, radius: number): Shape => ({
  within: around(middleX, middleY, radius),
  outside: (x, y) => (Math.abs(x - middleX) + Math.abs(y - middleY) - radius) / Math.SQRT2,
});

/** What lies within so many pixels of a shape's edge, on its inside. */
export const edgeOf = ({ within, outside }: Shape, width: number): Shape => ({
  within,
  outside: (x, y) => {
    const out = outside(x, y);
    return Math.max(out, -out - width);
  },
});

/** Draws shapes one over the other on a transparent ground; edges are smooth. */
export function canvas(width: number, height: number) {
  const data = new Uint8Array(width * height * 4);

  const mix = (at: number, { colour: [red, green, blue], opacity }: Paint, share: number): void => {
    const over = opacity * share;
    const under = ((data[at + 3] ?? 0) / 255) * (1 - over);
    const whole = over + under;
    data[at] = Math.round((red * over + (data[at] ?? 0) * under) / whole);
    data[at + 1] = Math.round((green * over + (data[at + 1] ?? 0) * under) / whole);
    data[at + 2] = Math.round((blue * over + (data[at + 2] ?? 0) * under) / whole);
    data[at + 3] = Math.round(255 * whole);
  };

  return {
    draw: ({ within: [left, top, right, bottom], outside }: Shape, paint: Paint): void => {
      for (let y = Math.max(0, Math.floor(top)); y < Math.min(height, Math.ceil(bottom)); y++)
        for (let x = Math.max(0, Math.floor(left)); x < Math.min(width, Math.ceil(right)); x++) {
          const share = Math.min(1, Math.max(0, 0.5 - outside(x + 0.5, y + 0.5)));
          if (share > 0) mix((y * width + x) * 4, paint, share);
        }
    },
    pixels: (): Pixels => ({ width, height, data }),
  };
}
