/** A place within the questionnaire; `area` is the place of the area that is shown where one is shown at a time. */
export interface Spot {
  readonly page: 'start' | 'statements' | 'review';
  readonly area: number;
}

/** What an entry of the browser's history says of the questionnaire. */
export interface Entry {
  /** The round. */
  readonly answering: string;
  /** What is shown there; null where it is the own result, from which somebody went on to change their answers. */
  readonly spot: Spot | null;
  /** What the entry below shows, where that is one of the questionnaire too. */
  readonly before: Spot | null;
  /** Entries of the questionnaire below this one, without a gap. */
  readonly depth: number;
}

export const START: Spot = { page: 'start', area: 0 };

export const sameSpot = (a: Spot, b: Spot): boolean =>
  a.page === b.page && (a.page !== 'statements' || a.area === b.area);

/** The entry that the browser is at, if it is one of this round's questionnaire. */
export function entryOf(round: string): Entry | null {
  const state = window.history.state as Partial<Entry> | null;
  return state?.answering === round ? (state as Entry) : null;
}

/** Marks the entry that the browser is at. */
export function markEntry(entry: Entry): void {
  window.history.replaceState(entry, '');
}

/** Puts an entry above the one that the browser is at. */
export function addEntry(entry: Entry): void {
  window.history.pushState(entry, '');
}

/**
 * Where somebody begins: at the place that they went back to, or else at the first.
 * @param first where somebody begins who comes by a link; the start is due where something is missing there
 */
export function cameTo(round: string, first: Spot): Spot {
  return first.page === 'start' ? first : (entryOf(round)?.spot ?? first);
}
