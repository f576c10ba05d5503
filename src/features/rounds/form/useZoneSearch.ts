import { useEffect, useMemo, useState } from 'react';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { countryFinder } from './countries.ts';
import { zonesWith } from './zonedTime.ts';
import { zoneNamer } from '../../../app/i18n/zoneNames.ts';
import { firstZones, zoneCalled, zonesFor } from './zoneSearch.ts';

/** How many are shown: whoever finds more types on. */
const MOST_SHOWN = 20;
/** How many zones are named at once: some milliseconds, also on a phone. */
const AT_ONCE = 8;

/**
 * Time zones that fit what is typed. Names are made of those that are shown; of all others only once somebody types, a
 * few at a time.
 * @param typed null while nobody types
 */
export function useZoneSearch(chosen: string, typed: string | null) {
  const { locale } = useI18n();
  const [namer] = useState(() => zoneNamer(new Date()));
  const countries = useMemo(() => countryFinder(locale), [locale]);
  const [began] = useState(chosen);
  const [known, setKnown] = useState(0);
  const zones = useMemo(() => {
    const first = firstZones(began);
    return [...first, ...zonesWith(began).filter((zone) => !first.includes(zone))];
  }, [began]);

  /** What is to be known before all is found, in parts after each of which the browser may do something else. */
  const parts = useMemo(
    () => [
      ...countries.lessons,
      ...Array.from({ length: Math.ceil(zones.length / AT_ONCE) }, (_, place) => () => {
        const from = place * AT_ONCE;
        for (const zone of zones.slice(from, from + AT_ONCE)) namer.names(locale, zone);
      }),
    ],
    [countries, namer, locale, zones],
  );

  const searches = typed !== null && typed.trim() !== '';
  const complete = known >= parts.length;
  useEffect(() => {
    if (!searches || complete) return;
    const timer = setTimeout(() => {
      parts[known]?.();
      setKnown(known + 1);
    }, 0);
    return () => clearTimeout(timer);
  });

  const found = searches
    ? zonesFor(typed, zones, (zone) => namer.known(locale, zone), countries.zonesIn(typed))
    : firstZones(began);
  return {
    found,
    shown: found.slice(0, MOST_SHOWN),
    /** The one that is meant for sure by what is typed: as long as names are still to come, another may fit as well. */
    meant: searches
      ? (zoneCalled(typed, zones) ?? (complete && found.length === 1 ? found[0] : undefined))
      : undefined,
    names: (zone: string) => namer.names(locale, zone),
    searches,
    complete,
  };
}
