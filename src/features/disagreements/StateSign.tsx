import {
  CheckmarkCircleFilled,
  CheckmarkCircleRegular,
  CircleHalfFillRegular,
  CircleRegular,
} from '@fluentui/react-icons';
import type { CaseState } from '../../../contract/disagreements.ts';
import styles from './stateSign.module.css';

const signs = {
  open: CircleRegular,
  taken: CircleHalfFillRegular,
  agreed: CheckmarkCircleRegular,
  closed: CheckmarkCircleFilled,
} as const;

/** The sign of a state, which never stands without its name: an empty circle that fills as the case goes on. */
export function StateSign({ state }: { state: CaseState }) {
  const Sign = signs[state];
  return (
    <Sign fontSize={20} aria-hidden className={`${styles.sign} ${state === 'open' ? styles.waiting : ''}`} />
  );
}
