export type Vector = readonly number[];

const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b));

/**
 * A vector with a multiple of another taken out, so that nothing is left of it at one place. Whole numbers alone, as small
 * as they can be: what is found or not found must not hang on rounding.
 */
function withNothingAt(place: number, vector: Vector, other: Vector): Vector {
  const [own, taken] = [vector[place] ?? 0, other[place] ?? 0];
  if (own === 0) return vector;
  const left = vector.map((value, at) => taken * value - own * (other[at] ?? 0));
  let [largest, divisor] = [0, 0];
  for (const value of left) {
    const size = Math.abs(value);
    if (size > largest) largest = size;
    if (divisor !== 1 && size !== 0) divisor = commonDivisor(size, divisor);
  }
  // Products of numbers below this, and their differences, are held exactly.
  if (largest > 2 ** 25) throw new RangeError('withNothingAt requires numbers that stay small');
  return divisor > 1 ? left.map((value) => value / divisor) : left;
}

/** Vectors that do not depend on each other: they stand for all their combinations. */
export type Basis = readonly Vector[];

/** Those combinations of a basis that are nothing at one place. */
export function vanishingAt(place: number, basis: Basis): Basis {
  const taken = basis.find((vector) => vector[place] !== 0);
  if (!taken) return basis;
  return basis.filter((vector) => vector !== taken).map((vector) => withNothingAt(place, vector, taken));
}

/** A basis of all combinations of these rows, each vector alone at the first place at which it is not nothing. */
export function basisOf(rows: readonly Vector[]): Basis {
  let basis: { vector: Vector; pivot: number }[] = [];
  for (const row of rows) {
    const vector = basis.reduce((rest, { vector: one, pivot }) => withNothingAt(pivot, rest, one), row);
    const pivot = vector.findIndex((value) => value !== 0);
    if (pivot < 0) continue;
    basis = [
      ...basis.map((one) => ({ ...one, vector: withNothingAt(pivot, one.vector, vector) })),
      { vector, pivot },
    ];
  }
  return basis.map(({ vector }) => vector);
}
