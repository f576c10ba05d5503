import { createContext, useContext, type ReactNode } from 'react';
import { useOnPaper } from '../../ui/useOnPaper.ts';
import styles from './paper.module.css';

/** What a page has to say on paper that the screen says around it. */
export interface Around {
  /** What this is about, and of when. */
  readonly head: string;
  /** What somebody must know who sees nothing but this. */
  readonly foot: string;
}

/** Of a page and every picture on it; null: there is nothing to say. */
export const AroundPaper = createContext<Around | null>(null);

/** A picture that stands for itself: what it is about above it, and what has to be known of it below. */
export const PaperPage = ({ children }: { children: ReactNode }) => (
  <div className={styles.page}>
    <PaperHead />
    {children}
    <PaperFoot />
  </div>
);

/** The first line of a page of paper; the screen has none. */
export function PaperHead() {
  const around = useContext(AroundPaper);
  return useOnPaper() && around ? <PaperLine>{around.head}</PaperLine> : null;
}

/** What it is, and whose. */
export const PaperLine = ({ children }: { children: string }) => (
  <p className={styles.head}>
    <span>{children}</span>
    <span>Concord</span>
  </p>
);

/** The last line of a page of paper; the screen has none. */
export function PaperFoot() {
  const around = useContext(AroundPaper);
  return useOnPaper() && around ? <p className={styles.foot}>{around.foot}</p> : null;
}
