import type { Draft } from '../../../../contract/responses.ts';
import { isProblem, isSignedOut, isTemporary, type Failure, type Outcome } from '../../../app/api/outcome.ts';
import { hasAnswers, sameDraft } from '../answers/draft.ts';
import { mergeDrafts } from '../answers/mergeDrafts.ts';
import { waitAfter } from './backoff.ts';
import type { Schedule } from './schedule.ts';

export type SyncStatus =
  /** Nothing has changed yet. */
  | { readonly kind: 'idle' }
  | { readonly kind: 'pending' }
  | { readonly kind: 'saved' }
  /** Kept here and tried again by itself: no connection, a busy server, no sign-in. */
  | { readonly kind: 'offline' | 'waiting' | 'signed-out' }
  | { readonly kind: 'round-closed' }
  /** Kept here; the next change tries again. */
  | { readonly kind: 'refused'; readonly failure: Failure };

export interface DraftSyncDeps {
  readonly load: () => Promise<Outcome<Draft>>;
  /** What counts by now, as a form that is filled in; null where nothing was sent, or it was erased. */
  readonly loadSent: () => Promise<Outcome<Draft | null>>;
  /** @param etag the version that it replaces */
  readonly save: (draft: Draft, etag: string | null, leaving: boolean) => Promise<Outcome<Draft>>;
  /** Keeps what is not on the server yet where a reload of the page finds it. */
  readonly keep: (base: Draft, mine: Draft) => void;
  readonly forget: () => void;
  readonly onStatus: (status: SyncStatus) => void;
  /** Another window's or device's answers came in. `sent` is what this window would have saved. */
  readonly onMerged: (sent: Draft, merged: Draft) => void;
  /** The answers were sent or erased in another window or on another device: what is here is no draft any more. */
  readonly onAway: () => void;
  readonly schedule: Schedule;
  readonly chance: () => number;
}

export interface DraftSync {
  /** The form says this now. */
  readonly change: (draft: Draft) => void;
  /** Saves what waits, such as when the connection is back. */
  readonly retry: () => void;
  /** Takes in what another window or device has saved, where nothing waits to be saved here. */
  readonly look: () => void;
  /** The page is about to go. */
  readonly leave: () => void;
  /** Saves nothing more until this reason is over, and resolves when nothing is on its way. */
  readonly hold: (reason: HoldReason) => Promise<void>;
  /** Saves what waits, unless there is another reason to hold. */
  readonly release: (reason: HoldReason) => void;
}

/** Why nothing is saved: the answers are being sent, the changes discarded, or the form is not there. */
export type HoldReason = 'sending' | 'discarding' | 'away';

/** So long somebody pauses before the answers are saved. */
const PAUSE_MS = 800;

/**
 * Keeps the draft on the server like the form: one request at a time, the last state wins within this window, and what
 * another window saved meanwhile is merged statement by statement. Where the draft was discarded, sent or erased there,
 * only what was changed here since the last save is laid on what that left: what people were told is gone stays gone.
 * @param start what the server has, and what the form says
 */
export function createDraftSync(
  deps: DraftSyncDeps,
  start: { readonly saved: Draft; readonly etag: string | null; readonly mine: Draft },
): DraftSync {
  let { saved, etag, mine } = start;
  let failures = 0;
  let running: Promise<void> | null = null;
  /** A saving is on its way, which changes the version when it arrives. */
  let isSaving = false;
  const reasons = new Set<HoldReason>();
  let closed = false;
  let callOff = () => {};

  const isHeld = () => reasons.size > 0;
  const isSaved = () => sameDraft(mine, saved);
  const plan = (ms: number) => {
    callOff();
    if (!isHeld() && !closed) callOff = deps.schedule(run, ms);
  };
  function run() {
    callOff();
    if (isHeld() || closed || isSaved()) return;
    running ??= saveOnce().finally(() => {
      running = null;
    });
  }

  async function saveOnce(): Promise<void> {
    const sent = mine;
    isSaving = true;
    const outcome = await deps.save(sent, etag, false);
    isSaving = false;
    if (outcome.kind === 'ok') {
      saved = sent;
      etag = outcome.etag;
      settle();
    } else if (isProblem(outcome, 'changed-meanwhile')) await reconcile();
    else fail(outcome);
  }

  async function reconcile(): Promise<void> {
    const theirs = await deps.load();
    if (theirs.kind !== 'ok') {
      fail(theirs);
      return;
    }
    if (hasAnswers(theirs.value)) takeIn(theirs.value, theirs.etag);
    else {
      const sent = await deps.loadSent();
      if (sent.kind !== 'ok') {
        fail(sent);
        return;
      }
      takeIn(sent.value ?? theirs.value, theirs.etag);
    }
    settle();
  }

  function takeIn(theirs: Draft, version: string | null) {
    const sent = mine;
    mine = mergeDrafts(saved, mine, theirs);
    saved = theirs;
    etag = version;
    deps.onMerged(sent, mine);
  }

  async function lookOnce(): Promise<void> {
    const theirs = await deps.load();
    // Whatever is wrong is told when there is something to save.
    if (theirs.kind !== 'ok' || theirs.etag === etag || !isSaved()) return;
    if (hasAnswers(saved) && !hasAnswers(theirs.value)) deps.onAway();
    else takeIn(theirs.value, theirs.etag);
  }

  function settle() {
    failures = 0;
    if (isSaved()) {
      deps.forget();
      deps.onStatus({ kind: 'saved' });
    } else {
      deps.keep(saved, mine);
      plan(PAUSE_MS);
    }
  }

  function fail(failure: Failure) {
    failures += 1;
    const soonest = failure.kind === 'refused' ? failure.retryAfter : null;
    if (isProblem(failure, 'round-not-open')) {
      closed = true;
      deps.onStatus({ kind: 'round-closed' });
    } else if (isSignedOut(failure) || isTemporary(failure)) {
      deps.onStatus({
        kind: isSignedOut(failure) ? 'signed-out' : failure.kind === 'unreachable' ? 'offline' : 'waiting',
      });
      plan(waitAfter(failures, soonest, deps.chance()));
    } else {
      failures = 0;
      deps.onStatus({ kind: 'refused', failure });
    }
  }

  return {
    change(draft) {
      if (closed || sameDraft(draft, mine)) return;
      mine = draft;
      deps.keep(saved, mine);
      if (failures > 0) return; // it is being tried again already, and says so
      deps.onStatus({ kind: 'pending' });
      plan(PAUSE_MS);
    },
    retry: run,
    look() {
      if (isHeld() || closed || running || !isSaved()) return;
      running = lookOnce().finally(() => {
        running = null;
        if (!isSaved()) plan(PAUSE_MS);
      });
    },
    leave() {
      // What is still on its way is contained in this: whatever is there then is replaced. Where it is only looked what is
      // there, another window's answers may be: then this is refused, and waits here until somebody comes back.
      if (!isHeld() && !closed && !isSaved()) void deps.save(mine, isSaving ? null : etag, true);
    },
    async hold(reason) {
      reasons.add(reason);
      callOff();
      await running;
    },
    release(reason) {
      reasons.delete(reason);
      if (!isSaved()) plan(failures > 0 ? waitAfter(failures, null, deps.chance()) : 0);
    },
  };
}
