import {
  CalendarClockRegular,
  CheckmarkCircleRegular,
  EditRegular,
  PlayRegular,
} from '@fluentui/react-icons';
import type { RoundState } from '../../../contract/rounds.ts';
import { useI18n } from '../../app/i18n/useI18n.ts';
import styles from './rounds.module.css';

const signs = {
  draft: EditRegular,
  scheduled: CalendarClockRegular,
  open: PlayRegular,
  closed: CheckmarkCircleRegular,
} as const satisfies Record<RoundState, unknown>;

/** Where a round stands: its sign, and its word or a sentence that begins with it. */
export function StateSign({ state, children }: { state: RoundState; children?: string }) {
  const { t } = useI18n();
  const Sign = signs[state];
  return (
    <span className={`${styles.state} ${state === 'open' ? styles.isOpen : ''}`}>
      <Sign fontSize={20} aria-hidden className={styles.stateSign ?? ''} />
      {children ?? t(`rounds.state.${state}`)}
    </span>
  );
}
