import { useId, type ReactNode } from 'react';
import styles from './keptList.module.css';

interface Props {
  readonly title: string;
  readonly lines: readonly string[];
  /** Where to go from here. */
  readonly children?: ReactNode;
}

/** What is kept of somebody in one place, a line for each thing. */
export function KeptList({ title, lines, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={styles.title} dir="auto">
        {title}
      </h3>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {children}
    </section>
  );
}
