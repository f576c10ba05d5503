import { Labelled } from '../../../ui/Labelled.tsx';
import styles from './dialogs.module.css';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly most: number;
  readonly onChange: (value: string) => void;
  readonly help?: string;
  readonly error?: string | undefined;
  /** So many lines; one where nothing is said. */
  readonly lines?: number;
}

/** Something to type, with its name above it. */
export function Field({ label, value, most, onChange, help, error, lines = 1 }: Props) {
  const shared = { value, maxLength: most, dir: 'auto' as const };
  return (
    <Labelled label={label} help={help} error={error ?? null}>
      {(control) =>
        lines > 1 ? (
          <textarea
            {...control}
            {...shared}
            rows={lines}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <input {...control} {...shared} onChange={(event) => onChange(event.target.value)} />
        )
      }
    </Labelled>
  );
}

interface DayProps extends Pick<Props, 'label' | 'value' | 'error' | 'onChange'> {
  readonly help?: string | undefined;
  /** The first day that can be chosen. */
  readonly from: string;
  /** What follows from the day that is chosen, where anything does. */
  readonly consequence: string | null;
}

/** A calendar day to choose. */
export const DayField = ({ label, value, from, help, consequence, error, onChange }: DayProps) => (
  <Labelled label={label} help={help} error={error ?? null}>
    {(control) => (
      <>
        <input
          {...control}
          type="date"
          className={`${control.className} ${styles.day}`}
          min={from}
          max="9899-12-31"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
        <p role="status" className={styles.unreached}>
          {consequence}
        </p>
      </>
    )}
  </Labelled>
);
