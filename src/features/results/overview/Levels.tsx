import { useI18n } from '../../../app/i18n/useI18n.ts';
import { LevelScale } from '../../../ui/LevelScale.tsx';
import { listed } from '../../../app/i18n/figures.ts';
import type { Scope } from '../view.ts';
import styles from './overview.module.css';
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
  const { region, score, level } = scope;
  const { t, tenth, locale } = useI18n();
  const whose = t(region === null ? 'results.company' : 'results.together');
  const part = (name: string, side: 'company' | 'sales' | 'marketing') => {
    const [value, reached] = [score[side], level[side]];
    return value === undefined || reached === undefined
      ? []
      : [t('results.scale.part', { name, score: tenth(value), level: t(`level.${reached}.name`) })];
  };
  // Named in full: where one side alone may be shown, nothing else on the scale is the company's.
  const lastWords = last === undefined ? null : t('trend.part', { score: tenth(last) });
  const parts = [
    ...part(whose, 'company'),
    ...sides.flatMap((side) => part(t(`side.${side}`), side)),
    ...(lastWords === null ? [] : [lastWords]),
  ];
  return (
    <div className={styles.scale}>
      <LevelScale
        main={
          score.company === undefined ? null : { score: score.company, whose, figure: tenth(score.company) }
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
        last={last === undefined || lastWords === null ? undefined : { score: last, words: lastWords }}
        nameOf={(each) => t(`level.${each}.name`)}
        description={t('results.scale', { list: listed(locale, parts) })}
      />
    </div>
  );
}
