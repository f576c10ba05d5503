/**
 * How many people answered `a` statements of a statistic with the sum `s`: "a:s" -> count, all whole numbers.
 * One statement has six bins: "1:1" to "1:5", and "0:0" for those who can't judge it. A person who answered nothing in an
 * area is in none of that area's bins.
 */
export type Bins = Readonly<Record<string, number>>;

/** The key of a bin. */
export const binKey = (answered: number, sum: number): string => `${answered}:${sum}`;

/** One bin taken apart. */
export interface Bin {
  readonly answered: number;
  readonly sum: number;
  readonly count: number;
}

/** The bins of a statistic as a list, in no particular order. */
export const binsOf = (bins: Bins): Bin[] =>
  Object.entries(bins).map(([key, count]) => {
    const colon = key.indexOf(':');
    return { answered: Number(key.slice(0, colon)), sum: Number(key.slice(colon + 1)), count };
  });

/**
 * Both together, `times` being +1 to add and -1 to take out. A bin that falls to nothing is dropped, so that equal bins
 * are equal values.
 * @throws RangeError when more would be taken out of a bin than is in it
 */
export function combined(bins: Bins, change: Bins, times: 1 | -1): Bins {
  const result: Record<string, number> = { ...bins };
  for (const [key, count] of Object.entries(change)) {
    const left = (result[key] ?? 0) + times * count;
    if (left < 0) throw new RangeError('combined requires that nothing is taken out that is not in the bins');
    if (left === 0) Reflect.deleteProperty(result, key);
    else result[key] = left;
  }
  return result;
}
