import { useEffect, useMemo, useReducer, useState } from 'react';
import type { Draft, OwnScore } from '../../../contract/responses.ts';
import { isProblem } from '../../app/api/outcome.ts';
import { useReturn } from '../../app/api/useReturn.ts';
import type { AnswerApi } from './answerApi.ts';
import { answersReducer, answersState } from './answers/answersState.ts';
import { standingIn, type Beginning } from './answers/beginning.ts';
import { draftOf, statementsOf, submissionOf } from './answers/draft.ts';
import { progressOf } from './answers/progress.ts';
import { loadDraft, type AnswerData } from './loadAnswerData.ts';
import { dropChanges } from './result/dropChanges.ts';
import type { Place } from './standing.ts';
import { createDraftSync, type SyncStatus } from './sync/draftSync.ts';
import { schedule } from './sync/schedule.ts';
import { createSubmission, type SendingState } from './sync/submission.ts';

interface Answering {
  /** What the round's list of people says of them. */
  readonly place: Place;
  readonly api: AnswerApi;
  readonly data: AnswerData;
  readonly from: Beginning;
  /** Answers were sent before, and count until these are sent. */
  readonly changing: boolean;
  /** @param form what the form says by now: more may have been changed while the answers were on their way */
  readonly onSent: (score: OwnScore, sent: Draft, form: Draft) => void;
  readonly onClosed: (draft: Draft) => void;
  /** They were sent or erased elsewhere. */
  readonly onAway: () => void;
}

/** Connects the form with the server: the draft is kept there while the form changes, and sent when the person says so. */
export function useAnswering(given: Answering) {
  const { place, api, data, from, changing, onSent, onClosed, onAway } = given;
  const { round, questions, keeper } = data;
  const [state, dispatch] = useReducer(answersReducer, from.mine, (mine) =>
    answersState(
      statementsOf(questions).map(({ id }) => id),
      mine,
    ),
  );
  const [status, setStatus] = useState<SyncStatus>({ kind: 'idle' });
  const [sending, setSending] = useState<SendingState<Draft, OwnScore>>({ kind: 'idle' });
  const { draft } = state;

  const [sync] = useState(() =>
    createDraftSync(
      {
        load: async () => {
          const outcome = await loadDraft(api);
          return outcome.kind === 'ok' ? { ...outcome, value: outcome.value.draft } : outcome;
        },
        loadSent: async () => {
          const outcome = await api.response();
          if (outcome.kind === 'ok')
            return { ...outcome, value: standingIn(place, draftOf(questions, outcome.value)) };
          return isProblem(outcome, 'response-not-found') ? { kind: 'ok', value: null, etag: null } : outcome;
        },
        save: api.saveDraft,
        keep: keeper.keep,
        forget: keeper.forget,
        onStatus: setStatus,
        onMerged: (sent, merged) => dispatch({ kind: 'merged', sent, merged }),
        onAway,
        schedule,
        chance: Math.random,
      },
      from,
    ),
  );
  const [submission] = useState(() =>
    createSubmission<Draft, OwnScore>({
      async send(sent) {
        // A draft that arrives behind the answers would look like a change that was never sent.
        await sync.hold('sending');
        return api.submit(submissionOf(questions, sent));
      },
      onState(next) {
        setSending(next);
        if (next.kind === 'failed' || next.kind === 'idle') sync.release('sending');
      },
      schedule,
      chance: Math.random,
    }),
  );

  useEffect(() => sync.change(draft), [sync, draft]);
  useEffect(() => {
    const back = () => {
      sync.retry();
      submission.retry();
    };
    const away = () => sync.leave();
    const hidden = () => document.visibilityState === 'hidden' && sync.retry();
    window.addEventListener('online', back);
    window.addEventListener('pagehide', away);
    document.addEventListener('visibilitychange', hidden);
    sync.release('away');
    return () => {
      window.removeEventListener('online', back);
      window.removeEventListener('pagehide', away);
      document.removeEventListener('visibilitychange', hidden);
      submission.cancel();
      sync.leave();
      void sync.hold('away');
    };
  }, [sync, submission]);

  useReturn(sync.look);
  const closed =
    round.state === 'closed' ||
    status.kind === 'round-closed' ||
    (sending.kind === 'failed' && isProblem(sending.failure, 'round-not-open'));
  useEffect(() => {
    if (closed) onClosed(draft);
  }, [closed, draft, onClosed]);
  useEffect(() => {
    if (sending.kind === 'sent') onSent(sending.value, sending.what, draft);
  }, [sending, draft, onSent]);

  return {
    state,
    dispatch,
    status,
    changing,
    sending,
    progress: useMemo(() => progressOf(questions, draft), [questions, draft]),
    saveNow: sync.retry,
    send: () => submission.start(draft),
    stopSending: submission.cancel,
    /** Drops the changes. Nothing is saved meanwhile, and everything as before where it did not work. */
    drop: async () => {
      await sync.hold('discarding');
      const outcome = await dropChanges(api);
      if (outcome.kind !== 'dropped') sync.release('discarding');
      return outcome;
    },
  };
}
