import { useI18n } from '../../../app/i18n/useI18n.ts';
import { PictureCard } from '../../../app/picture/PictureCard.tsx';
import type { CaseData } from '../caseData.ts';
import { caseFigures, caseFile } from './caseFiles.ts';
import { PartBars } from './PartBars.tsx';
import { partsOf } from './parts.ts';
import { PartsTable } from './PartsTable.tsx';

/** Narrower disagreements that point the same way: they have no case of their own. */
export function Parts({ data }: { data: CaseData }) {
  const i18n = useI18n();
  const { t } = i18n;
  const parts = partsOf(data.item);
  if (parts.length === 0) return null;
  return (
    <PictureCard
      id="case-parts"
      title={t('case.parts')}
      note={t('case.parts.note')}
      file={caseFile('case-parts', data)}
      figures={() => caseFigures(i18n, data, parts)}
      picture={<PartBars data={data} />}
      table={<PartsTable data={data} />}
    />
  );
}
