import { Button } from '@fluentui/react-button';
import { LockClosedRegular } from '@fluentui/react-icons';
import type { Side } from '../../../../contract/answers.ts';
import type { Questions } from '../../../../contract/questionSets.ts';
import type { Draft, OwnResponse } from '../../../../contract/responses.ts';
import type { Round } from '../../../../contract/rounds.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { lazyPart } from '../../../app/lazyScreen.tsx';
import { ActionBar } from '../../../ui/ActionBar.tsx';
import { Card } from '../../../ui/Card.tsx';
import { PageTitle } from '../../../ui/PageTitle.tsx';
import { hasAnswers, hasPlace, statementsOf } from '../answers/draft.ts';
import { minutesFor } from '../answers/progress.ts';
import { MyDataLink } from '../help/MyDataLink.tsx';
import { PrivacyLink } from '../help/PrivacyLink.tsx';
import { privacyValues } from '../privacyValues.ts';
import { missingStanding, standingSentence } from '../standing.ts';
import type { Dropped } from '../result/dropChanges.ts';
import { StandingChoice } from './StandingChoice.tsx';
import styles from './startPage.module.css';

const TakeBack = lazyPart(async () => (await import('./TakeBack.tsx')).TakeBack);

interface Props {
  readonly round: Round;
  readonly questions: Questions;
  readonly draft: Draft;
  /** Whether people say themselves where they stand. */
  readonly declares: boolean;
  /** Where they stand was filled in by the rules of the round, from what Microsoft 365 says of them. */
  readonly suggested: boolean;
  /** That may come a moment later. */
  readonly awaited: boolean;
  /** Somebody has come back to it. */
  readonly arrives: boolean;
  readonly onStanding: (side: Side | null, region: string | null) => void;
  /** Drops what was begun; null where something was sent, with which it is erased, or is on its way. */
  readonly drop: (() => Promise<Dropped>) | null;
  readonly onDropped: (sent: OwnResponse | null | undefined) => void;
  readonly onBegin: () => void;
}

/** Before the first statement: what this is, who will see what, and where the person stands. */
export function StartPage(props: Props) {
  const { round, questions, draft, declares, suggested, awaited, arrives, onStanding } = props;
  const { drop, onDropped, onBegin } = props;
  const i18n = useI18n();
  const { t, day } = i18n;
  const total = statementsOf(questions).length;
  const isBegun = hasAnswers(draft);
  const missing = missingStanding(round, draft);
  return (
    <main className={styles.place}>
      <Card className={styles.card}>
        <div>
          <PageTitle arrives={arrives}>{t('start.title')}</PageTitle>
          <p className={styles.intro}>
            {t('start.intro', { total, minutes: minutesFor(total), closeDate: day(round.closesAt) })}{' '}
            {t('start.why')}
          </p>
        </div>
        {declares ? (
          <StandingChoice
            regions={round.regions}
            draft={draft}
            suggested={suggested}
            awaited={awaited}
            onStanding={onStanding}
          />
        ) : (
          <p>
            <strong>{standingSentence(i18n, draft)}</strong> {t('start.listed')}
          </p>
        )}
        {/* Its place is kept where there is something to choose: nothing moves when somebody does. */}
        {(declares || isBegun) && (
          <div className={styles.takeBackPlace}>
            {drop && (isBegun || hasPlace(draft)) && (
              <TakeBack isBegun={isBegun} onStanding={onStanding} drop={drop} onDropped={onDropped} />
            )}
          </div>
        )}
        <section className={styles.privacy}>
          <h2 className={styles.heading}>
            <LockClosedRegular fontSize={20} aria-hidden /> {t('start.privacy')}
          </h2>
          <p>{t('privacy.before-answering', privacyValues(i18n, round))}</p>
          {round.research && <p>{t('privacy.research-file', privacyValues(i18n, round))}</p>}
          <p>
            <PrivacyLink round={round} words="privacy.more" /> · <MyDataLink />
          </p>
        </section>
        <section className={styles.privacy}>
          <h2 className={styles.heading}>{t('start.howTo')}</h2>
          <p>{t('help.our')}</p>
          <p>{t('start.enough', { needed: questions.needed, total })}</p>
        </section>
        <ActionBar
          note={missing && t(missing === 'side' ? 'start.needSide' : 'start.needRegion')}
          noteId="start-reason"
        >
          <Button
            appearance="primary"
            size="large"
            disabledFocusable={missing !== null}
            aria-describedby={missing === null ? undefined : 'start-reason'}
            onClick={onBegin}
          >
            {t(isBegun ? 'start.continue' : 'start.begin')}
          </Button>
        </ActionBar>
      </Card>
    </main>
  );
}
