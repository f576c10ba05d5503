import styles from './fold.module.css';

interface Props {
  /** What a press does while it is folded, and while it is not: whoever sees one does not hear the other. */
  readonly show: string;
  readonly hide: string;
}

/** The words of a fold that say what a press does, as buttons do. */
export const FoldWords = ({ show, hide }: Props) => (
  <summary>
    <span className={styles.show}>{show}</span>
    <span className={styles.hide}>{hide}</span>
  </summary>
);
