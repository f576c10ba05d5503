import type { ReactNode } from 'react';
import styles from './notice.module.css';

/** What has just been done, or how things stand: calmer than an {@link Alert}, and read out only where its place says so. */
export const Notice = ({ children }: { readonly children: ReactNode }) => (
  <p className={styles.notice} dir="auto">
    {children}
  </p>
);
