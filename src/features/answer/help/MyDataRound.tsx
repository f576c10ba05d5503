import type { MyRound } from '../../../../contract/myData.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { addressOf } from '../../../app/route.ts';
import link from '../../../ui/link.module.css';
import { KeptList } from './KeptList.tsx';
import { roundLines, wayIn } from './myDataLines.ts';

/** What one round keeps of the reader, and the way to where they change or erase it. */
export function MyDataRound({ round, onClose }: { round: MyRound; onClose: () => void }) {
  const i18n = useI18n();
  const { t } = i18n;
  const { id, title } = round;
  const way = wayIn(round);
  return (
    <KeptList title={title ?? t('myData.draftRound')} lines={roundLines(i18n, round)}>
      {way && (
        <a className={link.link} href={addressOf({ screen: 'answer', round: id })} onClick={onClose}>
          {t(way)}
        </a>
      )}
    </KeptList>
  );
}
