/**
 * The day of a point in time where the person is, as files write it: the one that screens show.
 * @param instant ISO 8601
 * @example dayHere('2026-11-13T23:30:00.000Z') // '2026-11-14' in Berlin
 */
export function dayHere(instant: string): string {
  const date = new Date(instant);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
