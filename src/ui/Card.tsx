import type { ReactNode } from 'react';
import styles from './card.module.css';

/** A surface that lies on the page. */
export const Card = ({ children, className }: { children: ReactNode; className?: string | undefined }) => (
  <section className={className ? `${styles.card} ${className}` : styles.card}>{children}</section>
);
