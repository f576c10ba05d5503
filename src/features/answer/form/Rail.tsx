import { Button } from '@fluentui/react-button';
import { CheckmarkRegular, LockClosedRegular } from '@fluentui/react-icons';
import type { Draft } from '../../../../contract/responses.ts';
import type { Round } from '../../../../contract/rounds.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import hidden from '../../../ui/hidden.module.css';
import { TextButton } from '../../../ui/TextButton.tsx';
import { minutesFor, type AreaProgress, type Progress } from '../answers/progress.ts';
import { HelpLink } from '../help/HelpLink.tsx';
import { PrivacyLink } from '../help/PrivacyLink.tsx';
import { standingSentence } from '../standing.ts';
import type { SyncStatus } from '../sync/draftSync.ts';
import { KeyHints } from './KeyHints.tsx';
import notes from './notes.module.css';
import { ProgressSegments } from './ProgressSegments.tsx';
import styles from './rail.module.css';
import { SaveLine } from './SaveLine.tsx';

interface Props {
  readonly round: Round;
  readonly progress: Progress;
  readonly status: SyncStatus;
  readonly changing: boolean;
  readonly onSave: () => void;
  readonly draft: Draft;
  /** Id of the area that the raised statement is in. */
  readonly current: string | undefined;
  readonly onChangeStanding: (() => void) | null;
  readonly onBackToReview: (() => void) | null;
}

/** Beside the statements: how far one is, the way to each area, the keys, and where the answers are. */
export function Rail(props: Props) {
  const { round, progress, status, changing, onSave, draft, current, onChangeStanding, onBackToReview } =
    props;
  const i18n = useI18n();
  const { t } = i18n;
  return (
    <aside className={styles.rail}>
      <h1 className={styles.title}>{t('answer.title')}</h1>
      <p className={styles.minutes}>
        {t('answer.asYouSee')} {t('answer.minutesLeft', { minutes: minutesFor(progress.open) })}.
      </p>
      <ProgressSegments progress={progress} />
      <nav className={styles.areas} aria-label={t('answer.areas')}>
        {progress.areas.map((area) => (
          <AreaLink key={area.id} area={area} current={area.id === current} />
        ))}
      </nav>
      {onBackToReview && <Button onClick={onBackToReview}>{t('answer.toReview')}</Button>}
      <KeyHints />
      <div className={styles.notes}>
        <SaveLine status={status} changing={changing} onSave={onSave} />
        <span className={notes.note}>
          <LockClosedRegular className={notes.icon ?? ''} fontSize={16} aria-hidden />
          <span>
            {t('answer.confidentialLong', { k: round.minimumGroupSize })} <PrivacyLink round={round} />
          </span>
        </span>
        <span className={notes.note}>
          <HelpLink needed={progress.needed} total={progress.total} />
        </span>
        {onChangeStanding && (
          <span className={notes.note}>
            <span>
              {standingSentence(i18n, draft)}{' '}
              <TextButton onClick={onChangeStanding}>{t('answer.changeStanding')}</TextButton>
            </span>
          </span>
        )}
      </div>
    </aside>
  );
}

function AreaLink({ area: { id, name, done, total }, current }: { area: AreaProgress; current: boolean }) {
  const { t } = useI18n();
  const isDone = done === total;
  return (
    <button
      type="button"
      className={`${styles.area} ${current ? styles.current : ''}`}
      aria-current={current ? 'true' : undefined}
      onClick={() => {
        const heading = document.getElementById(`area-${id}`);
        heading?.focus({ preventScroll: true });
        heading?.scrollIntoView({ block: 'start' });
      }}
    >
      {/* In words for whoever hears it, in figures for whoever sees it. */}
      <span className={hidden.hidden}>
        {isDone ? t('answer.areaDone', { area: name }) : t('answer.areaOpen', { area: name, done, total })}
      </span>
      <span className={styles.name} aria-hidden>
        {name}
      </span>
      {isDone ? (
        <CheckmarkRegular className={styles.check ?? ''} fontSize={16} aria-hidden />
      ) : (
        <span className={styles.count} aria-hidden>
          {t('answer.areaCount', { done, total })}
        </span>
      )}
    </button>
  );
}
