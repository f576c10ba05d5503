import { useState } from 'react';
import type { Failure } from '../../../app/api/outcome.ts';
import type { AnswerApi } from '../answerApi.ts';
import { loadDraft, type SavedDraft } from '../loadAnswerData.ts';

export type FreshDraftState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Looks what the draft is now, in case it was changed elsewhere, before somebody goes on with it. */
export function useFreshDraft(api: AnswerApi, onDraft: ((saved: SavedDraft) => void) | undefined) {
  const [state, setState] = useState<FreshDraftState>({ kind: 'idle' });
  const start = () => {
    if (state.kind === 'loading') return;
    setState({ kind: 'loading' });
    void loadDraft(api).then((outcome) => {
      if (outcome.kind === 'ok') onDraft?.(outcome.value);
      else setState({ kind: 'failed', failure: outcome });
    });
  };
  return { state, start };
}
