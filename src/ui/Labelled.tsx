import { useId, type ReactNode } from 'react';
import styles from './field.module.css';

/** What the control of a field must carry, so that its name, its help and its mistake are read out with it. */
export interface ControlProps {
  readonly id: string;
  readonly className: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean;
}

interface Props {
  readonly label: string;
  readonly help?: ReactNode;
  /** What is wrong with what stands in it; null where nothing is. */
  readonly error?: string | null;
  readonly children: (control: ControlProps) => ReactNode;
}

/** A field: its name above it, how to fill it in and what is wrong with it below. */
export function Labelled({ label, help, error = null, children }: Props) {
  const id = useId();
  // What is wrong is read out first.
  const described = [error !== null && `${id}-error`, help !== undefined && `${id}-help`].filter(Boolean);
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {children({
        id,
        className: styles.input ?? '',
        'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
        'aria-invalid': error !== null,
      })}
      {error !== null && (
        <p id={`${id}-error`} className={styles.error} dir="auto">
          {error}
        </p>
      )}
      {help !== undefined && (
        <p id={`${id}-help`} className={styles.help}>
          {help}
        </p>
      )}
    </div>
  );
}
