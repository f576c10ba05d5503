import { useId } from 'react';
import styles from './choices.module.css';

interface Props<Value extends string> {
  readonly name: string;
  readonly legend: string;
  readonly help?: string;
  readonly choices: readonly { readonly value: Value; readonly label: string; readonly note?: string }[];
  readonly chosen: Value | null;
  readonly onChoose: (value: Value) => void;
}

/** One question with a few answers below each other. */
export function Choices<Value extends string>(props: Props<Value>) {
  const { name, legend, help, choices, chosen, onChoose } = props;
  const id = useId();
  const helpId = `${id}-help`;
  return (
    <fieldset className={styles.group} aria-describedby={help === undefined ? undefined : helpId}>
      <legend className={styles.legend}>{legend}</legend>
      {help !== undefined && (
        <p id={helpId} className={styles.help}>
          {help}
        </p>
      )}
      {choices.map(({ value, label, note }) => (
        <label key={value} className={styles.choice}>
          <input
            type="radio"
            className={styles.radio}
            name={name}
            value={value}
            checked={chosen === value}
            aria-labelledby={`${id}-${value}`}
            aria-describedby={note === undefined ? undefined : `${id}-${value}-note`}
            onChange={() => onChoose(value)}
          />
          <span>
            <span id={`${id}-${value}`} className={styles.label}>
              {label}
            </span>
            {note !== undefined && (
              <span id={`${id}-${value}-note`} className={styles.note}>
                {note}
              </span>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
