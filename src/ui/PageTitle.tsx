import { useContext, useEffect, useRef } from 'react';
import styles from './pageTitle.module.css';
import { OnPaper } from './useOnPaper.ts';

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
  // The keyboard goes on from what is on the screen, not from the copy that becomes a picture.
  const isCopy = useContext(OnPaper);
  useEffect(() => {
    if (!arrives || isCopy) return;
    window.scrollTo(0, 0);
    title.current?.focus({ preventScroll: true });
  }, [arrives, isCopy]);
  return (
    <h1 ref={title} tabIndex={-1} className={styles.title} aria-describedby={describedBy}>
      {children}
    </h1>
  );
}
