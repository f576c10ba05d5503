import { useId } from 'react';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Card } from '../../../ui/Card.tsx';
import { AnsweredWords } from '../AnsweredWords.tsx';
import { answeredIn } from '../participation.ts';
import styles from '../../../ui/page.module.css';
import type { RoundData } from '../roundsApi.ts';
import { messageHours } from '../messageHours.ts';
import { timelineOf } from '../timeline.ts';
import page from './round.module.css';
import { Timeline } from './Timeline.tsx';

/** How many have answered, and what happens when. */
export function AnsweredCard({ data }: { data: RoundData }) {
  const { t, locale } = useI18n();
  const id = useId();
  const { round, results, roster } = data;
  const answered = answeredIn(round, results);
  const points = timelineOf(round, new Date(), roster);
  const mayWrite = roster !== null && (round.state === 'scheduled' || round.state === 'open');
  return (
    <Card className={page.overview}>
      <div className={page.answered}>
        <h2 id={`${id}-answered`} className={styles.small}>
          {t(round.state === 'scheduled' ? 'roundPage.invited' : 'rounds.col.answered')}
        </h2>
        <div className={page.figure}>
          <AnsweredWords answered={answered} />
        </div>
        {answered.kind === 'people' && !answered.least && answered.of !== null && answered.of > 0 && (
          <p className={styles.quiet}>
            {t('roundPage.percent', { percent: Math.floor((100 * answered.people) / answered.of) })}
          </p>
        )}
        {round.state === 'open' && <p className={styles.small}>{t('roundPage.published')}</p>}
      </div>
      {points.length > 0 && (
        <div className={page.when}>
          <h2 id={`${id}-when`} className={styles.small}>
            {t('roundPage.when')}
          </h2>
          <Timeline points={points} round={round} labelledBy={`${id}-when`} />
          {mayWrite && <p className={styles.small}>{t('roundPage.when.hours', messageHours(locale))}</p>}
        </div>
      )}
    </Card>
  );
}
