import { roundedDown, type Level } from '../../assessment/level.ts';
import { nearestTenth } from '../../assessment/rounding.ts';
import type { ScopeSubject } from '../../assessment/scope/scopeSubject.ts';
import { unitOf } from '../../assessment/scope/unitOf.ts';
import type { Higher } from '../../assessment/texts/disagreementSentence.ts';

/** Names of the levels: content of the product, in English. */
export const levelNames: Readonly<Record<Level, string>> = {
  undefined: 'Undefined',
  defined: 'Defined',
  aligned: 'Aligned',
  integrated: 'Integrated',
};

export const sideNames: Readonly<Record<Higher, string>> = { sales: 'Sales', marketing: 'Marketing' };

/** An average or a score: one decimal, rounded down, so that it never contradicts its level. */
export const average = (value: number): string => roundedDown(value).toFixed(1);

/** The size of a difference: rounded to the nearest tenth. What does not reach zero is never shown as 0.0. */
export function size(value: number): string {
  const tenths = nearestTenth(value);
  return tenths === 0 && value !== 0 ? 'under 0.1' : tenths.toFixed(1);
}

/** A gap in the units that people know: points of 100 for the whole set, else of 1 to 5. */
export const inUnits = (subject: Pick<ScopeSubject, 'kind'>, value: number): number =>
  unitOf(subject.kind) * value;

/** @example fewerThan(5) // 'fewer than 5' */
export const fewerThan = (minimumGroupSize: number): string => `fewer than ${minimumGroupSize}`;

export const people = (n: number): string => (n === 1 ? '1 person' : `${n} people`);
