import type { Me } from '../../../../contract/me.ts';
import { addressOf } from '../../../app/route.ts';
import { waitingRound } from '../../../app/rounds.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import link from '../../../ui/link.module.css';
import { MyDataLink } from '../help/MyDataLink.tsx';
import styles from './ownResult.module.css';

/** From a round that closed without the reader to its results, to one that waits for an answer, and to what is kept of them. */
export function ClosedWays({ me, round }: { me: Me; round: string }) {
  const { t } = useI18n();
  const open = waitingRound(me.rounds);
  return (
    <div className={styles.ways}>
      <a className={link.link} href={addressOf({ screen: 'results', round })}>
        {t('state.closedWays.results')}
      </a>
      {open && (
        <a className={link.link} href={addressOf({ screen: 'answer', round: open.id })}>
          {t('state.closedWays.open', { title: open.title })}
        </a>
      )}
      <MyDataLink />
    </div>
  );
}
