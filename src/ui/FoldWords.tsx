import styles from './fold.module.css';
import hidden from './hidden.module.css';

interface Props {
  /** What a press does while it is folded, and while it is not: whoever sees one does not hear the other. */
  readonly show: string;
  readonly hide: string;
  /** Of what, for whoever hears the words alone: where several folds say the same. */
  readonly of?: string;
}

/** The words of a fold that say what a press does, as buttons do. */
export const FoldWords = ({ show, hide, of }: Props) => (
  <summary>
    <span className={styles.show}>{show}</span>
    <span className={styles.hide}>{hide}</span>
    {of !== undefined && <span className={hidden.hidden}>, {of}</span>}
  </summary>
);
