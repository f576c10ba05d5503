const SUMMARY = 'summary';

/** What stands for a summary in the address. @param of the region's place; null: the company's */
export const summaryPlace = (of: string | null): string => (of === null ? SUMMARY : `${of}-${SUMMARY}`);

/** Whether an address means a summary, and of what. */
export function summaryIn(place: string | null): { readonly isSummary: boolean; readonly of: string | null } {
  if (place === SUMMARY) return { isSummary: true, of: null };
  return place?.endsWith(`-${SUMMARY}`)
    ? { isSummary: true, of: place.slice(0, -SUMMARY.length - 1) }
    : { isSummary: false, of: place };
}
