import type { Level } from '../../assessment/level.ts';
import level from './level.module.css';
import styles from './levelCell.module.css';
import { LevelPips } from './LevelPips.tsx';

interface Props {
  readonly level: Level;
  /** The mean, already in figures. */
  readonly figure: string;
  readonly word: string;
  /** On the phone there is no room for the word: a legend beside the table says what the pips mean. */
  readonly narrow?: boolean;
}

/** A mean on the ramp of the levels: number, word and pips, so that the colour is never needed. */
export const LevelCell = (props: Props) => (
  <span className={`${styles.cell} ${props.narrow ? styles.narrow : ''} ${level[props.level]} ${level.fill}`}>
    <span className={styles.figure}>{props.figure}</span>
    <span className={styles.word}>{props.word}</span>
    <LevelPips level={props.level} />
  </span>
);
