import { useCallback, useEffect, useRef, useState } from 'react';
import { Notice } from '../../ui/Notice.tsx';
import { useNextPress } from '../../ui/useNextPress.ts';
import type { Somebody } from './caseWords.ts';
import { DoneNote } from './DoneNote.tsx';
import type { Undone } from './done.ts';
import type { Notice as Told } from './notice.ts';
import styles from './noticeLine.module.css';

interface Props {
  readonly notice: Told | null;
  readonly undone: Undone | null;
  readonly me: Pick<Somebody, 'id'>;
}

/**
 * What has just been done, or why it has not been. Who did it far down the page reads it over the page, until the next press:
 * its place is out of sight there.
 */
export function NoticeLine({ notice, undone, me }: Props) {
  const line = useRef<HTMLDivElement>(null);
  const [away, setAway] = useState<Told | null>(null);
  const [heard, setHeard] = useState<Told | null>(null);
  const isAway = notice !== null && away === notice;
  useEffect(() => {
    // The button that was pressed may be gone: the keyboard goes on from what it did.
    const lost = document.activeElement === null || document.activeElement === document.body;
    if ((notice ?? undone) && lost) line.current?.focus();
    if (notice && (line.current?.getBoundingClientRect().bottom ?? 0) < 0) setAway(notice);
  }, [notice, undone]);
  useNextPress(
    isAway,
    useCallback(() => setHeard(notice), [notice]),
  );
  return (
    <div ref={line} tabIndex={-1} className={styles.place}>
      <div role="status" className={isAway ? styles.away : undefined}>
        {notice && heard !== notice && <Notice>{notice.text}</Notice>}
      </div>
      {undone && <DoneNote done={undone} me={me} pressed />}
    </div>
  );
}
