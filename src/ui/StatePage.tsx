import type { ReactNode } from 'react';
import { Card } from './Card.tsx';
import { PageTitle } from './PageTitle.tsx';
import styles from './statePage.module.css';

interface Props {
  readonly icon: ReactNode;
  /** A sentence that one could read aloud. */
  readonly title: string;
  readonly text: string;
  /** The one thing to do. */
  readonly action?: ReactNode;
  /** It has come in place of another page. */
  readonly arrives?: boolean;
}

/** A screen that has nothing to show: what is the matter, and the one thing to do. */
export const StatePage = ({ icon, title, text, action, arrives = false }: Props) => (
  <main className={styles.place}>
    <Card className={styles.card}>
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      <PageTitle arrives={arrives}>{title}</PageTitle>
      <p className={styles.text}>{text}</p>
      {action && <div className={styles.actions}>{action}</div>}
    </Card>
  </main>
);
