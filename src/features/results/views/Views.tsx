import { useI18n } from '../../../app/i18n/useI18n.ts';
import { PictureCard } from '../../../app/picture/PictureCard.tsx';
import { Card } from '../../../ui/Card.tsx';
import { PartHead } from '../../../ui/PartHead.tsx';
import { fileOf } from '../files.ts';
import type { Shown } from '../shown.ts';
import { viewFigures } from './viewFigures.ts';
import { ViewsPicture } from './ViewsPicture.tsx';
import { ViewsTable } from './ViewsTable.tsx';

const ID = 'results-views';

/** What each side expects of the other, beside how the other sees it; and whether there is a divide. */
export function Views({ shown }: { shown: Shown }) {
  const i18n = useI18n();
  const { t } = i18n;
  const { awareness } = shown.scope;
  if (!awareness)
    return (
      <Card>
        <PartHead id={ID} title={t('views.title')} note={t('views.note')} />
        <p>{t('views.few', { k: shown.round.minimumGroupSize })}</p>
      </Card>
    );
  return (
    <PictureCard
      id={ID}
      title={t('views.title')}
      note={t('views.note')}
      file={fileOf('views', shown)}
      figures={() => viewFigures(i18n, awareness)}
      picture={<ViewsPicture awareness={awareness} shown={shown} />}
      table={<ViewsTable awareness={awareness} k={shown.round.minimumGroupSize} />}
    />
  );
}
