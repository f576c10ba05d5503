import type { RoundRecord } from '../../../contract/records.ts';
import { momentAt, monthsLater, wallTimeAt } from '../wallTime.ts';

const MONTHS = { quarter: 3, 'half-year': 6 } as const;
const DAY_MS = 86_400_000;
/** As long as a title may be, without the month behind it. */
const LONGEST_TITLE = 100 - ' (2027-03)'.length;
const MONTH = / \(\d{4}-\d{2}\)$/;
/** What is left of a sign, such as an emoji, where a text was cut within it: nobody could save a title with half a sign again. */
const CUT_SIGN = /[\s\u200d\p{Surrogate}]+$/u;

/** When the round that follows one opens and closes. */
export interface NextTimes {
  readonly opensAt: string;
  readonly closesAt: string;
  readonly title: string;
}

/** The day nearest to one that is the same day of the week as another: a round that opened on a Monday always does. */
function onWeekdayOf(other: string, day: string): string {
  const week = (Date.parse(other) - Date.parse(day)) / DAY_MS;
  const ahead = ((week % 7) + 7) % 7;
  return new Date(Date.parse(day) + (ahead > 3 ? ahead - 7 : ahead) * DAY_MS).toISOString().slice(0, 10);
}

/**
 * When the next round is: a quarter or half a year after this one opened, on the same day of the week at the same hour on
 * the wall, as many days long as this one was planned. Where that has passed, because this one was extended or nobody was at work, one period later.
 * @param now the next round opens after it
 */
export function nextTimes(
  { opensAt, closesAt, timeZone, repeat, title }: RoundRecord,
  now: Date,
): NextTimes | undefined {
  if (repeat === 'none' || opensAt === null) return undefined;
  const [openDay = '', openTime = ''] = wallTimeAt(new Date(opensAt), timeZone).split('T');
  const [closeDay = '', closeTime = ''] = wallTimeAt(new Date(closesAt), timeZone).split('T');
  const days = Math.round((Date.parse(closeDay) - Date.parse(openDay)) / DAY_MS);
  for (let months = MONTHS[repeat]; ; months += MONTHS[repeat]) {
    // From the first opening every time: counted on, a 31st would become a 28th and stay one.
    const day = onWeekdayOf(openDay, monthsLater(openDay, months));
    const opens = momentAt(`${day}T${openTime}`, timeZone);
    if (opens <= now) continue;
    const lastDay = new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
    const closes = momentAt(`${lastDay}T${closeTime}`, timeZone);
    const name = title.replace(MONTH, '').slice(0, LONGEST_TITLE).replace(CUT_SIGN, '');
    return {
      opensAt: opens.toISOString(),
      // A round of less than an hour could end where the clocks are put forward over it.
      closesAt: new Date(Math.max(closes.getTime(), opens.getTime() + 60_000)).toISOString(),
      title: `${name} (${day.slice(0, 7)})`,
    };
  }
}
