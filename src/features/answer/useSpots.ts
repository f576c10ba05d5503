import { useCallback, useEffect, useRef } from 'react';
import { useHost } from '../../app/teams/useHost.ts';

/** A place within the questionnaire; `area` is the place of the area that is shown where one is shown at a time. */
export interface Spot {
  readonly page: 'start' | 'statements' | 'review';
  readonly area: number;
}

/** What an entry of the browser's history says of the questionnaire. */
interface Entry {
  readonly answering: string;
  readonly spot: Spot;
  /** What Back leads to; null where it leads out of the questionnaire. */
  readonly before: Spot | null;
  /** Entries of the questionnaire below this one. */
  readonly depth: number;
}

const START: Spot = { page: 'start', area: 0 };

const sameSpot = (a: Spot, b: Spot): boolean =>
  a.page === b.page && (a.page !== 'statements' || a.area === b.area);

/** The entry that the browser is at, if it is one of this round's questionnaire. */
function entryOf(round: string): Entry | null {
  const state = window.history.state as Partial<Entry> | null;
  return state?.answering === round ? (state as Entry) : null;
}

/**
 * Lets Back, the browser's and the phone's, go through the questionnaire page by page, then to its start, and only then out of
 * it. The address stays as it is: a link to the questionnaire never leads into the middle of it.
 * @param first where somebody comes in; where that is not the start, Back leads to the start
 * @param show is called when the browser has gone somewhere
 * @returns `go` on to a place, and `back` to one
 */
export function useSpots(round: string, first: Spot, show: (spot: Spot) => void) {
  const host = useHost();
  const shown = useRef(show);
  useEffect(() => {
    shown.current = show;
  }, [show]);
  const begins = useRef(first);

  useEffect(() => {
    const spot = begins.current;
    const found = entryOf(round);
    if (found && found.depth > 0) window.history.replaceState({ ...found, spot }, '');
    else {
      window.history.replaceState({ answering: round, spot: START, before: null, depth: 0 }, '');
      if (spot.page !== START.page)
        window.history.pushState({ answering: round, spot, before: START, depth: 1 }, '');
    }
    const moved = () => {
      const here = entryOf(round);
      if (here) shown.current(here.spot);
    };
    window.addEventListener('popstate', moved);
    const release = host.onBack(() => {
      if ((entryOf(round)?.depth ?? 0) === 0) return false;
      window.history.back();
      return true;
    });
    return () => {
      window.removeEventListener('popstate', moved);
      release();
      // What was answered is sent: no press of Back is to lead through pages that are gone.
      const depth = entryOf(round)?.depth ?? 0;
      if (depth > 0) window.history.go(-depth);
    };
  }, [host, round]);

  const go = useCallback(
    (spot: Spot) => {
      const here = entryOf(round);
      const depth = (here?.depth ?? 0) + 1;
      window.history.pushState({ answering: round, spot, before: here?.spot ?? null, depth }, '');
      shown.current(spot);
    },
    [round],
  );
  const back = useCallback(
    (spot: Spot) => {
      const here = entryOf(round);
      if (here?.before && sameSpot(here.before, spot)) {
        window.history.back();
        return;
      }
      window.history.replaceState({ ...here, answering: round, spot, depth: here?.depth ?? 0 }, '');
      shown.current(spot);
    },
    [round],
  );
  return { go, back };
}
