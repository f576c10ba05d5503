import { useId } from 'react';
import styles from './choices.module.css';
import field from './field.module.css';

interface Props<Value extends string> {
  readonly name: string;
  readonly legend: string;
  readonly help?: string;
  /** What is wrong with what is chosen, or that nothing is; null where nothing is wrong. */
  readonly error?: string | null | undefined;
  readonly choices: readonly { readonly value: Value; readonly label: string; readonly note?: string }[];
  readonly chosen: Value | null;
  readonly onChoose: (value: Value) => void;
}

/** One question with a few answers below each other. */
export function Choices<Value extends string>(props: Props<Value>) {
  const { name, legend, help, error = null, choices, chosen, onChoose } = props;
  const id = useId();
  const described = [error !== null && `${id}-error`, help !== undefined && `${id}-help`].filter(Boolean);
  return (
    <fieldset
      role="radiogroup"
      className={styles.group}
      aria-describedby={described.length > 0 ? described.join(' ') : undefined}
      aria-invalid={error === null ? undefined : true}
    >
      <legend className={styles.legend}>{legend}</legend>
      {help !== undefined && (
        <p id={`${id}-help`} className={styles.help}>
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
      {error !== null && (
        <p id={`${id}-error`} className={field.error} dir="auto">
          {error}
        </p>
      )}
    </fieldset>
  );
}
