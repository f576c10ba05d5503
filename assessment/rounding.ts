/**
 * How large a difference is shown to be: its size to the nearest tenth, by one rule wherever it is told.
 * @example nearestTenth(-3.65) // 3.7, where toFixed(1) says 3.6
 */
export const nearestTenth = (value: number): number => Math.round(Math.abs(value) * 10) / 10;

/**
 * A part of some people or answers as a whole number of per cent; 0 of nothing. From counts: of shares that were divided
 * before, what decides at a half is lost.
 * @example wholePercent(23, 40) // 58
 */
export const wholePercent = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((100 * part) / whole);
