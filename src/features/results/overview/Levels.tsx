import { useI18n } from '../../../app/i18n/useI18n.ts';
import { LevelScale } from '../../../ui/LevelScale.tsx';
import type { Scope } from '../view.ts';
import styles from './overview.module.css';
import { scaleWords } from './scaleWords.ts';
import { SideMarks } from './SideMarks.tsx';

const sides = ['sales', 'marketing'] as const;

/**
 * Where the company and both sides lie on the scale of the levels.
 * @param props.last the company's score in the round before, where the two can be compared
 */
export function Levels({
  scope,
  last,
}: {
  scope: Pick<Scope, 'region' | 'score' | 'level'>;
  last: number | undefined;
}) {
  const i18n = useI18n();
  const { t, tenth } = i18n;
  const { score } = scope;
  const words = scaleWords(i18n, scope, last);
  return (
    <div className={styles.scale}>
      <LevelScale
        main={
          score.company === undefined
            ? null
            : { score: score.company, whose: words.whose, figure: tenth(score.company) }
        }
        others={
          <SideMarks
            marks={sides.flatMap((side) => {
              const value = score[side];
              return value === undefined
                ? []
                : [{ side, score: value, name: t(`side.${side}`), figure: tenth(value) }];
            })}
          />
        }
        last={last === undefined || words.last === null ? undefined : { score: last, words: words.last }}
        nameOf={(each) => t(`level.${each}.name`)}
        description={words.description}
      />
    </div>
  );
}
