import type { ReactNode } from 'react';
import type { Results } from '../../../contract/results.ts';
import type { Round } from '../../../contract/rounds.ts';
import { useI18n } from '../../app/i18n/useI18n.ts';
import styles from './results.module.css';
import { isWaiting } from './view.ts';

interface Props {
  readonly round: Round;
  readonly results: Results;
  /** The way back. */
  readonly children?: ReactNode;
}

/** Which round this is, and of which day its figures are. */
export function RoundLine({ round, results, children }: Props) {
  const { t, day } = useI18n();
  const closed = round.state === 'closed';
  const date = day(results.releasedAt ?? round.closesAt);
  return (
    <div className={styles.line}>
      {children}
      <p>
        {t(closed ? 'results.line.closed' : 'results.line.open', {
          title: round.title,
          date: day(round.closesAt),
        })}
      </p>
      {!closed && <p>{t('results.line.figures', { date })}</p>}
      {isWaiting(round, results) && <p role="status">{t('results.line.before', { date })}</p>}
    </div>
  );
}
