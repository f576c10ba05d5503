/** Chance that can be repeated. */
export interface Random {
  /** 0 to below 1. */
  readonly uniform: () => number;
  /** Mean 0, variance 1. */
  readonly normal: () => number;
}

const UINT32 = 2 ** 32;
/** The first numbers of a small generator still show its seed. */
const WARM_UP = 15;

/** Four numbers of 32 bits from a text (FNV-1a with four starts). */
function seedsOf(text: string): [number, number, number, number] {
  const hash = (start: number) => {
    let value = start;
    for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
    return value >>> 0;
  };
  return [hash(0x811c9dc5), hash(0x9e3779b9), hash(0x85ebca6b), hash(0xc2b2ae35)];
}

/**
 * A seeded generator: Chris Doty-Humphrey's sfc32 (128 bits of state, passes PractRand), normals by Marsaglia's polar method.
 * @param seed any text: the same text, the same numbers
 */
export function randomFrom(seed: string): Random {
  let [a, b, c, counter] = seedsOf(seed);
  const uniform = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / UINT32;
  };
  for (let index = 0; index < WARM_UP; index++) uniform();

  let spare: number | null = null;
  const normal = (): number => {
    if (spare !== null) {
      const kept = spare;
      spare = null;
      return kept;
    }
    for (;;) {
      const [x, y] = [2 * uniform() - 1, 2 * uniform() - 1];
      const square = x * x + y * y;
      if (square === 0 || square >= 1) continue;
      const factor = Math.sqrt((-2 * Math.log(square)) / square);
      spare = y * factor;
      return x * factor;
    }
  };
  return { uniform, normal };
}
