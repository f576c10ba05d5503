/** A day and a time on the wall in some place, as a browser's fields hold them: "2026-11-13T17:00". */
export type WallTime = string;

const WALL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;
const DAY_MS = 24 * 3600 * 1000;

/**
 * What clocks in a place show at a moment.
 * @param zone IANA name, such as `Europe/Berlin`
 */
export function wallTimeAt(instant: string | Date, zone: string): WallTime {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(new Date(instant));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

/**
 * The moments at which clocks in a place show this: mostly one; none where the clocks were put forward over it, two
 * where they were put back. Empty also for what is no day or time.
 */
export function momentsOf(wall: WallTime, zone: string): Date[] {
  const asUtc = WALL.test(wall) ? Date.parse(`${wall}:00Z`) : Number.NaN;
  if (Number.isNaN(asUtc)) return [];
  // However a zone changes its clocks, it has one of the offsets of the days before and after.
  const moments = [asUtc - DAY_MS, asUtc + DAY_MS].map((near) => asUtc - offsetAt(near, zone));
  return [...new Set(moments)]
    .sort((a, b) => a - b)
    .map((moment) => new Date(moment))
    .filter((moment) => wallTimeAt(moment, zone) === wall);
}

/** How far clocks in a place are ahead of UTC at a moment, in milliseconds. */
const offsetAt = (moment: number, zone: string): number =>
  Date.parse(`${wallTimeAt(new Date(moment), zone)}:00Z`) - Math.floor(moment / 60_000) * 60_000;

/** The time zone of this device. */
export const ownZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Every time zone that the browser knows, UTC among them. */
export function zonesWith(chosen: string): string[] {
  return [...new Set([chosen, 'UTC', ...Intl.supportedValuesOf('timeZone')])].sort((a, b) =>
    a.localeCompare(b, 'en'),
  );
}
