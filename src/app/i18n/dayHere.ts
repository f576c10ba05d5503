/**
 * The calendar day of a point in time where the person is, the one that screens show, as 2027-01-31.
 * @param instant ISO 8601, or the moment itself
 * @example dayHere('2026-11-13T23:30:00.000Z') // '2026-11-14' in Berlin
 */
export function dayHere(instant: string | Date): string {
  const date = new Date(instant);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
