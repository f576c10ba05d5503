import { ChevronDownRegular } from '@fluentui/react-icons';
import type { Me } from '../../contract/me.ts';
import styles from './header.module.css';
import { useI18n } from './i18n/useI18n.ts';
import { OwnStepsLink } from './OwnStepsLink.tsx';
import { addressOf, isForOwners, type Route, type ScreenName } from './route.ts';
import type { RoundEntry } from './rounds.ts';

interface Props {
  readonly me: Me;
  /** Those that are for this person. */
  readonly screens: readonly ScreenName[];
  readonly rounds: readonly RoundEntry[];
  readonly route: Route;
  /** The round that is shown. */
  readonly round: string | null;
}

/** The screens, and the round that the one on show is about. */
export function Header({ me, screens, rounds, route, round }: Props) {
  const { t } = useI18n();
  // A draft is nowhere else, and the owner's screens begin with everything there is.
  const carried =
    route.screen !== 'rounds' || rounds.some(({ id }) => id === route.round) ? route.round : null;
  const roundFor = (screen: ScreenName) => (isForOwners(screen) ? null : carried);
  return (
    <header className={styles.header}>
      <nav className={styles.tabs} aria-label={t('nav.label')}>
        {screens.map((screen) => (
          <a
            key={screen}
            className={styles.tab}
            // A round that somebody chose comes along; else each screen begins with the one that suits it.
            href={addressOf({ screen, round: roundFor(screen) })}
            aria-current={screen === route.screen ? 'page' : undefined}
          >
            {t(`nav.${screen}`)}
          </a>
        ))}
        <OwnStepsLink me={me} route={route} className={styles.tab} />
      </nav>
      {isForOwners(route.screen) ? null : rounds.length > 1 ? (
        <RoundPicker rounds={rounds} route={route} round={round} />
      ) : (
        <span className={`${styles.round} ${styles.single}`}>{rounds[0]?.title}</span>
      )}
    </header>
  );
}

/** The browser's own choice of rounds, over a name of ours: a long one goes into a second line, which a choice cannot. */
function RoundPicker({ rounds, route, round }: Omit<Props, 'me' | 'screens'>) {
  const { t } = useI18n();
  const nameOf = ({ state, title }: RoundEntry) =>
    state === 'open' ? title : t('round.closedOption', { title });
  const chosen = rounds.find(({ id }) => id === round);
  return (
    <span className={`${styles.round} ${styles.choice}`}>
      <bdi className={styles.name} aria-hidden>
        {chosen ? nameOf(chosen) : t('round.pick')}
      </bdi>
      <ChevronDownRegular className={styles.chevron ?? ''} aria-hidden />
      <select
        className={styles.picker}
        aria-label={t('round.pick')}
        value={round ?? ''}
        onChange={(event) => {
          window.location.hash = addressOf({ screen: route.screen, round: event.target.value });
        }}
      >
        {!chosen && <option value={round ?? ''}>{t('round.pick')}</option>}
        {rounds.map((entry) => (
          <option key={entry.id} value={entry.id}>
            {nameOf(entry)}
          </option>
        ))}
      </select>
    </span>
  );
}
