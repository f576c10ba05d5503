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
  const focused = useRef<Element | null>(null);
  useBackCloses(onClose);

  // Closed while it is still in the page: else the browser could not give the focus back.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  /** Whoever is asked in vain to close it, browsers do so themselves the next time: what stays is put back, and the focus. */
  const stay = () => {
    dialog.current?.showModal();
    if (dialog.current && focused.current instanceof HTMLElement) focused.current.focus();
  };

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        // Whoever goes back from the system's choice of a file has closed that alone.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        focused.current = document.activeElement;
        onClose();
      }}
      onClose={stay}
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
