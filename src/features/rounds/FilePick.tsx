import { Button } from '@fluentui/react-button';
import { useEffect, useRef, useState } from 'react';
import { useI18n } from '../../app/i18n/useI18n.ts';
import { Alert } from '../../ui/Alert.tsx';
import styles from './filePick.module.css';

interface Props {
  /** What the button says. */
  readonly label: string;
  readonly busyLabel: string;
  readonly busy: boolean;
  /** Kinds of files, as browsers write them. */
  readonly accept: string;
  /** Of the file that was chosen last. */
  readonly name: string | null;
  readonly onFile: (file: File) => Promise<void>;
}

/** A file from the browser's own dialog, or dropped here. */
export function FilePick({ label, busyLabel, busy, accept, name, onFile }: Props) {
  const { t } = useI18n();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [several, setSeveral] = useState(false);

  // A file that misses the place would be opened by the browser in place of the tab, and take along what was typed.
  useEffect(() => {
    const missed = (event: DragEvent) => event.preventDefault();
    window.addEventListener('dragover', missed);
    window.addEventListener('drop', missed);
    return () => {
      window.removeEventListener('dragover', missed);
      window.removeEventListener('drop', missed);
    };
  }, []);

  const take = async (files: FileList | null) => {
    const [file] = files ?? [];
    setSeveral((files?.length ?? 0) > 1);
    if (file && files?.length === 1 && !busy) await onFile(file);
  };
  return (
    <div
      className={over ? `${styles.place} ${styles.over}` : styles.place}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void take(event.dataTransfer.files);
      }}
    >
      {/* The button beside it opens the browser's dialog; a file input cannot be given words of its own. */}
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        aria-label={label}
        onChange={({ target }) => {
          // The same file can be chosen again after it was put right.
          void take(target.files).then(() => (target.value = ''));
        }}
      />
      <Button disabledFocusable={busy} onClick={() => input.current?.click()}>
        {busy ? busyLabel : label}
      </Button>
      <span className={styles.or}>{t('file.drop')}</span>
      {name !== null && <bdi className={styles.name}>{name}</bdi>}
      {several && <Alert>{t('file.several')}</Alert>}
    </div>
  );
}
