import { folded } from './folded.ts';
import { ownZone } from './zonedTime.ts';
import { cityOf, type ZoneNames } from '../../../app/i18n/zoneNames.ts';

/** Where most companies are, beside the reader's own. */
const COMMON = [
  'UTC',
  'Europe/London',
  'Europe/Madrid',
  'Europe/Paris',
  'Europe/Amsterdam',
  'Europe/Berlin',
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Los_Angeles',
  'America/Mexico_City',
  'America/Sao_Paulo',
  'Asia/Dubai',
  'Asia/Singapore',
  'Asia/Shanghai',
  'Asia/Tokyo',
  'Australia/Sydney',
];

/** Those that are shown before anything is typed: the chosen one, the reader's own, and common ones. */
export const firstZones = (chosen: string, own = ownZone()): string[] => [
  ...new Set([chosen, own, ...COMMON]),
];

/** "+1", "GMT-3:30", "UTC+01:00": minutes from UTC. Undefined for what is no offset. */
export function offsetIn(text: string): number | undefined {
  const found = /^(?:gmt|utc)?\s*(?:([+\-\u2212])\s*(\d{1,2})(?::?(\d{2}))?)?$/i.exec(text.trim());
  if (!found || text.trim() === '') return undefined;
  const [, sign, hours = '0', minutes = '0'] = found;
  const size = Number(hours) * 60 + Number(minutes);
  return sign === undefined || sign === '+' || size === 0 ? size : -size;
}

/** The zone that goes by just this IANA name or city. Undefined where none does, or several do. */
export function zoneCalled(text: string, zones: readonly string[]): string | undefined {
  const typed = folded(text);
  const called = zones.filter((zone) => [zone, cityOf(zone)].some((name) => folded(name) === typed));
  return called.length === 1 ? called[0] : undefined;
}

/** How well a zone fits what was typed: 0 is best; undefined where it does not. */
function fit(typed: string, offset: number | undefined, zone: string, names?: ZoneNames): number | undefined {
  const city = folded(cityOf(zone));
  if (city.startsWith(typed)) return 0;
  if (offset !== undefined) return names && offsetIn(names.offset) === offset ? 3 : undefined;
  if (city.split(/[\s,/-]+/).some((word) => word.startsWith(typed))) return 1;
  if (folded(zone).includes(typed)) return 2;
  const called = names ? [names.time, names.local] : [];
  return called.some((name) => folded(name).includes(typed)) ? 3 : undefined;
}

/**
 * The zones that somebody means who types this: by city, by what their time is called, by country, by offset or by IANA
 * name. The best come first.
 * @param zones IANA names; of those that fit equally well, the earlier come first
 * @param named what a zone is called, as far as that is known by now
 * @param inCountry those of a country that is called so
 */
export function zonesFor(
  text: string,
  zones: readonly string[],
  named: (zone: string) => ZoneNames | undefined,
  inCountry: ReadonlySet<string> = new Set(),
): string[] {
  const typed = folded(text);
  const offset = offsetIn(text);
  return zones
    .map((zone) => ({
      zone,
      fits: fit(typed, offset, zone, named(zone)) ?? (inCountry.has(zone) ? 4 : undefined),
    }))
    .filter((one): one is { zone: string; fits: number } => one.fits !== undefined)
    .sort((a, b) => a.fits - b.fits)
    .map(({ zone }) => zone);
}
