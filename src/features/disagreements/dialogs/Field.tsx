import { useId } from 'react';
import styles from './dialogs.module.css';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly most: number;
  readonly onChange: (value: string) => void;
  readonly help?: string;
  /** So many lines; one where nothing is said. */
  readonly lines?: number;
}

/** Something to type, with its name above it. */
export function Field({ label, value, most, onChange, help, lines = 1 }: Props) {
  const id = useId();
  const shared = {
    id,
    className: styles.input,
    value,
    maxLength: most,
    dir: 'auto' as const,
    'aria-describedby': help === undefined ? undefined : `${id}-help`,
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {lines > 1 ? (
        <textarea {...shared} rows={lines} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input {...shared} onChange={(event) => onChange(event.target.value)} />
      )}
      {help !== undefined && (
        <p id={`${id}-help`} className={styles.help}>
          {help}
        </p>
      )}
    </div>
  );
}

/** A calendar day to choose. @param from the first day that can be chosen */
export function DayField({
  label,
  value,
  from,
  onChange,
}: {
  label: string;
  value: string;
  from: string;
  onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="date"
        className={`${styles.input} ${styles.day}`}
        min={from}
        max="9899-12-31"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
