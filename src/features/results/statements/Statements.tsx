import { useI18n } from '../../../app/i18n/useI18n.ts';
import { PictureCard } from '../../../app/picture/PictureCard.tsx';
import { fileOf } from '../files.ts';
import type { Shown } from '../shown.ts';
import { statementFigures } from './statementFigures.ts';
import { statementOrder } from './statementOrder.ts';
import { StatementPicture } from './StatementPicture.tsx';
import { StatementTable } from './StatementTable.tsx';

const ID = 'results-statements';

/** Every statement as both sides see it, the largest differences first: as bars, or as a table. */
export function Statements({ shown }: { shown: Shown }) {
  const i18n = useI18n();
  const { t } = i18n;
  const ordered = statementOrder(shown.scope);
  const { sales, marketing } = shown.scope.level;
  const compared = sales !== undefined && marketing !== undefined;
  return (
    <PictureCard
      id={ID}
      title={t('results.statements')}
      note={t(compared ? 'results.statements.picture' : 'results.statements.alone')}
      tableNote={t(compared ? 'results.statements.note' : 'results.areas.note')}
      file={fileOf('statements', shown)}
      figures={() => statementFigures(i18n, shown, ordered)}
      picture={<StatementPicture labelledBy={ID} shown={shown} subjects={ordered} />}
      table={<StatementTable labelledBy={ID} shown={shown} subjects={ordered} />}
    />
  );
}
