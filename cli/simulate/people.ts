import { normalCdf, whereReaches } from './distributions.ts';
import type { Random } from './random.ts';

/** How often each answer, 1 to 5, is given to a statement. */
export type Shape = readonly [number, number, number, number, number];

export const shapes = {
  bell: [0.05, 0.24, 0.42, 0.24, 0.05],
  skew: [0.03, 0.07, 0.17, 0.38, 0.35],
  extremeSkew: [0.01, 0.01, 0.02, 0.06, 0.9],
  poles: [0.2, 0, 0, 0, 0.8],
  foursAndFives: [0, 0, 0, 0.8, 0.2],
  bimodal: [0.4, 0.1, 0, 0.1, 0.4],
} as const satisfies Record<string, Shape>;

/** No latent value lies outside. */
const FARTHEST = 8;

/** Where a normal latent value must lie for an answer above 1, 2, 3 and 4. */
export function cutsOf(shape: Shape): number[] {
  return [1, 2, 3, 4].map((answers) => {
    const below = shape.slice(0, answers).reduce((sum, share) => sum + share, 0);
    if (below < 1e-12) return -Infinity;
    return below > 1 - 1e-12 ? Infinity : whereReaches(below, normalCdf, -FARTHEST, FARTHEST);
  });
}

/** The mean answer when every latent value is moved by `shift`. */
export const meanAnswer = (cuts: readonly number[], shift: number): number =>
  cuts.reduce((mean, cut) => mean + (1 - normalCdf(cut - shift)), 1);

/** By how much to move one side up and the other down, so that their expected answers differ by `gap`. */
export const shiftFor = (cuts: readonly number[], gap: number): number =>
  whereReaches(gap, (shift) => meanAnswer(cuts, shift) - meanAnswer(cuts, -shift), 0, FARTHEST / 2);

/** How much the latent values of two statements have in common. */
export const CORRELATION = 0.4;

/** Writes one person's answers: a common factor, and what each statement has of its own. */
export function answer(random: Random, cuts: readonly number[], shift: number, into: Uint8Array): void {
  const common = shift + Math.sqrt(CORRELATION) * random.normal();
  const own = Math.sqrt(1 - CORRELATION);
  for (let index = 0; index < into.length; index++) {
    const latent = common + own * random.normal();
    let value = 1;
    for (const cut of cuts) if (latent > cut) value += 1;
    into[index] = value;
  }
}
