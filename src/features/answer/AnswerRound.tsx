import { useState } from 'react';
import type { Draft, OwnResponse } from '../../../contract/responses.ts';
import type { Round } from '../../../contract/rounds.ts';
import { useI18n } from '../../app/i18n/useI18n.ts';
import { lazyScreen } from '../../app/lazyScreen.tsx';
import { Nothing } from '../../app/states/Nothing.tsx';
import { MyDataLink } from './help/MyDataLink.tsx';
import type { AnswerApi } from './answerApi.ts';
import { beginning, type Beginning } from './answers/beginning.ts';
import { hasAnswers, sameDraft } from './answers/draft.ts';
import { Answering } from './Answering.tsx';
import { AskedIn } from '../../app/i18n/AsAsked.tsx';
import type { AnswerData, SavedDraft } from './loadAnswerData.ts';
import type { Changes } from './result/OwnResult.tsx';
import { sentOf, type Sent } from './sent.ts';
import { declaresStanding, type Place } from './standing.ts';
import { useNoSpots } from './useSpots.ts';

const OwnResult = lazyScreen(async () => (await import('./result/OwnResult.tsx')).OwnResult);
const Erased = lazyScreen(async () => (await import('./result/Erased.tsx')).Erased);
const UnsentAnswers = lazyScreen(async () => (await import('./result/UnsentAnswers.tsx')).UnsentAnswers);

type Page =
  /** `before` is what was sent before and is being changed. */
  | { readonly kind: 'answering'; readonly from: Beginning; readonly before: Sent | null }
  /** `over` where the round has ended by now, whatever it was when the page was loaded. */
  | { readonly kind: 'result'; readonly sent: Sent; readonly changes: Changes; readonly over?: true }
  | { readonly kind: 'erased'; readonly over?: true }
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
  const unsentIn = (form: Draft, sent: Draft): Changes => (sameDraft(form, sent) ? 'none' : 'unsent');
  /** What was not sent is gone. @param before what counts then; null where nothing was sent */
  const dropped =
    (before: Sent | null, over: { readonly over?: true } = {}) =>
    (now: OwnResponse | null | undefined) => {
      keeper.forget();
      if (before && now !== null)
        go({ kind: 'result', sent: now ? sentOf(questions, now) : before, changes: 'dropped', ...over });
      // Erased in another window meanwhile, or sent there: what is here is not what there is to show.
      else if (before || now) onAway();
      else go({ kind: 'erased' });
    };
  const ended: Round = { ...round, state: 'closed' };

  switch (page.kind) {
    case 'answering': {
      const { before } = page;
      return (
        <Answering
          place={place}
          api={api}
          data={data}
          from={page.from}
          sent={before?.draft ?? null}
          onOut={
            before && ((form) => go({ kind: 'result', sent: before, changes: unsentIn(form, before.draft) }))
          }
          onDropped={dropped(before)}
          onSent={(score, draft, form) => {
            const changes = unsentIn(form, draft);
            if (changes === 'unsent') keeper.keep(draft, form);
            else keeper.forget();
            go({ kind: 'result', sent: { score, draft, on: null }, changes });
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
          round={page.over ? ended : round}
          questions={questions}
          sent={page.sent}
          changes={page.changes}
          onDropped={dropped(page.sent, page.over && { over: true })}
          {...(place.invited && { onChange: answer(page.sent) })}
          onErased={() => {
            keeper.forget();
            go({ kind: 'erased' });
          }}
        />
      );
    case 'erased':
      return (
        <Erased
          api={api}
          round={page.over ? ended : round}
          {...(place.invited && { onAgain: answer(null) })}
        />
      );
    case 'closed-meanwhile':
      if (!page.before && !hasAnswers(page.draft)) return <Missed />;
      return page.before ? (
        <OwnResult
          api={api}
          round={ended}
          questions={questions}
          sent={page.before}
          changes={unsentIn(page.draft, page.before.draft)}
          closedMeanwhile
          onDropped={dropped(page.before, { over: true })}
          onErased={() => {
            keeper.forget();
            go({ kind: 'erased', over: true });
          }}
        />
      ) : (
        <UnsentAnswers
          api={api}
          data={{ ...data, round: ended }}
          meanwhile
          draft={page.draft}
          onErased={() => go({ kind: 'erased', over: true })}
          onAway={onAway}
        />
      );
  }
}

/** The round is over, and there was nothing to lose. */
function Missed() {
  const { t } = useI18n();
  return (
    <Nothing arrives title={t('state.closed.title')} text={t('state.closed.text')} action={<MyDataLink />} />
  );
}

function firstPage(place: Place, { round, questions, response, saved, keeper }: AnswerData): Page {
  const sent = response && sentOf(questions, response);
  const kept = keeper.read();
  const from = beginning({ place, saved, kept, sent: sent?.draft ?? null });
  return sent
    ? { kind: 'result', sent, changes: hasUnsent(place, round, from.mine, sent.draft) ? 'unsent' : 'none' }
    : { kind: 'answering', from, before: null };
}

/** Whether there is a draft that says something else than what was sent. */
function hasUnsent(place: Place, { state }: Round, form: Draft, sent: Draft): boolean {
  // Where somebody stands by the list says nothing about a draft: nothing can be sent there any more.
  const stands = state === 'closed' && !declaresStanding(place) ? sent : form;
  return !sameDraft({ ...form, side: stands.side, region: stands.region }, sent);
}
