import { useLayoutEffect, useRef, useState, type MutableRefObject } from 'react';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import styles from './nextButton.module.css';
import { OnButton } from './OnButton.tsx';

interface Props {
  /** Name of the next page; null where the answers are looked over next. */
  readonly next: string | null;
  readonly primary: boolean;
  readonly onClick: () => void;
  readonly buttonRef: MutableRefObject<HTMLElement | null>;
}

/**
 * "Next: Customers"; where that does not fit on one line, the name stands in a line below. It never blocks. Its name is what is
 * seen: whoever speaks to it says that.
 */
export function NextButton({ next, primary, onClick, buttonRef }: Props) {
  const { t } = useI18n();
  const long = next === null ? t('answer.review') : t('answer.nextNamed', { area: next });
  const label = useRef<HTMLSpanElement>(null);
  const [fits, setFits] = useState(true);

  useLayoutEffect(() => {
    const element = label.current;
    if (!element) return;
    const look = () => setFits(element.scrollWidth <= element.clientWidth);
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [long]);
  const short = next !== null && !fits;

  return (
    <OnButton primary={primary} onClick={onClick} buttonRef={buttonRef}>
      <span className={styles.labels}>
        <span ref={label} className={short ? styles.tooLong : styles.label} aria-hidden={short}>
          {long}
        </span>
        {short && (
          <span className={styles.lines}>
            {t('answer.next')} <span className={styles.name}>{next}</span>
          </span>
        )}
      </span>
    </OnButton>
  );
}
