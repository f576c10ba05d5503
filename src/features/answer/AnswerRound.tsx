import { useState } from 'react';
import type { Me } from '../../../contract/me.ts';
import type { Draft } from '../../../contract/responses.ts';
import { lazyScreen } from '../../app/lazyScreen.tsx';
import type { AnswerApi } from './answerApi.ts';
import { beginning, type Beginning } from './answers/beginning.ts';
import { draftOf, sameDraft } from './answers/draft.ts';
import { Answering } from './Answering.tsx';
import { AskedIn } from '../../app/i18n/AsAsked.tsx';
import type { AnswerData, SavedDraft } from './loadAnswerData.ts';
import type { Sent } from './sent.ts';

const OwnResult = lazyScreen(async () => (await import('./result/OwnResult.tsx')).OwnResult);
const Erased = lazyScreen(async () => (await import('./result/Erased.tsx')).Erased);
const ClosedMeanwhile = lazyScreen(
  async () => (await import('./result/ClosedMeanwhile.tsx')).ClosedMeanwhile,
);

type Place =
  /** `before` is what was sent before and is being changed. */
  | { readonly kind: 'answering'; readonly from: Beginning; readonly before: Sent | null }
  | { readonly kind: 'result'; readonly sent: Sent; readonly unsent: boolean }
  | { readonly kind: 'erased' }
  /** The round ended while these answers were still on their way. */
  | { readonly kind: 'closed-meanwhile'; readonly draft: Draft; readonly before: Sent | null };

interface Props {
  readonly me: Me;
  readonly api: AnswerApi;
  readonly data: AnswerData;
}

/** One round for one person: answering, the own result, changing and erasing. */
export function AnswerRound({ me, api, data }: Props) {
  const [place, setPlace] = useState<Place>(() => firstPlace(me, data));
  return (
    <AskedIn.Provider value={data.questions.language}>
      {placeOf(place, setPlace, me, api, data)}
    </AskedIn.Provider>
  );
}

function placeOf(place: Place, go: (place: Place) => void, me: Me, api: AnswerApi, data: AnswerData) {
  const { round, questions, keeper } = data;
  const answer = (before: Sent | null) => (saved: SavedDraft) =>
    go({
      kind: 'answering',
      from: beginning({ me, saved, kept: keeper.read(), sent: before?.draft ?? null }),
      before,
    });

  switch (place.kind) {
    case 'answering':
      return (
        <Answering
          me={me}
          api={api}
          data={data}
          from={place.from}
          changing={place.before !== null}
          onSent={(score, draft, form) => {
            const unsent = !sameDraft(form, draft);
            if (unsent) keeper.keep(draft, form);
            else keeper.forget();
            go({ kind: 'result', sent: { score, draft, on: null }, unsent });
          }}
          onClosed={(draft) => go({ kind: 'closed-meanwhile', draft, before: place.before })}
        />
      );
    case 'result':
      return (
        <OwnResult
          api={api}
          round={round}
          questions={questions}
          sent={place.sent}
          unsent={place.unsent}
          onChange={answer(place.sent)}
          onErased={() => {
            keeper.forget();
            go({ kind: 'erased' });
          }}
        />
      );
    case 'erased':
      return <Erased api={api} round={round} onAgain={answer(null)} />;
    case 'closed-meanwhile':
      return place.before ? (
        <OwnResult
          api={api}
          round={{ ...round, state: 'closed' }}
          questions={questions}
          sent={place.before}
          closedMeanwhile
          onErased={() => go({ kind: 'erased' })}
        />
      ) : (
        <ClosedMeanwhile questions={questions} draft={place.draft} />
      );
  }
}

function firstPlace(me: Me, { round, questions, response, saved, keeper }: AnswerData): Place {
  const sent = response && {
    score: response,
    draft: draftOf(questions, response),
    on: response.answeredOn,
  };
  const from = beginning({ me, saved, kept: keeper.read(), sent: sent?.draft ?? null });
  return sent
    ? { kind: 'result', sent, unsent: round.state === 'open' && !sameDraft(from.mine, sent.draft) }
    : { kind: 'answering', from, before: null };
}
