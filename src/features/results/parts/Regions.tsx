import { useI18n } from '../../../app/i18n/useI18n.ts';
import { addressOf } from '../../../app/route.ts';
import { Card } from '../../../ui/Card.tsx';
import { differenceIn } from '../figures.ts';
import { placeOf } from '../regions.ts';
import { placeWords } from '../../../app/i18n/placeWords.ts';
import { whyHidden, type Shown } from '../shown.ts';
import type { Figure } from '../table/FigureCell.tsx';
import { areLong, HeatTable, type HeatRow } from '../table/HeatTable.tsx';
import { LevelLegend } from '../table/LevelLegend.tsx';
import type { Scope } from '../view.ts';
import links from '../../../ui/link.module.css';
import { PartHead } from '../../../ui/PartHead.tsx';
import styles from './parts.module.css';
import { RegionNotes } from './RegionNotes.tsx';

interface Props {
  readonly regions: readonly Scope[];
  /** The company's. */
  readonly shown: Shown;
}

/** Each region as both sides see it; its name leads to its own figures. */
export function Regions({ regions, shown }: Props) {
  const i18n = useI18n();
  const { t } = i18n;
  const { round } = shown;
  const figure = (scope: Scope, side: 'sales' | 'marketing'): Figure => {
    const [value, level] = [scope.score[side], scope.level[side]];
    return value === undefined || level === undefined
      ? { kind: 'hidden', why: t(whyHidden({ ...shown, scope }, side), { k: round.minimumGroupSize }) }
      : { kind: 'shown', value, level };
  };
  const rows = regions.flatMap((scope): HeatRow[] => {
    const overall = scope.subjects.find(({ kind }) => kind === 'overall');
    const place = placeOf(round, scope);
    const name = placeWords(i18n, scope);
    return overall
      ? [
          {
            id: place,
            name: (
              <>
                {(scope.level.sales ?? scope.level.marketing) === undefined ? (
                  name
                ) : (
                  <a className={links.link} href={addressOf({ screen: 'results', round: round.id, place })}>
                    {name}
                  </a>
                )}
                {scope.joined && scope.joined.length > 1 && (
                  <span className={styles.joined}>
                    {t('results.joinedCount', { count: scope.joined.length })}
                  </span>
                )}
              </>
            ),
            sales: figure(scope, 'sales'),
            marketing: figure(scope, 'marketing'),
            difference: differenceIn(overall, round.state === 'open'),
          },
        ]
      : [];
  });
  return (
    <Card>
      <PartHead id="results-regions" title={t('results.regions')} note={t('results.regions.note')} />
      <div className={styles.beside}>
        <div>
          <HeatTable
            labelledBy="results-regions"
            of={t('results.col.region')}
            rows={rows}
            longNames={areLong(regions.map((scope) => placeWords(i18n, scope)))}
          />
          <LevelLegend />
        </div>
        <RegionNotes regions={regions} round={round} />
      </div>
    </Card>
  );
}
