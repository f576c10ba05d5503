import { useRef, useState } from 'react';
import { higherOf } from '../../../../assessment/scope/established.ts';
import { barWords } from '../../../app/i18n/barWords.ts';
import { sizeOf } from '../../../app/i18n/figures.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { DivergingBar } from '../../../ui/bars/DivergingBar.tsx';
import { scaleOf, sharesOf } from '../../../ui/bars/shares.ts';
import { MoreButton } from '../../../ui/MoreButton.tsx';
import hidden from '../../../ui/hidden.module.css';
import { SideSign } from '../../../ui/SideSign.tsx';
import { useOnPaper } from '../../../ui/useOnPaper.ts';
import { differenceIn } from '../figures.ts';
import { intervalWords } from '../intervalWords.ts';
import { whyHidden, type Shown } from '../shown.ts';
import type { Subject } from '../view.ts';
import { IntervalMark } from './IntervalMark.tsx';
import { placeOf, reachOf } from './intervalPlace.ts';
import { PictureHead } from './PictureHead.tsx';
import { StatementName } from './StatementName.tsx';
import styles from './statementPicture.module.css';
import { labelled } from '../../../app/i18n/labelled.ts';

const sides = ['sales', 'marketing'] as const;
/** Shown at first, as long as there are not just a few more. */
const SHOWN = 8;
const A_FEW = 2;

interface Props {
  readonly labelledBy: string;
  readonly shown: Shown;
  /** In the order in which they are shown. */
  readonly subjects: readonly Subject[];
}

/** How both sides answered each statement, below each other on one scale, and where their difference lies. */
export function StatementPicture({ labelledBy, shown, subjects }: Props) {
  const { t } = useI18n();
  const [all, setAll] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  // Paper has no button to unfold the rest.
  const onPaper = useOnPaper();
  const others = subjects.length > SHOWN + A_FEW ? subjects.length - SHOWN : 0;
  const scale = scaleOf(
    subjects.flatMap(({ answers }) =>
      sides.flatMap((side) => (answers?.[side] ? [sharesOf(answers[side])] : [])),
    ),
  );
  const reach = reachOf(subjects);
  // While one side is shown alone, no difference lies anywhere.
  const compared = subjects.some((subject) => placeOf(subject, reach));
  return (
    <>
      <PictureHead compared={compared} />
      <ul ref={list} className={styles.list} aria-labelledby={labelledBy}>
        {subjects.slice(0, all || onPaper || others === 0 ? undefined : SHOWN).map((subject) => (
          <Row
            key={subject.id}
            shown={shown}
            subject={subject}
            scale={scale}
            reach={compared ? reach : undefined}
          />
        ))}
      </ul>
      <div className={styles.foot}>
        {others > 0 && (
          <MoreButton all={all} onAll={setAll} list={list} shown={SHOWN}>
            {all ? t('results.fewer') : t('results.others', { count: others })}
          </MoreButton>
        )}
        {compared && <p className={styles.how}>{t('results.interval.how')}</p>}
      </div>
    </>
  );
}

function Row({
  shown,
  subject,
  scale,
  reach,
}: Pick<Props, 'shown'> & { subject: Subject; scale: number; reach: number | undefined }) {
  const i18n = useI18n();
  const { t } = i18n;
  const { round, questions } = shown;
  const said = (side: (typeof sides)[number]) => {
    const counts = subject.answers?.[side];
    return counts
      ? barWords(i18n, side, counts)
      : labelled(i18n, t(`side.${side}`), t(whyHidden(shown, side), { k: round.minimumGroupSize }));
  };
  return (
    <li className={styles.row}>
      <p className={styles.name}>
        <StatementName questions={questions} subject={subject} />
      </p>
      <div className={styles.bars}>
        {sides.map((side) => {
          const counts = subject.answers?.[side];
          return counts ? (
            <div key={side} role="img" aria-label={said(side)}>
              <DivergingBar side={side} shares={sharesOf(counts)} scale={scale} />
            </div>
          ) : (
            <p key={side} className={styles.none}>
              <SideSign side={side} /> {said(side)}
            </p>
          );
        })}
      </div>
      <p className={hidden.hidden}>{intervalWords(i18n, subject)}</p>
      <div className={styles.interval}>
        {reach !== undefined && <IntervalMark subject={subject} reach={reach} />}
      </div>
      <p className={styles.ends} aria-hidden>
        <span>{t('case.bar.disagree')}</span>
        <span>{t('case.bar.agree')}</span>
      </p>
      <p className={styles.difference}>
        <Told subject={subject} open={shown.isPreliminary} />
      </p>
    </li>
  );
}

/** The side that rates higher and by how much, and whether that is sure. */
function Told({ subject, open }: { subject: Subject; open: boolean }) {
  const i18n = useI18n();
  const { t } = i18n;
  const difference = differenceIn(subject, open);
  if (subject.gap === undefined || (difference.kind === 'words' && subject.status !== 'undecided'))
    return difference.kind === 'words' && <span className={styles.sure}>{t(difference.key)}</span>;
  const higher = higherOf(subject.gap);
  return (
    <>
      <span className={difference.kind === 'sure' ? styles.by : styles.byUnclear}>
        <SideSign side={higher} />
        <span className={hidden.hidden}>{t(`side.${higher}`)} </span>
        {sizeOf(i18n, subject.gap, '+')}
      </span>
      <span className={styles.sure}>
        {difference.kind === 'sure' ? t('results.sure') : t(difference.key)}
      </span>
    </>
  );
}
