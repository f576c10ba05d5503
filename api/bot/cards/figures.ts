import { roundedDown } from '../../../assessment/level.ts';
import { nearestTenth } from '../../../assessment/rounding.ts';
import type { SubjectKind } from '../../../assessment/scope/subjects.ts';
import { unitOf } from '../../../assessment/scope/unitOf.ts';
import { writtenDay } from '../../../contract/writtenDay.ts';
import { words } from './texts/words.ts';

const decimal = (language: string, value: number): string =>
  new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);

/** A side's average: one decimal, rounded down, so that it never contradicts its level. */
export const average = (language: string, kind: SubjectKind, mean: number): string =>
  decimal(language, roundedDown(unitOf(kind) * mean));

/** The size of a difference: one decimal, to the nearest. What is more than nothing is never 0.0. */
export function difference(language: string, kind: SubjectKind, gap: number): string {
  const tenths = nearestTenth(unitOf(kind) * gap);
  return tenths === 0 && gap !== 0
    ? words('under', language, { tenth: decimal(language, 0.1) })
    : decimal(language, tenths);
}

/** Between which sizes a difference lies; undefined where that is unknown, or may be none in either direction. */
export function boundsOf(interval: readonly [number, number] | null): readonly [number, number] | undefined {
  if (!interval) return undefined;
  const [low, high] = interval;
  if (low <= 0 && high >= 0) return undefined;
  return low > 0 ? [low, high] : [-high, -low];
}

/**
 * A day as people write it in their language, with its year where that is not the year in which they read it.
 * @param day such as 2026-11-13
 * @param readOn a day or moment, ISO 8601
 */
export const dayOf = (language: string, day: string, readOn: string): string =>
  writtenDay(
    language,
    new Intl.DateTimeFormat(language, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      ...(day.slice(0, 4) !== readOn.slice(0, 4) && { year: 'numeric' }),
      timeZone: 'UTC',
    }).format(new Date(`${day}T00:00:00Z`)),
  );

/** The day of a moment as people write it, by the clocks of a time zone. @param at ISO 8601 */
export const momentDay = (language: string, at: string, timeZone: string): string =>
  writtenDay(
    language,
    new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long', timeZone }).format(
      new Date(at),
    ),
  );

/** A moment to the minute as people write it, with its clock, in English "Nov 22, 2026, 2:05 PM GMT+1". @param at ISO 8601 */
export const momentText = (language: string, at: string, timeZone: string): string =>
  writtenDay(
    language,
    new Intl.DateTimeFormat(language, {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
      timeZone,
      timeZoneName: 'short',
    }).format(new Date(at)),
  );

/** A moment to the minute, as short as it can be told, in English "Nov 22, 2:05 PM". @param at ISO 8601 */
export const momentShort = (language: string, at: string, timeZone: string): string =>
  writtenDay(
    language,
    new Intl.DateTimeFormat(language, {
      day: 'numeric',
      month: 'short',
      hour: 'numeric',
      minute: '2-digit',
      timeZone,
    }).format(new Date(at)),
  );

/** A score from 20 to 100, rounded down, so that it never contradicts its level. */
export const scoreText = (language: string, score: number): string => decimal(language, roundedDown(score));
