import { DAY_FROM_HOUR, DAY_UNTIL_HOUR } from '../../../contract/quietHours.ts';

/** Between which hours people are written to where they are, as they write times: "7:00" and "20:00". */
export function messageHours(locale: string): { readonly from: string; readonly until: string } {
  const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', hour: 'numeric', minute: '2-digit' });
  const at = (hour: number) => format.format(Date.UTC(2026, 0, 1, hour));
  return { from: at(DAY_FROM_HOUR), until: at(DAY_UNTIL_HOUR) };
}
