import type { ReactNode } from 'react';
import styles from './alert.module.css';

interface Props {
  readonly children: ReactNode;
  /** The keyboard may be led here: whatever has failed is marked with `data-failed`. */
  readonly focusable?: boolean;
}

/** Something that somebody has to know now: read out at once. */
export const Alert = ({ children, focusable = false }: Props) => (
  <div
    role="alert"
    className={styles.alert}
    dir="auto"
    {...(focusable && { tabIndex: -1, 'data-failed': true })}
  >
    {children}
  </div>
);
