import { Button } from '@fluentui/react-button';
import type { Questions } from '../../../../contract/questionSets.ts';
import type { Draft, OwnResponse, OwnScore } from '../../../../contract/responses.ts';
import type { Round } from '../../../../contract/rounds.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { ActionBar } from '../../../ui/ActionBar.tsx';
import { Card } from '../../../ui/Card.tsx';
import { PageTitle } from '../../../ui/PageTitle.tsx';
import type { AnswersState } from '../answers/answersState.ts';
import type { Progress } from '../answers/progress.ts';
import { standingSentence } from '../standing.ts';
import type { Dropped } from '../result/dropChanges.ts';
import type { Wanted } from '../wanted.ts';
import { isSending, type SendingState } from '../sync/submission.ts';
import { DropLink } from './DropLink.tsx';
import { AreaList } from './AreaList.tsx';
import styles from './review.module.css';
import { SendingNote } from './SendingNote.tsx';
import { SteadyLabel } from './SteadyLabel.tsx';
import { StatementsToAnswer } from './StatementsToAnswer.tsx';
import { toAnswer } from './toAnswer.ts';

interface Props {
  readonly round: Round;
  readonly questions: Questions;
  readonly state: AnswersState;
  readonly progress: Progress;
  readonly sending: SendingState<Draft, OwnScore>;
  /** Answers were sent before. */
  readonly changing: boolean;
  readonly onSend: () => void;
  readonly onStopSending: () => void;
  /** Drops what was changed since it was sent; absent where nothing was. */
  readonly drop?: () => Promise<Dropped>;
  readonly onDropped?: (sent: OwnResponse | null | undefined) => void;
  /** Back to the statements, or to what is wanted of them. */
  readonly onBack: (what: Wanted) => void;
}

/** A look at everything before it goes: what is answered, what is open, and whether it is enough. */
export function ReviewPage(props: Props) {
  const { round, questions, state, progress, sending, changing, onSend, onStopSending, onBack } = props;
  const { drop, onDropped } = props;
  const i18n = useI18n();
  const { t, day } = i18n;
  const { numbered: answered, total, needed, missing, cannotJudge, open } = progress;
  const still = toAnswer(questions, state.draft, missing);
  const said = {
    send: t(changing ? 'review.sendAgain' : 'review.send'),
    sending: t('review.sending'),
    waiting: t('review.cancelWaiting'),
  };
  const busy = isSending(sending);

  return (
    <main className={styles.place}>
      <Card className={styles.card}>
        <div>
          <PageTitle arrives>
            {missing > 0 ? t('review.title.notYet', { missing }) : t('review.title.ready')}
          </PageTitle>
          <p className={styles.text}>
            {t('review.numbers', { answered, total })} {t('review.cannotJudge', { count: cannotJudge })}{' '}
            {t(missing > 0 ? 'review.openNeeded' : 'review.open', { count: open })}
          </p>
          <p className={styles.text}>
            {standingSentence(i18n, state.draft)} {t('review.changeUntil', { date: day(round.closesAt) })}
          </p>
          {drop && onDropped && !busy && <DropLink drop={drop} onDropped={onDropped} />}
        </div>
        <StatementsToAnswer title={t('review.openTitle')} statements={still.open} onAnswer={onBack} />
        <StatementsToAnswer
          title={t('review.cannotJudgeTitle')}
          text={t('review.cannotJudgeText')}
          statements={still.cannotJudge}
          onAnswer={onBack}
        />
        <AreaList questions={questions} draft={state.draft} onLook={onBack} />
        <SendingNote sending={sending} />
        <ActionBar
          note={missing > 0 ? t('help.too-few', { answered, total, needed }) : null}
          noteId="too-few"
        >
          {sending.kind === 'waiting' ? (
            <Button size="large" onClick={onStopSending}>
              <SteadyLabel shown={said.waiting} among={Object.values(said)} />
            </Button>
          ) : (
            <Button
              appearance="primary"
              size="large"
              disabledFocusable={missing > 0 || busy}
              aria-describedby={missing > 0 ? 'too-few' : undefined}
              onClick={onSend}
            >
              <SteadyLabel
                shown={sending.kind === 'sending' ? said.sending : said.send}
                among={Object.values(said)}
              />
            </Button>
          )}
          <Button appearance="subtle" size="large" onClick={() => onBack(null)}>
            {t('answer.back')}
          </Button>
        </ActionBar>
      </Card>
    </main>
  );
}
