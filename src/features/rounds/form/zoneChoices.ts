import { ownZone, zonesWith } from './zonedTime.ts';

/** A time zone to choose. */
export interface ZoneChoice {
  /** IANA name, such as `Europe/Berlin`. */
  readonly zone: string;
  /** It begins with the city: whoever types finds it. */
  readonly label: string;
}

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

/** "America/Argentina/Ushuaia": Ushuaia, Argentina. */
const cityOf = (zone: string): string =>
  zone.split('/').slice(1).reverse().join(', ').replaceAll('_', ' ') || zone;

/**
 * Time zones as people look for them: the chosen one and the reader's own first, then common ones, then all by city; each
 * with what its time is called in the reader's language, and how far it is from UTC at that moment.
 */
export function zoneChoices(
  locale: string,
  chosen: string,
  now: Date,
  own = ownZone(),
): { readonly first: readonly ZoneChoice[]; readonly all: readonly ZoneChoice[] } {
  const named = (zone: string): ZoneChoice => {
    const part = (timeZoneName: 'longGeneric' | 'shortOffset') =>
      new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName })
        .formatToParts(now)
        .find(({ type }) => type === 'timeZoneName')?.value;
    const words = [part('longGeneric'), part('shortOffset')].filter(
      (each, at, both) => each !== undefined && both.indexOf(each) === at,
    );
    return { zone, label: zone === 'UTC' ? 'UTC' : `${cityOf(zone)} (${words.join(', ')})` };
  };
  const first = [...new Set([chosen, own, ...COMMON])];
  const others = zonesWith(chosen).filter((zone) => !first.includes(zone));
  return {
    first: first.map(named),
    all: others.map(named).sort((a, b) => a.label.localeCompare(b.label, locale)),
  };
}
