import { blindSpots, divideUnseen } from '../../../../assessment/awareness/blindSpots.ts';
import { levels } from '../../../../assessment/level.ts';
import { SideName } from '../../../app/i18n/SideName.tsx';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { viewsOfOther } from '../../../app/i18n/viewsOfOther.ts';
import { SideSign } from '../../../ui/SideSign.tsx';
import type { Shown } from '../shown.ts';
import { otherOf, sides, type Awareness } from './viewFigures.ts';
import styles from './viewsPicture.module.css';

type Side = (typeof sides)[number];

interface Props {
  readonly awareness: Awareness;
  readonly shown: Shown;
}

/** How many people of each side expect which level of the other, and at which level the other is. */
export function ViewsPicture({ awareness, shown }: Props) {
  const i18n = useI18n();
  const { t } = i18n;
  const k = shown.round.minimumGroupSize;
  const told = viewsOfOther(i18n, [...blindSpots(awareness), ...divideUnseen(awareness)]);
  const noIdea = sides.flatMap((side) => {
    const count = awareness[side].A1?.['no-idea'];
    return count ? [t('views.noIdea', { side: t(`side.${side}`), count })] : [];
  });
  return (
    <>
      {told.map(({ text }) => (
        <p key={text} className={styles.told}>
          {text}
        </p>
      ))}
      <div className={styles.pair}>
        {sides.map((side) => (
          <Expected key={side} side={side} awareness={awareness} shown={shown} />
        ))}
      </div>
      <p className={styles.how}>
        {t('views.how')} {noIdea.join(' ')}
      </p>
      <h3 className={styles.question}>{t('views.A2')}</h3>
      <div className={styles.divide}>
        {sides.map((side) => {
          const seen = awareness[side].A2;
          const all = seen ? seen.yes + seen.no + seen['not-sure'] : 0;
          return (
            <p key={side} className={styles.share}>
              <span className={styles.who}>
                <SideName side={side} />
              </span>
              <span className={`${styles.track} ${styles[side]}`} aria-hidden>
                <span style={{ inlineSize: `${seen && all > 0 ? (100 * seen.yes) / all : 0}%` }} />
              </span>
              <span className={styles.says}>
                {seen ? t('views.sayYes', { count: seen.yes, all }) : t('views.fewAnswers', { k })}
              </span>
            </p>
          );
        })}
      </div>
    </>
  );
}

function Expected({ side, awareness, shown: { scope, round } }: Props & { side: Side }) {
  const { t } = useI18n();
  const other = otherOf(side);
  const expected = awareness[side].A1;
  const actual = scope.level[other];
  const title = t('views.expects', { side: t(`side.${side}`), other: t(`side.${other}`) });
  if (!expected)
    return (
      <section>
        <h3 className={styles.title}>{title}</h3>
        <p className={styles.how}>{t('views.fewAnswers', { k: round.minimumGroupSize })}</p>
      </section>
    );
  const most = Math.max(1, ...levels.map((level) => expected[level]));
  return (
    <section>
      <h3 className={styles.title}>{title}</h3>
      <ul className={`${styles.bars} ${styles[side]}`}>
        {levels.map((level) => (
          <li key={level}>
            <span className={styles.count}>{expected[level]}</span>
            <span className={styles.bar} style={{ blockSize: `${(64 * expected[level]) / most}px` }} />
            <span className={level === actual ? styles.isThere : styles.level}>
              {t(`level.${level}.name`)}
            </span>
            <span className={styles.sign}>
              {level === actual && (
                <span role="img" aria-label={t('views.isHere', { side: t(`side.${other}`) })}>
                  <SideSign side={other} />
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
