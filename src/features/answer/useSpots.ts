import { useCallback, useEffect, useRef } from 'react';
import { routeOf } from '../../app/route.ts';
import { useHost } from '../../app/teams/useHost.ts';
import { addEntry, entryOf, markEntry, sameSpot, START, type Spot } from './spots.ts';

/** A step back in the history comes at once, or was not one of this window's: then the page goes without it. */
const PATIENCE_MS = 1_000;

interface Spots {
  readonly round: string;
  /** What is shown. */
  readonly here: Spot;
  /** What lies before it in the questionnaire, whichever way somebody came; null where nothing does. */
  readonly earlier: Spot | null;
  readonly show: (spot: Spot) => void;
  /** Where somebody came from who changes their answers; null for everybody else. */
  readonly onOut: (() => void) | null;
}

/**
 * Lets Back, the browser's and the phone's, go through the questionnaire page by page. The address stays as it is: a link to
 * the questionnaire never leads into the middle of it.
 *
 * Every press that leads on makes an entry of the history, and nothing else does. Entries that nobody pressed for are skipped
 * by browsers, and would pile up with every reload; one entry alone, put back after each Back, is such a one too. So the
 * browser's Back retraces the way that somebody came, and where they came into the middle it leads to where they came from.
 * The host's Back, as phones have it, needs no entry: without one it goes through the pages in their order.
 * @returns `go` on to a place, `back` to one, and what Back leads to (`from`; null where that is no page of the questionnaire)
 */
export function useSpots({ round, here: shownNow, earlier, show, onOut }: Spots) {
  const host = useHost();
  const now = useRef({ here: shownNow, earlier, show, onOut });
  useEffect(() => {
    now.current = { here: shownNow, earlier, show, onOut };
  });
  /** A step back is asked for and has not come: until then the history still tells of the page before it. */
  const underWay = useRef<number | null>(null);

  /** Back to a place in the same entry. */
  const stay = useCallback(
    (spot: Spot) => {
      const { before, depth } = entryOf(round) ?? { before: null, depth: 0 };
      markEntry({ answering: round, spot, before, depth });
      now.current.show(spot);
    },
    [round],
  );
  const stepBack = useCallback(
    (spot: Spot | null) => {
      underWay.current = window.setTimeout(() => {
        underWay.current = null;
        if (spot) stay(spot);
        else now.current.onOut?.();
      }, PATIENCE_MS);
      window.history.back();
    },
    [stay],
  );

  useEffect(() => {
    const arrived = () => {
      if (underWay.current !== null) window.clearTimeout(underWay.current);
      underWay.current = null;
    };
    const found = entryOf(round);
    const spot = now.current.here;
    if (found && found.depth > 0) markEntry({ ...found, spot });
    else if (now.current.onOut) {
      // Somebody has pressed for this: Back leads to the result that they came from.
      markEntry({ answering: round, spot: null, before: null, depth: 0 });
      addEntry({ answering: round, spot, before: null, depth: 1 });
    } else markEntry({ answering: round, spot, before: null, depth: 0 });

    const moved = () => {
      arrived();
      const entry = entryOf(round);
      if (entry?.spot) now.current.show(entry.spot);
      else if (entry) now.current.onOut?.();
      else if (isOf(round)) {
        // A link to where somebody is already, as the header has one: it leads to the beginning.
        markEntry({ answering: round, spot: START, before: null, depth: 0 });
        now.current.show(START);
      }
    };
    window.addEventListener('popstate', moved);
    const release = host.onBack(() => {
      const entry = entryOf(round);
      // A second press before the first has been answered is none to leave by.
      if (underWay.current !== null) return true;
      if (entry && entry.depth > 0) stepBack(entry.before);
      else if (now.current.earlier) stay(now.current.earlier);
      else return false;
      return true;
    });
    return () => {
      window.removeEventListener('popstate', moved);
      release();
      arrived();
    };
  }, [host, round, stay, stepBack]);

  const go = useCallback(
    (spot: Spot) => {
      if (underWay.current !== null) return;
      const entry = entryOf(round);
      addEntry({ answering: round, spot, before: entry?.spot ?? null, depth: (entry?.depth ?? -1) + 1 });
      now.current.show(spot);
    },
    [round],
  );
  const back = useCallback(
    (spot: Spot) => {
      if (underWay.current !== null) return;
      const entry = entryOf(round);
      if (entry && entry.depth > 0 && entry.before && sameSpot(entry.before, spot)) stepBack(spot);
      else stay(spot);
    },
    [round, stay, stepBack],
  );
  // Whoever goes anywhere is shown it: what the history says is as new as what is on the page.
  return { go, back, from: entryOf(round)?.before ?? null };
}

/** Whether the address is one of this round's questionnaire, or of the one that waits. */
function isOf(round: string): boolean {
  const there = routeOf(window.location.hash);
  return there.screen === 'answer' && (there.round === null || there.round === round);
}

/**
 * What was answered is sent, or the round is over: no press of Back is to lead through pages that are gone. Wherever it
 * leads to one of them, also of an earlier visit, it goes on to below them.
 * @param gone whether the questionnaire is no longer what is shown
 */
export function useNoSpots(round: string, gone: boolean): void {
  useEffect(() => {
    if (!gone) return;
    let leaving = false;
    const leave = () => {
      const depth = entryOf(round)?.depth ?? 0;
      if (depth > 0) window.history.go(-depth);
      // The browser goes where that entry was scrolled to: of what stands there now nobody has read the beginning.
      else if (leaving) requestAnimationFrame(() => window.scrollTo(0, 0));
      leaving = depth > 0;
    };
    leave();
    window.addEventListener('popstate', leave);
    return () => window.removeEventListener('popstate', leave);
  }, [round, gone]);
}
