import { useEffect, useMemo, useState } from 'react';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { zonesWith } from './zonedTime.ts';
import { zoneNamer } from './zoneNames.ts';
import { firstZones, zoneCalled, zonesFor } from './zoneSearch.ts';

/** How many are shown: whoever finds more types on. */
const MOST_SHOWN = 20;
/** How many zones are named before the browser may do something else: some milliseconds, also on a phone. */
const AT_ONCE = 8;

/**
 * Time zones that fit what is typed. Names are made of those that are shown; of all others only once somebody types, a
 * few at a time.
 * @param typed null while nobody types
 */
export function useZoneSearch(chosen: string, typed: string | null) {
  const { locale } = useI18n();
  const [namer] = useState(() => zoneNamer(new Date()));
  const [began] = useState(chosen);
  const [known, setKnown] = useState(0);
  const zones = useMemo(() => {
    const first = firstZones(began);
    return [...first, ...zonesWith(began).filter((zone) => !first.includes(zone))];
  }, [began]);

  const searches = typed !== null && typed.trim() !== '';
  const complete = known >= zones.length;
  useEffect(() => {
    if (!searches || complete) return;
    const timer = setTimeout(() => {
      const end = Math.min(zones.length, known + AT_ONCE);
      for (const zone of zones.slice(known, end)) namer.names(locale, zone);
      setKnown(end);
    }, 0);
    return () => clearTimeout(timer);
  });

  const found = searches ? zonesFor(typed, zones, (zone) => namer.known(locale, zone)) : firstZones(began);
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
