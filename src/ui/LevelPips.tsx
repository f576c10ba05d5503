import { levels, type Level } from '../../assessment/level.ts';
import styles from './levelPips.module.css';

/** A level without a word and without colour: one to four of four pips are filled. */
export const LevelPips = ({ level }: { level: Level }) => (
  <span className={styles.pips} aria-hidden>
    {levels.map((each, index) => (
      <span key={each} className={index <= levels.indexOf(level) ? styles.filled : styles.empty} />
    ))}
  </span>
);
