import { useId } from 'react';
import field from './field.module.css';
import styles from './tick.module.css';

interface Props {
  readonly label: string;
  readonly note?: string;
  /** What is wrong with it; null where nothing is. */
  readonly error?: string | null;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** Something that is wanted or not. */
export function Tick({ label, note, error = null, checked, onChange }: Props) {
  const id = useId();
  const described = [error !== null && `${id}-error`, note !== undefined && `${id}-note`].filter(Boolean);
  return (
    <label className={styles.tick}>
      <input
        type="checkbox"
        className={styles.box}
        checked={checked}
        aria-labelledby={id}
        aria-describedby={described.length > 0 ? described.join(' ') : undefined}
        aria-invalid={error === null ? undefined : true}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>
        <span id={id} className={styles.label} dir="auto">
          {label}
        </span>
        {note !== undefined && (
          <span id={`${id}-note`} className={styles.note}>
            {note}
          </span>
        )}
        {error !== null && (
          <span id={`${id}-error`} className={field.error} dir="auto">
            {error}
          </span>
        )}
      </span>
    </label>
  );
}
