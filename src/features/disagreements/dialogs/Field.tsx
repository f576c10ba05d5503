import { Labelled } from '../../../ui/Labelled.tsx';
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
  const shared = { value, maxLength: most, dir: 'auto' as const };
  return (
    <Labelled label={label} help={help}>
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

interface DayProps extends Pick<Props, 'label' | 'value' | 'onChange'> {
  /** The first day that can be chosen. */
  readonly from: string;
}

/** A calendar day to choose. */
export const DayField = ({ label, value, from, onChange }: DayProps) => (
  <Labelled label={label}>
    {(control) => (
      <input
        {...control}
        type="date"
        className={`${control.className} ${styles.day}`}
        min={from}
        max="9899-12-31"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    )}
  </Labelled>
);
