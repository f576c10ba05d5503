import { Button } from '@fluentui/react-button';
import { useEffect, useRef } from 'react';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Card } from '../../../ui/Card.tsx';
import { EXTRA } from '../wanted.ts';
import { AwarenessPart } from '../awareness/AwarenessPart.tsx';
import styles from './desktopForm.module.css';
import { statementElement } from './focusStatement.ts';
import type { FormProps } from './formProps.ts';
import { Rail } from './Rail.tsx';
import { StatementList } from './StatementList.tsx';
import { useKeysAnswer } from './useKeysAnswer.ts';
import { AsAsked } from '../../../app/i18n/AsAsked.tsx';

/** All statements on one scrolling page, with a rail beside them that says where one is. */
export function DesktopForm(props: FormProps) {
  const { round, questions, answering, focus, declares, onStart, onReview, onBackToReview } = props;
  const { t } = useI18n();
  const end = useRef<HTMLElement | null>(null);
  const { state, dispatch, progress, status } = answering;
  // Whoever comes back finds the statement to go on with in the middle, not the top of what is answered already.
  const resumed = useRef(focus === null && state.current !== state.order[0] ? state.current : null);
  useEffect(() => {
    if (resumed.current !== null) statementElement(resumed.current)?.scrollIntoView({ block: 'center' });
  }, []);
  const onEnd = () => end.current?.focus();
  const keys = useKeysAnswer<HTMLDivElement>({ state, dispatch, onEnd });
  const { numbered: answered, total, needed, missing } = progress;

  return (
    <div className={styles.page} {...keys}>
      <Rail
        round={round}
        progress={progress}
        status={status}
        changing={answering.changing}
        onSave={answering.saveNow}
        draft={state.draft}
        current={
          questions.areas.find(({ statements }) => statements.some(({ id }) => id === state.current))?.id
        }
        onChangeStanding={declares ? onStart : null}
        onBackToReview={onBackToReview}
      />
      <main className={styles.main}>
        <StatementList
          className={styles.statements}
          areas={questions.areas}
          state={state}
          dispatch={dispatch}
          focus={focus}
          onEnd={onEnd}
          heading={({ id, name }) => (
            <h2 id={`area-${id}`} tabIndex={-1} className={styles.area}>
              <AsAsked>{name}</AsAsked>
            </h2>
          )}
        />
        {questions.awareness && (
          <AwarenessPart
            className={styles.awareness}
            draft={state.draft}
            k={round.minimumGroupSize}
            wanted={focus === EXTRA}
            onChange={(awareness) => dispatch({ kind: 'aware', awareness })}
          />
        )}
        <Card className={styles.end}>
          <p id="send-reason">
            {missing > 0
              ? t('answer.sendFrom', { answered, total, needed })
              : t('answer.canSend', { answered, total })}
          </p>
          <Button
            ref={(button: HTMLElement | null) => {
              end.current = button;
            }}
            appearance="primary"
            disabledFocusable={missing > 0}
            aria-describedby="send-reason"
            onClick={onReview}
          >
            {t('answer.review')}
          </Button>
        </Card>
      </main>
    </div>
  );
}
