import { ChevronDownRegular } from '@fluentui/react-icons';
import styles from './header.module.css';
import { useI18n } from './i18n/useI18n.ts';
import { addressOf } from './route.ts';
import type { RoundEntry } from './rounds.ts';

interface Props {
  readonly rounds: readonly RoundEntry[];
  readonly round: string | null;
}

/** The tabs that exist, and the round that all of them show. */
export function Header({ rounds, round }: Props) {
  const { t } = useI18n();
  return (
    <header className={styles.header}>
      <nav className={styles.tabs} aria-label={t('nav.label')}>
        <a className={styles.tab} href={addressOf({ screen: 'answer', round })} aria-current="page">
          {t('nav.answer')}
        </a>
      </nav>
      {rounds.length > 1 ? (
        <RoundPicker rounds={rounds} round={round} />
      ) : (
        <span className={`${styles.round} ${styles.single}`}>{rounds[0]?.title}</span>
      )}
    </header>
  );
}

function RoundPicker({ rounds, round }: Props) {
  const { t } = useI18n();
  return (
    <span className={styles.round}>
      <select
        className={styles.picker}
        aria-label={t('round.pick')}
        value={round ?? ''}
        onChange={(event) => {
          window.location.hash = addressOf({ screen: 'answer', round: event.target.value });
        }}
      >
        {rounds.every(({ id }) => id !== round) && <option value={round ?? ''}>{round}</option>}
        {rounds.map(({ id, title, state }) => (
          <option key={id} value={id}>
            {state === 'open' ? title : t('round.closedOption', { title })}
          </option>
        ))}
      </select>
      <ChevronDownRegular className={styles.chevron ?? ''} aria-hidden />
    </span>
  );
}
