import { Button } from '@fluentui/react-button';
import { LockClosedRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { AwarenessPart } from '../awareness/AwarenessPart.tsx';
import { minutesFor } from '../answers/progress.ts';
import { HelpLink } from '../help/HelpLink.tsx';
import { PrivacyLink } from '../help/PrivacyLink.tsx';
import { EXTRA } from '../wanted.ts';
import { raisedOn } from '../answers/answersState.ts';
import { answerByKey } from './answerByKey.ts';
import type { FormProps } from './formProps.ts';
import { NextButton } from './NextButton.tsx';
import { OnButton } from './OnButton.tsx';
import notes from './notes.module.css';
import styles from './phoneForm.module.css';
import { ProgressSegments } from './ProgressSegments.tsx';
import { SaveLine } from './SaveLine.tsx';
import { StatementList } from './StatementList.tsx';
import { useKeysAnswer } from './useKeysAnswer.ts';

/** One page for each area, and one for the extra questions where the round asks them. */
export function PhoneForm(props: FormProps) {
  const { round, questions, answering, area: page, onArea, focus, onStart, onReview, onBackToReview } = props;
  const { t } = useI18n();
  const next = useRef<HTMLElement | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const { state, dispatch, progress, status, changing, saveNow } = answering;
  // What is answered meanwhile moves nothing under the thumb.
  const [complete] = useState(progress.open === 0);

  const area = questions.areas[page];
  const pages = [
    ...questions.areas.map(({ name }) => name),
    ...(questions.awareness ? [t('awareness.title')] : []),
  ];
  const done = progress.areas[page];
  const last = page + 1 >= pages.length;
  /** Past all areas between, for whoever had nothing open when they came. */
  const short = complete && !last;
  const turn = useRef(page);
  useEffect(() => {
    if (turn.current === page) return;
    turn.current = page;
    window.scrollTo(0, 0);
    title.current?.focus({ preventScroll: true });
    // Whoever left one open on the page before would find none raised here, and with it no words at the scale's ends.
    const open = area && raisedOn(area, state);
    if (open !== undefined) dispatch({ kind: 'went-to', id: open });
  }, [page, area, state, dispatch]);

  const onEnd = () => next.current?.focus();
  const keys = useKeysAnswer<HTMLElement>({ state, dispatch, onEnd });
  const help = (
    <p className={styles.help}>
      <HelpLink needed={progress.needed} total={progress.total} />
    </p>
  );

  return (
    <main className={styles.phone} data-answering {...keys}>
      <div className={styles.top}>
        <ProgressSegments progress={progress} />
        <div className={styles.titles}>
          <h1
            ref={title}
            id={area && `area-${area.id}`}
            tabIndex={-1}
            className={styles.title}
            onKeyDown={(event) => answerByKey({ state, dispatch, onEnd }, event)}
          >
            {pages[page]}
          </h1>
          <span className={styles.minutes}>
            {t('answer.minutesLeft', { minutes: minutesFor(progress.open) })}
          </span>
        </div>
      </div>
      <div className={styles.main}>
        {area ? (
          <StatementList
            key={area.id}
            className={styles.statements}
            areas={[area]}
            state={state}
            dispatch={dispatch}
            focus={focus}
            onEnd={onEnd}
            heading={() => null}
            footer={help}
          />
        ) : (
          <AwarenessPart
            className={styles.awareness}
            headless
            draft={state.draft}
            k={round.minimumGroupSize}
            wanted={focus === EXTRA}
            onChange={(awareness) => dispatch({ kind: 'aware', awareness })}
          />
        )}
      </div>
      <div className={styles.bottom}>
        {short && !onBackToReview && (
          <Button className={styles.short ?? ''} appearance="primary" size="large" onClick={onReview}>
            {t('answer.review')}
          </Button>
        )}
        <div className={styles.buttons}>
          {onBackToReview ? (
            // In the place of "Next" for whoever came from the review: one press back to it, past all areas between.
            <OnButton primary buttonRef={next} onClick={onBackToReview}>
              {t('answer.toReview')}
            </OnButton>
          ) : (
            <>
              <Button
                className={styles.back ?? ''}
                appearance="subtle"
                size="large"
                onClick={() => (page > 0 ? onArea(page - 1) : onStart())}
              >
                {t('answer.back')}
              </Button>
              <NextButton
                buttonRef={next}
                next={pages[page + 1] ?? null}
                primary={!short && (!done || done.done === done.total)}
                onClick={() => (last ? onReview() : onArea(page + 1))}
              />
            </>
          )}
        </div>
        <div className={styles.notes}>
          <SaveLine status={status} changing={changing} onSave={saveNow} />
          <span className={notes.note}>
            <LockClosedRegular className={notes.icon ?? ''} fontSize={16} aria-hidden />
            <PrivacyLink round={round} words="answer.confidential" />
          </span>
        </div>
      </div>
    </main>
  );
}
