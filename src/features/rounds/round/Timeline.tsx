import { CheckmarkCircleFilled } from '@fluentui/react-icons';
import type { Round } from '../../../../contract/rounds.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { shortDay } from '../dates.ts';
import type { TimelinePoint } from '../timeline.ts';
import styles from './timeline.module.css';

interface Props {
  readonly points: readonly TimelinePoint[];
  readonly round: Round;
  readonly labelledBy: string;
}

/**
 * What happens when, on a line; below each other where it is too narrow for that. What is over has a full sign, and the end
 * of a round that has closed a mark of its own: nothing is to come.
 */
export function Timeline({ points, round, labelledBy }: Props) {
  const { t, locale } = useI18n();
  const done = Math.max(0, ...points.filter(({ past }) => past).map(({ place }) => place));
  return (
    <div className={styles.room}>
      <div className={styles.timeline}>
        <span className={styles.line} aria-hidden>
          <span style={{ inlineSize: `${done}%` }} />
        </span>
        <ol className={styles.points} aria-labelledby={labelledBy}>
          {points.map(({ what, at, past, today, place }) => (
            <li
              key={what}
              className={`${styles.point} ${past ? styles.past : ''} ${today ? styles.today : ''}`}
              style={{ '--place': `${place}%` } as React.CSSProperties}
            >
              {past && what === 'closes' ? (
                <CheckmarkCircleFilled fontSize={20} aria-hidden className={styles.end ?? ''} />
              ) : (
                <span className={styles.sign} aria-hidden />
              )}
              <span className={styles.words}>
                <span className={styles.day}>
                  {today ? t('roundPage.today') : shortDay(locale, round, at, points[0]?.at)}
                </span>
                {what !== 'today' && (
                  <span className={styles.what}>
                    {t(
                      past && what !== 'invited' && what !== 'invites'
                        ? `roundPage.done.${what}`
                        : `roundPage.todo.${what}`,
                    )}
                  </span>
                )}
              </span>
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}
