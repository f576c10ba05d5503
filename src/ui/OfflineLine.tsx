import type { ReactNode } from 'react';
import styles from './offlineLine.module.css';

/** At the foot of a page that may be older than what is on the server. */
export const OfflineLine = ({ children }: { children: ReactNode }) => (
  <p role="status" className={styles.line} data-stale-line>
    {children}
  </p>
);
