import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import styles from '../ui/dialog.module.css';
import { useBackCloses } from './useBackCloses.ts';

interface Props {
  readonly title: string;
  readonly children: ReactNode;
  readonly actions: ReactNode;
  /** Escape, Back, or whatever else the browser closes dialogs by. */
  readonly onClose: () => void;
}

/** A question or an explanation in front of the page. The browser's own dialog keeps the focus inside and gives it back. */
export function Dialog({ title, children, actions, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useBackCloses(onClose);

  // Closed while it is still in the page: else the browser could not give the focus back.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className={styles.inside}>
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
        {children}
        <div className={styles.actions}>{actions}</div>
      </div>
    </dialog>
  );
}
