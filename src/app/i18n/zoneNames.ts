/** What a time zone is called: to read, and to be found by. */
export interface ZoneNames {
  /** Its city, such as `Ushuaia, Argentina`. */
  readonly city: string;
  /** Its time in the reader's language, such as `Central European Time`. */
  readonly time: string;
  /** Its time by where it is, in the reader's language, such as `hora de Nueva York`; often no more than letters. */
  readonly local: string;
  /** How far it is from UTC at the moment that was asked for, such as `GMT+1`. */
  readonly offset: string;
}

/** Cities whose zones browsers still list under an older spelling. */
const NEWER: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Asmara',
  'America/Godthab': 'Nuuk',
  'Asia/Calcutta': 'Kolkata',
  'Asia/Katmandu': 'Kathmandu',
  'Asia/Rangoon': 'Yangon',
  'Asia/Saigon': 'Ho Chi Minh City',
  'Atlantic/Faeroe': 'Faroe',
  'Europe/Kiev': 'Kyiv',
  'Pacific/Ponape': 'Pohnpei',
  'Pacific/Truk': 'Chuuk',
};

/** "America/Argentina/Ushuaia": Ushuaia, Argentina. @param zone IANA name */
export const cityOf = (zone: string): string =>
  NEWER[zone] ?? (zone.split('/').slice(1).reverse().join(', ').replaceAll('_', ' ') || zone);

type NameKind = 'long' | 'longGeneric' | 'shortGeneric' | 'shortOffset';

/** @returns '' of a zone that is newer than the browser */
function part(locale: string, zone: string, at: Date, timeZoneName: NameKind): string {
  try {
    const parts = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName }).formatToParts(at);
    return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  } catch (error) {
    if (error instanceof RangeError) return '';
    throw error;
  }
}

/** What the time in a zone is called, such as `Central European Time`. @param zone IANA name */
export const timeName = (locale: string, zone: string, at: Date): string =>
  // Browsers tell its generic name as an offset.
  part(locale, zone, at, zone === 'UTC' ? 'long' : 'longGeneric');

/** A browser takes about a millisecond for it: not to be asked for of every zone at once. @param zone IANA name */
export const namesOf = (locale: string, zone: string, at: Date): ZoneNames => ({
  city: cityOf(zone),
  time: timeName(locale, zone, at),
  local: part(locale, zone, at, 'shortGeneric'),
  offset: part(locale, zone, at, 'shortOffset'),
});

/** "Berlin (Central European Time, GMT+1)". How far UTC is from UTC goes without saying. */
export function labelOf({ city, time, offset }: Omit<ZoneNames, 'local'>): string {
  const more = [...new Set(city === 'UTC' ? [time] : [time, offset])].filter(
    (words) => words !== '' && words !== city,
  );
  return more.length === 0 ? city : `${city} (${more.join(', ')})`;
}

/** "Berlin (Central European Time)": a zone as a setting, at whatever moment. @param zone IANA name */
export const zoneWords = (locale: string, zone: string, at: Date): string =>
  labelOf({ city: cityOf(zone), time: timeName(locale, zone, at), offset: '' });

/** Names of zones at a moment, each made once. */
export function zoneNamer(at: Date) {
  const made = new Map<string, ZoneNames>();
  const key = (locale: string, zone: string) => `${locale} ${zone}`;
  return {
    /** undefined as long as nobody has asked for it. */
    known: (locale: string, zone: string): ZoneNames | undefined => made.get(key(locale, zone)),
    names(locale: string, zone: string): ZoneNames {
      const names = made.get(key(locale, zone)) ?? namesOf(locale, zone, at);
      made.set(key(locale, zone), names);
      return names;
    },
  };
}
