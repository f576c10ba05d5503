import { useEffect, useRef } from 'react';
import styles from './pageTitle.module.css';

interface Props {
  readonly children: string;
  /** The page has come in place of another one: screen readers and the keyboard go on from here. */
  readonly arrives?: boolean;
  /** What a screen reader says after it when the page arrives: words that stand above it. */
  readonly describedBy?: string;
}

/** The sentence that a page opens with. */
export function PageTitle({ children, arrives = false, describedBy }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!arrives) return;
    window.scrollTo(0, 0);
    title.current?.focus({ preventScroll: true });
  }, [arrives]);
  return (
    <h1 ref={title} tabIndex={-1} className={styles.title} aria-describedby={describedBy}>
      {children}
    </h1>
  );
}
