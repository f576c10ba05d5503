import { folded } from './folded.ts';

/** In browsers: a method in newer ones, a property in older ones, neither before 2022. */
interface Placed {
  getTimeZones?(): readonly string[] | undefined;
  readonly timeZones?: readonly string[];
}

const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
/** Fewer letters begin too many names. */
const LEAST_TYPED = 3;

/** The time zones of a country, as IANA names; none where the browser does not know. @param code of ISO 3166, such as `AT` */
function zonesOf(code: string): readonly string[] {
  const place = new Intl.Locale(`und-${code}`) as Intl.Locale & Placed;
  return place.getTimeZones?.() ?? place.timeZones ?? [];
}

/**
 * Countries by what the reader calls them. Which codes there are, the browser tells of each alone: so they are learned by
 * their first letters, some at a time.
 */
export function countryFinder(locale: string) {
  const names = new Map<string, string>();
  const found = new Map<string, readonly string[]>();
  const told = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
  return {
    /** What there is to learn, each a millisecond or two. */
    lessons: LETTERS.map((first) => () => {
      for (const code of LETTERS.map((second) => first + second)) {
        const name = told.of(code);
        if (name !== undefined) names.set(code, folded(name));
      }
    }),
    /** The zones of all countries that somebody may mean who types this, as far as they are known by now. */
    zonesIn(text: string): ReadonlySet<string> {
      const typed = folded(text);
      if (typed.length < LEAST_TYPED) return new Set();
      const meant = [...names].filter(([, name]) =>
        [name, ...name.split(/[\s-]+/)].some((word) => word.startsWith(typed)),
      );
      return new Set(
        meant.flatMap(([code]) => {
          const zones = found.get(code) ?? zonesOf(code);
          found.set(code, zones);
          return zones;
        }),
      );
    },
  };
}
