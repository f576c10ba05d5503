import { CheckmarkCircleFilled } from '@fluentui/react-icons';
import { useId } from 'react';
import type { Round } from '../../../../contract/rounds.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { LevelScale } from '../../../ui/LevelScale.tsx';
import { PageTitle } from '../../../ui/PageTitle.tsx';
import type { Sent } from '../sent.ts';
import styles from './ownResult.module.css';

interface Props {
  readonly round: Round;
  readonly sent: Sent;
  /** The page has turned to this by itself. */
  readonly arrives: boolean;
  /** The id of what is said with the level; else that it was sent. */
  readonly noteId: string | undefined;
}

/** The level in one sentence, and where the score lies on the scale. */
export function OwnLevel({ round, sent: { score, on }, arrives, noteId }: Props) {
  const { t, tenth, day, date } = useI18n();
  const sentId = useId();
  const level = t(`level.${score.level}.name`);
  const closes = day(round.closesAt);
  const company =
    round.state === 'closed'
      ? 'own.alone.over'
      : round.resultsFor === 'while-open'
        ? 'own.alone.open'
        : 'own.alone.closed';
  return (
    <section className={styles.level}>
      <p id={sentId} className={styles.sent}>
        <CheckmarkCircleFilled className={styles.check ?? ''} fontSize={24} aria-hidden />
        {on === null ? t('own.sent') : t('own.sentOn', { date: date(on) })}
      </p>
      <PageTitle arrives={on === null || arrives} describedBy={noteId ?? sentId}>
        {t('own.level', { level })}
      </PageTitle>
      <p className={styles.text}>{t(company, { date: closes })}</p>
      <div className={styles.scale}>
        <LevelScale
          main={{ score: score.score, whose: t('own.you'), figure: tenth(score.score) }}
          nameOf={(each) => t(`level.${each}.name`)}
          description={t('own.scale', { score: tenth(score.score), level })}
        />
      </div>
    </section>
  );
}
