import { useEffect, useRef } from 'react';
import type { Somebody } from './caseWords.ts';
import { DoneNote } from './DoneNote.tsx';
import type { Undone } from './done.ts';
import type { Notice as Told } from './notice.ts';
import { Notice } from '../../ui/Notice.tsx';
import styles from './noticeLine.module.css';

interface Props {
  readonly notice: Told | null;
  readonly undone: Undone | null;
  readonly me: Pick<Somebody, 'id'>;
}

/** What has just been done, or why it has not been. */
export function NoticeLine({ notice, undone, me }: Props) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that was pressed may be gone: the keyboard goes on from what it did.
    const lost = document.activeElement === null || document.activeElement === document.body;
    if ((notice ?? undone) && lost) line.current?.focus();
  }, [notice, undone]);
  return (
    <div ref={line} tabIndex={-1} className={styles.place}>
      <div role="status">{notice && <Notice>{notice.text}</Notice>}</div>
      {undone && <DoneNote done={undone} me={me} pressed />}
    </div>
  );
}
