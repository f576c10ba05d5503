import { AsAsked } from '../../../app/i18n/AsAsked.tsx';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { PictureCard } from '../../../app/picture/PictureCard.tsx';
import { fileOf } from '../files.ts';
import type { Shown } from '../shown.ts';
import { heatFigures } from '../table/heatFigures.ts';
import { areLong, HeatTable } from '../table/HeatTable.tsx';
import { LevelLegend } from '../table/LevelLegend.tsx';
import { useSubjectRow } from './useSubjectRow.ts';

const ID = 'results-areas';

/** Each area as both sides see it. */
export function Areas({ shown }: { shown: Shown }) {
  const i18n = useI18n();
  const { t } = i18n;
  const rowOf = useSubjectRow(shown);
  const { areas } = shown.questions;
  const rows = areas.flatMap(({ id, name }) =>
    rowOf('area', id, <AsAsked>{name}</AsAsked>).map((row) => ({
      row,
      name,
      subject: shown.scope.subjects.find((one) => one.kind === 'area' && one.id === id),
    })),
  );
  return (
    <PictureCard
      id={ID}
      title={t('results.areas')}
      note={t('results.areas.note')}
      file={fileOf('areas', shown)}
      figures={() =>
        heatFigures(i18n, { of: t('results.col.area'), inPoints: false, open: shown.isPreliminary }, rows)
      }
      picture={
        <>
          <HeatTable
            labelledBy={ID}
            of={t('results.col.area')}
            rows={rows.map(({ row }) => row)}
            longNames={areLong(areas.map(({ name }) => name))}
          />
          <LevelLegend />
        </>
      }
    />
  );
}
