import type { ReactNode } from 'react';
import styles from './actionBar.module.css';

interface Props {
  /** The buttons, the primary one first. */
  readonly children: ReactNode;
  /** Why the primary button does nothing yet; it names this as its description. */
  readonly note: string | null;
  readonly noteId: string;
}

/** The end of a card: what to do next. On the phone it stays in reach of the thumb. */
export const ActionBar = ({ children, note, noteId }: Props) => (
  <div className={styles.bar}>
    <div className={styles.buttons}>{children}</div>
    {note !== null && (
      <p id={noteId} className={styles.note}>
        {note}
      </p>
    )}
  </div>
);
