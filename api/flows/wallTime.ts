const DAY_MS = 86_400_000;

/** What clocks in a place show at a moment: "2026-11-13T17:00:00". @param zone IANA name */
export function wallTimeAt(at: Date, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? '';
  const day = `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
  return `${day}T${part('hour')}:${part('minute')}:${part('second')}`;
}

/** How far clocks in a place are ahead of UTC, in milliseconds. */
const offsetAt = (moment: number, zone: string): number =>
  Date.parse(`${wallTimeAt(new Date(moment), zone)}Z`) - Math.floor(moment / 1000) * 1000;

/**
 * The moment at which clocks in a place show this. Where they are put back over it and show it twice, the first; where they
 * are put forward over it, as much later as they are put forward: half past two becomes half past three.
 * @param wall "2026-11-13T17:00:00"
 */
export function momentAt(wall: string, zone: string): Date {
  const asUtc = Date.parse(`${wall}Z`);
  // However a zone changes its clocks, it has one of the offsets of the days before and after.
  const [early, late] = [asUtc - DAY_MS, asUtc + DAY_MS].map((near) => asUtc - offsetAt(near, zone)) as [
    number,
    number,
  ];
  const shown = [early, late].sort((a, b) => a - b).find((at) => wallTimeAt(new Date(at), zone) === wall);
  return new Date(shown ?? early);
}

/** The same day of the month so many months later; where the month is too short for it, its last day. @param day "2026-11-30" */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
