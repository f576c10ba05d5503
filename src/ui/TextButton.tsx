import type { ReactNode } from 'react';
import styles from './link.module.css';

/** A button that reads like a link: it explains or leads on, and changes nothing. */
export const TextButton = ({ children, onClick }: { children: ReactNode; onClick: () => void }) => (
  <button type="button" className={styles.button} onClick={onClick}>
    {children}
  </button>
);
