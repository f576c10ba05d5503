import { AsAsked } from '../../../app/i18n/AsAsked.tsx';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Card } from '../../../ui/Card.tsx';
import type { Shown } from '../shown.ts';
import { areLong, HeatTable } from '../table/HeatTable.tsx';
import { LevelLegend } from '../table/LevelLegend.tsx';
import { PartHead } from '../../../ui/PartHead.tsx';
import { useSubjectRow } from './useSubjectRow.ts';

/** Each area as both sides see it. */
export function Areas({ shown }: { shown: Shown }) {
  const { t } = useI18n();
  const rowOf = useSubjectRow(shown);
  const { areas } = shown.questions;
  const rows = areas.flatMap(({ id, name }) => rowOf('area', id, <AsAsked>{name}</AsAsked>));
  return (
    <Card>
      <PartHead id="results-areas" title={t('results.areas')} note={t('results.areas.note')} />
      <HeatTable
        labelledBy="results-areas"
        of={t('results.col.area')}
        rows={rows}
        longNames={areLong(areas.map(({ name }) => name))}
      />
      <LevelLegend />
    </Card>
  );
}
