import type { ReactNode } from 'react';
import styles from './paragraph.module.css';

/** A few sentences under a heading of their own. */
export const Paragraph = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className={styles.paragraph}>
    <h3 className={styles.title}>{title}</h3>
    <p>{children}</p>
  </section>
);
