import { levelOfMean } from '../../../../assessment/level.ts';
import { AsAsked } from '../../../app/i18n/AsAsked.tsx';
import { SideName } from '../../../app/i18n/SideName.tsx';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { ColumnHeads } from '../../../ui/ColumnHeads.tsx';
import { LevelCell } from '../../../ui/LevelCell.tsx';
import { differenceIn } from '../figures.ts';
import { whyHidden, type Shown } from '../shown.ts';
import { LevelLegend } from '../table/LevelLegend.tsx';
import { DifferenceWords } from '../table/DifferenceWords.tsx';
import type { Subject } from '../view.ts';
import styles from './sheet.module.css';

const sides = ['sales', 'marketing'] as const;

/** More areas than these are set closer, so that all stay on the page. */
const MANY = 8;

/**
 * Each area as both sides see it: number, word and pips, so that paper without colour says the same. The roles are written
 * out because the phone's layout would take them away in some browsers.
 * @param props.asCopy what is drawn is paper, however narrow the screen is
 */
export function SheetAreas({ shown, asCopy }: { shown: Shown; asCopy: boolean }) {
  const { t, tenth } = useI18n();
  const { scope, round, questions, isPreliminary } = shown;
  const cell = (subject: Subject, side: (typeof sides)[number]) => {
    const mean = subject[side];
    if (mean === undefined)
      return (
        <span className={styles.hidden}>{t(whyHidden(shown, side), { k: round.minimumGroupSize })}</span>
      );
    const level = levelOfMean(mean);
    return <LevelCell level={level} figure={tenth(mean)} word={t(`level.${level}.name`)} narrow={!asCopy} />;
  };
  return (
    <section className={styles.part}>
      <h2>{t('results.areas')}</h2>
      <p className={styles.quiet}>{t('results.areas.note')}</p>
      <table role="table" className={`${styles.areas} ${questions.areas.length > MANY ? styles.many : ''}`}>
        <ColumnHeads
          corner={<td role="cell" className={styles.corner} />}
          heads={[...sides.map((side) => <SideName key={side} side={side} />), t('results.col.difference')]}
        />
        <tbody role="rowgroup">
          {questions.areas.flatMap(({ id, name }) => {
            const subject = scope.subjects.find((one) => one.kind === 'area' && one.id === id);
            if (!subject) return [];
            return (
              <tr role="row" key={id}>
                <th role="rowheader" scope="row">
                  <AsAsked>{name}</AsAsked>
                </th>
                {sides.map((side) => (
                  <td role="cell" key={side}>
                    {cell(subject, side)}
                  </td>
                ))}
                <td role="cell">
                  <DifferenceWords difference={differenceIn(subject, isPreliminary)} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {!asCopy && <LevelLegend />}
    </section>
  );
}
