import { useRef, useState } from 'react';
import type { Draft, OwnResponse, OwnScore } from '../../../contract/responses.ts';
import { lazyScreen } from '../../app/lazyScreen.tsx';
import { usePressed } from '../../app/teams/usePressed.ts';
import { PHONE, useMedia } from '../../ui/useMedia.ts';
import type { AnswerApi } from './answerApi.ts';
import type { Beginning } from './answers/beginning.ts';
import { beginsWith } from './answers/beginsWith.ts';
import { areaOf, hasAnswers, sameDraft } from './answers/draft.ts';
import { DesktopForm } from './form/DesktopForm.tsx';
import { PhoneForm } from './form/PhoneForm.tsx';
import type { AnswerData } from './loadAnswerData.ts';
import { declaresStanding, missingStanding, type Place } from './standing.ts';
import { StartPage } from './start/StartPage.tsx';
import { useSuggestedPlace } from './start/useSuggestedPlace.ts';
import { isSending } from './sync/submission.ts';
import { useAnswering } from './useAnswering.ts';
import { cameTo, START, type Spot } from './spots.ts';
import { useSpots } from './useSpots.ts';
import { EXTRA, type Wanted } from './wanted.ts';

const ReviewPage = lazyScreen(async () => (await import('./review/ReviewPage.tsx')).ReviewPage);

interface Props {
  readonly place: Place;
  readonly api: AnswerApi;
  readonly data: AnswerData;
  readonly from: Beginning;
  /** What was sent before and is to be replaced; null before the first time. */
  readonly sent: Draft | null;
  readonly onSent: (score: OwnScore, sent: Draft, form: Draft) => void;
  readonly onClosed: (draft: Draft) => void;
  readonly onAway: () => void;
  /** Back to the result of what was sent before, with what the form says by now; null where there is none. */
  readonly onOut: ((form: Draft) => void) | null;
  /** The changes are dropped, or all that was begun where nothing was sent before. @param now what counts by now; null where it was erased, undefined where that is not known */
  readonly onDropped: (now: OwnResponse | null | undefined) => void;
}

/** From the first page to sending: where somebody stands, the statements, and a look at everything before it goes. */
export function Answering({ place: own, api, data, from, sent, onOut, onDropped, ...ends }: Props) {
  const { round, questions } = data;
  const changing = sent !== null;
  const answering = useAnswering({ place: own, api, data, from, changing, ...ends });
  const { state, dispatch, progress } = answering;
  const send = usePressed(answering.send);
  const phone = useMedia(PHONE);
  const [first] = useState((): Spot => {
    const page = beginsWith({
      placed: missingStanding(round, from.mine) === null,
      begun: hasAnswers(from.mine),
      open: progress.open,
      unaware: questions.awareness && Object.keys(from.mine.awareness).length === 0,
      changing,
      phone,
    });
    const spot = { page, area: areaOf(questions, state.current) };
    return changing ? spot : cameTo(round.id, spot);
  });
  const [turnedTo, setPage] = useState(first.page);
  // Whoever has taken back where they stand comes to no other page, also not by the browser's Forward.
  const page = missingStanding(round, state.draft) === null ? turnedTo : 'start';
  const [place, setPlace] = useState((): { area: number; focus: Wanted } => ({
    area: first.area,
    // Who asked to change their answers goes on with the keyboard in the first of them.
    focus: changing ? (state.order[0] ?? null) : null,
  }));
  const Form = phone ? PhoneForm : DesktopForm;
  // A phone that is turned on its side stays at the raised statement.
  const [wasPhone, setWasPhone] = useState(phone);
  if (phone !== wasPhone) {
    setWasPhone(phone);
    setPlace({ area: areaOf(questions, state.current), focus: null });
  }

  const suggested = useSuggestedPlace({
    api,
    round,
    draft: state.draft,
    wanted: declaresStanding(own) && page === 'start',
    onStanding: (side, region) => dispatch({ kind: 'stood', side, region }),
  });

  const [turned, setTurned] = useState(false);
  const show = ({ page: next, area }: Spot, focus: Wanted = null) => {
    // Whoever leaves the review, whichever way, may be about to correct something.
    if (next !== 'review') answering.stopSending();
    window.scrollTo(0, 0);
    setPage(next);
    setPlace({ area, focus });
    setTurned(true);
  };
  const wanted = useRef<Wanted>(null);
  const {
    go,
    back,
    from: lastSpot,
  } = useSpots({
    round: round.id,
    here: { page, area: place.area },
    earlier: earlierThan(page, phone ? place.area : 0),
    show: (spot) => {
      show(spot, wanted.current);
      wanted.current = null;
    },
    onOut: onOut && (() => onOut(state.draft)),
  });
  const review: Spot = { page: 'review', area: place.area };
  /** Whoever came from there to look at something or to answer it wants to go on there. */
  const toReview = page === 'statements' && lastSpot?.page === 'review' ? () => back(review) : null;
  /** On to a statement or to the extra questions, which get the focus. */
  const goTo = (what: Wanted) => {
    wanted.current = what;
    // On the phone the extra questions have a page of their own behind the areas.
    const area = what === EXTRA ? questions.areas.length : areaOf(questions, what);
    go({ page: 'statements', area });
  };

  return (
    <>
      {page === 'start' && (
        <StartPage
          round={round}
          questions={questions}
          draft={suggested.draft}
          declares={declaresStanding(own)}
          suggested={suggested.isShown}
          awaited={suggested.isAwaited}
          onStanding={suggested.choose}
          // What is on its way may arrive behind an erasure: it is waited for.
          drop={changing || isSending(answering.sending) ? null : answering.drop}
          onDropped={onDropped}
          arrives={turned}
          onBegin={() => {
            suggested.accept();
            // The keyboard goes on in the first open statement, not at the top of the page.
            goTo(state.current);
          }}
        />
      )}
      {page === 'statements' && (
        <Form
          round={round}
          questions={questions}
          answering={answering}
          area={place.area}
          onArea={(area) => (area > place.area ? go : back)({ page: 'statements', area })}
          focus={place.focus}
          declares={declaresStanding(own)}
          onStart={() => back(START)}
          onReview={toReview ?? (() => go(review))}
          onBackToReview={toReview}
        />
      )}
      {page === 'review' && (
        <ReviewPage
          round={round}
          questions={questions}
          state={state}
          progress={progress}
          sending={answering.sending}
          changing={changing}
          onSend={send}
          onStopSending={answering.stopSending}
          {...(sent && !sameDraft(state.draft, sent) && { drop: answering.drop, onDropped })}
          onBack={(what) => {
            if (what === null) back({ page: 'statements', area: place.area });
            else goTo(what);
          }}
        />
      )}
    </>
  );
}

/** The page before one. @param area the place of the area that is shown alone; 0 where all are */
function earlierThan(page: Spot['page'], area: number): Spot | null {
  if (page === 'start') return null;
  if (page === 'review') return { page: 'statements', area };
  return area > 0 ? { page: 'statements', area: area - 1 } : START;
}
