import { useEffect, useState } from 'react';
import type { Side } from '../../../../contract/answers.ts';
import type { PlaceSuggestion } from '../../../../contract/places.ts';
import type { Draft } from '../../../../contract/responses.ts';
import type { Round } from '../../../../contract/rounds.ts';
import type { AnswerApi } from '../answerApi.ts';
import { withSuggestion } from './suggestedPlace.ts';

interface Given {
  readonly api: AnswerApi;
  readonly round: Round;
  readonly draft: Draft;
  /** Whether they are being asked where they stand. */
  readonly wanted: boolean;
  readonly onStanding: (side: Side | null, region: string | null) => void;
}

/**
 * Fills in where somebody stands, beside everything else: nothing waits for it, and what they have chosen stays. It becomes
 * theirs, and is kept, when they go on from there.
 */
export function useSuggestedPlace({ api, round, draft, wanted, onStanding }: Given) {
  const [suggestion, setSuggestion] = useState<PlaceSuggestion | null>(null);
  const [touched, setTouched] = useState({ side: false, region: false });
  const isOpen = draft.side === null && !touched.side;
  const isAsked = wanted && round.suggestsPlace === true && round.state === 'open' && isOpen;
  // Once: what they take away again is not filled in anew.
  const [asks, setAsks] = useState(false);
  if (isAsked && !asks) setAsks(true);

  useEffect(() => {
    if (!asks) return undefined;
    let gone = false;
    void api.suggestion().then((outcome) => {
      if (!gone && outcome.kind === 'ok') setSuggestion(outcome.value);
    });
    return () => {
      gone = true;
    };
  }, [api, asks]);

  const shown = withSuggestion(draft, suggestion, touched, round.regions);
  const { side, region } = shown.draft;
  return {
    ...shown,
    /** Whether something may still come, or has: the words for it have their place from the start. */
    isAwaited: asks,
    choose: (chosen: Side | null, place: string | null) => {
      setTouched((before) => ({
        side: before.side || chosen !== side,
        region: before.region || place !== region,
      }));
      onStanding(chosen, place);
    },
    accept: () => {
      if (side !== draft.side || region !== draft.region) onStanding(side, region);
    },
  };
}
