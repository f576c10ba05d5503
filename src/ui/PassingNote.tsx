import styles from './passingNote.module.css';
import { useNextPress } from './useNextPress.ts';

interface Props {
  /** Empty where there is nothing to say. */
  readonly text: string;
  readonly onGone: () => void;
  /** Where it lies, within the place of whoever says it. */
  readonly className?: string | undefined;
}

/** What became of a press, over the page and in nobody's way: it goes with the next press or key, wherever that is. */
export function PassingNote({ text, onGone, className = '' }: Props) {
  useNextPress(text !== '', onGone);
  return (
    <span role="status" className={`${styles.note} ${className}`}>
      {text}
    </span>
  );
}
