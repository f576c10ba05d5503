import { isTemporary, type Failure, type Outcome } from '../../../app/api/outcome.ts';
import { waitAfter } from './backoff.ts';
import type { Schedule } from './schedule.ts';

export type SendingState<What, Reply> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending' }
  /** Sent by itself as soon as it can be. */
  | { readonly kind: 'waiting'; readonly failure: Failure }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'sent'; readonly what: What; readonly value: Reply };

/** Whether something is on its way, or will be by itself. */
export const isSending = ({ kind }: SendingState<unknown, unknown>): boolean =>
  kind === 'sending' || kind === 'waiting';

export interface SubmissionDeps<What, Reply> {
  readonly send: (what: What) => Promise<Outcome<Reply>>;
  readonly onState: (state: SendingState<What, Reply>) => void;
  readonly schedule: Schedule;
  readonly chance: () => number;
}

export interface Submission<What> {
  /** Sends, once, however often it is pressed. */
  readonly start: (what: What) => void;
  /** The connection may be back. */
  readonly retry: () => void;
  /** Does not try again. What is on its way can no longer be stopped, but if it fails that is the end of it. */
  readonly cancel: () => void;
}

/** Sends something and, where there is no connection or the server is busy, keeps at it until it has arrived. */
export function createSubmission<What, Reply>(deps: SubmissionDeps<What, Reply>): Submission<What> {
  /** What waits for its next try. */
  let waiting: { readonly what: What } | null = null;
  let busy = false;
  let cancelled = false;
  let failures = 0;
  let callOff = () => {};

  async function send(what: What) {
    callOff();
    waiting = null;
    busy = true;
    const outcome = await deps.send(what);
    busy = false;
    if (outcome.kind === 'ok') {
      busy = true; // arrived: there is nothing left to send
      deps.onState({ kind: 'sent', what, value: outcome.value });
    } else if (cancelled) deps.onState({ kind: 'idle' });
    else if (isTemporary(outcome)) {
      failures += 1;
      waiting = { what };
      deps.onState({ kind: 'waiting', failure: outcome });
      const soonest = outcome.kind === 'refused' ? outcome.retryAfter : null;
      callOff = deps.schedule(tryAgain, waitAfter(failures, soonest, deps.chance()));
    } else deps.onState({ kind: 'failed', failure: outcome });
  }

  function tryAgain() {
    if (waiting) void send(waiting.what);
  }

  return {
    start(what) {
      if (waiting) return;
      cancelled = false;
      if (busy) return;
      failures = 0;
      deps.onState({ kind: 'sending' });
      void send(what);
    },
    retry: tryAgain,
    cancel() {
      callOff();
      waiting = null;
      if (busy) cancelled = true;
      else deps.onState({ kind: 'idle' });
    },
  };
}
