import { hasFigures } from '../../../../assessment/scope/hasFigures.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { addressOf } from '../../../app/route.ts';
import { PictureCard } from '../../../app/picture/PictureCard.tsx';
import { differenceIn } from '../figures.ts';
import { fileOf } from '../files.ts';
import { apart, placeOf } from '../regions.ts';
import { placeWords } from '../../../app/i18n/placeWords.ts';
import { whyHidden, type Shown } from '../shown.ts';
import type { Figure } from '../table/FigureCell.tsx';
import { heatFigures } from '../table/heatFigures.ts';
import { HeatTable, type HeatRow } from '../table/HeatTable.tsx';
import { LevelLegend } from '../table/LevelLegend.tsx';
import type { Scope, Subject } from '../view.ts';
import { Card } from '../../../ui/Card.tsx';
import links from '../../../ui/link.module.css';
import { PartHead } from '../../../ui/PartHead.tsx';
import styles from './parts.module.css';
import { RegionNotes } from './RegionNotes.tsx';

const ID = 'results-regions';

interface Props {
  readonly regions: readonly Scope[];
  /** The company's. */
  readonly shown: Shown;
}

/** Each region as both sides see it; its name leads to its own figures. */
export function Regions({ regions, shown }: Props) {
  return apart(shown.round, regions).length === 0 ? (
    <NoRegion k={shown.round.minimumGroupSize} />
  ) : (
    <RegionTable regions={regions} shown={shown} />
  );
}

/** All regions are shown as one, which is the company once more. */
function NoRegion({ k }: { k: number }) {
  const { t } = useI18n();
  return (
    <Card>
      <PartHead id={ID} title={t('results.regions')} />
      <p>{t('results.regions.allJoined', { k })}</p>
    </Card>
  );
}

function RegionTable({ regions, shown }: Props) {
  const i18n = useI18n();
  const { t } = i18n;
  const { round } = shown;
  const figure = (scope: Scope, side: 'sales' | 'marketing'): Figure => {
    const [value, level] = [scope.score[side], scope.level[side]];
    return value === undefined || level === undefined
      ? { kind: 'hidden', why: t(whyHidden({ ...shown, scope }, side), { k: round.minimumGroupSize }) }
      : { kind: 'shown', value, level };
  };
  const rows = regions.flatMap((scope): { name: string; row: HeatRow; subject: Subject }[] => {
    const overall = overallOf(scope);
    const place = placeOf(round, scope);
    const name = placeWords(i18n, scope);
    return overall
      ? [
          {
            name,
            subject: overall,
            row: {
              id: place,
              name: (
                <>
                  {!hasFigures(scope) ? (
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
              difference: differenceIn(overall, shown.isPreliminary),
            },
          },
        ]
      : [];
  });
  return (
    <PictureCard
      id={ID}
      title={t('results.regions')}
      note={t('results.regions.note')}
      paperNote={t('results.regions.paper')}
      file={fileOf('regions', shown)}
      figures={() =>
        heatFigures(i18n, { of: t('results.col.region'), inPoints: true, open: shown.isPreliminary }, rows)
      }
      picture={
        <div className={styles.beside}>
          <div>
            <HeatTable
              labelledBy={ID}
              of={t('results.col.region')}
              rows={rows.map(({ row }) => row)}
              // Also where all are short: with the next figures regions may be joined, and their names with them.
              longNames
            />
            <LevelLegend />
          </div>
          <RegionNotes regions={regions} round={round} isPreliminary={shown.isPreliminary} />
        </div>
      }
    />
  );
}

const overallOf = ({ subjects }: Scope) => subjects.find(({ kind }) => kind === 'overall');
