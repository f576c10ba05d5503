import { useState } from 'react';
import type { Draft } from '../../../contract/responses.ts';
import { useI18n } from '../../app/i18n/useI18n.ts';
import { lazyScreen } from '../../app/lazyScreen.tsx';
import { Nothing } from '../../app/states/Nothing.tsx';
import type { AnswerApi } from './answerApi.ts';
import { beginning, type Beginning } from './answers/beginning.ts';
import { draftOf, hasAnswers, sameDraft } from './answers/draft.ts';
import { Answering } from './Answering.tsx';
import { AskedIn } from '../../app/i18n/AsAsked.tsx';
import type { AnswerData, SavedDraft } from './loadAnswerData.ts';
import type { Sent } from './sent.ts';
import type { Place } from './standing.ts';
import { useNoSpots } from './useSpots.ts';

const OwnResult = lazyScreen(async () => (await import('./result/OwnResult.tsx')).OwnResult);
const Erased = lazyScreen(async () => (await import('./result/Erased.tsx')).Erased);
const ClosedMeanwhile = lazyScreen(
  async () => (await import('./result/ClosedMeanwhile.tsx')).ClosedMeanwhile,
);

type Page =
  /** `before` is what was sent before and is being changed. */
  | { readonly kind: 'answering'; readonly from: Beginning; readonly before: Sent | null }
  | { readonly kind: 'result'; readonly sent: Sent; readonly unsent: boolean }
  | { readonly kind: 'erased' }
  /** The round ended while these answers were still on their way. */
  | { readonly kind: 'closed-meanwhile'; readonly draft: Draft; readonly before: Sent | null };

interface Props {
  /** What the round's list of people says of them. */
  readonly place: Place;
  readonly api: AnswerApi;
  readonly data: AnswerData;
  /** The answers were sent or erased in another window: to be loaded anew. */
  readonly onAway: () => void;
}

/** One round for one person: answering, the own result, changing and erasing. */
export function AnswerRound(props: Props) {
  const { place, data } = props;
  const [page, setPage] = useState<Page>(() => firstPage(place, data));
  useNoSpots(data.round.id, page.kind !== 'answering');
  return (
    <AskedIn.Provider value={data.questions.language}>{shownPage(page, setPage, props)}</AskedIn.Provider>
  );
}

function shownPage(page: Page, go: (page: Page) => void, { place, api, data, onAway }: Props) {
  const { round, questions, keeper } = data;
  const answer = (before: Sent | null) => (saved: SavedDraft) =>
    go({
      kind: 'answering',
      from: beginning({ place, saved, kept: keeper.read(), sent: before?.draft ?? null }),
      before,
    });

  switch (page.kind) {
    case 'answering': {
      const { before } = page;
      return (
        <Answering
          place={place}
          api={api}
          data={data}
          from={page.from}
          changing={before !== null}
          onOut={
            before && ((form) => go({ kind: 'result', sent: before, unsent: !sameDraft(form, before.draft) }))
          }
          onSent={(score, draft, form) => {
            const unsent = !sameDraft(form, draft);
            if (unsent) keeper.keep(draft, form);
            else keeper.forget();
            go({ kind: 'result', sent: { score, draft, on: null }, unsent });
          }}
          onAway={onAway}
          onClosed={(draft) => go({ kind: 'closed-meanwhile', draft, before })}
        />
      );
    }
    case 'result':
      return (
        <OwnResult
          api={api}
          round={round}
          questions={questions}
          sent={page.sent}
          unsent={page.unsent}
          {...(place.invited && { onChange: answer(page.sent) })}
          onErased={() => {
            keeper.forget();
            go({ kind: 'erased' });
          }}
        />
      );
    case 'erased':
      return <Erased api={api} round={round} {...(place.invited && { onAgain: answer(null) })} />;
    case 'closed-meanwhile':
      if (!page.before && !hasAnswers(page.draft)) return <Missed />;
      return page.before ? (
        <OwnResult
          api={api}
          round={{ ...round, state: 'closed' }}
          questions={questions}
          sent={page.before}
          closedMeanwhile
          onErased={() => go({ kind: 'erased' })}
        />
      ) : (
        <ClosedMeanwhile questions={questions} draft={page.draft} />
      );
  }
}

/** The round is over, and there was nothing to lose. */
function Missed() {
  const { t } = useI18n();
  return <Nothing arrives title={t('state.closed.title')} text={t('state.closed.text')} />;
}

function firstPage(place: Place, { round, questions, response, saved, keeper }: AnswerData): Page {
  const sent = response && {
    score: response,
    draft: draftOf(questions, response),
    on: response.answeredOn,
  };
  const from = beginning({ place, saved, kept: keeper.read(), sent: sent?.draft ?? null });
  return sent
    ? { kind: 'result', sent, unsent: round.state === 'open' && !sameDraft(from.mine, sent.draft) }
    : { kind: 'answering', from, before: null };
}
