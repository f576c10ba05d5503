import { HIGHEST_SCORE, levelOf, levels, lowestScore, type Level } from '../../assessment/level.ts';
import level from './level.module.css';
import styles from './levelScale.module.css';

const LOWEST = lowestScore.undefined;
const HIGHEST = HIGHEST_SCORE;
const bounds = [...levels.map((each) => lowestScore[each]), HIGHEST];
/** Of the label over the sign, in em: it is centred there, and stays within the scale at both ends. */
const LABEL_WIDTH = 8;

/** Where on the scale a score lies, from its beginning. */
const placeOf = (score: number): string => `${(100 * (score - LOWEST)) / (HIGHEST - LOWEST)}%`;

interface Props {
  /** Unrounded, 20 to 100. */
  readonly score: number;
  /** Whose score it is, and the score in figures. */
  readonly whose: string;
  readonly figure: string;
  readonly nameOf: (level: Level) => string;
  /** The whole picture in one sentence. */
  readonly description: string;
}

/** Where a score lies on the scale of the four levels. */
export function LevelScale({ score, whose, figure, nameOf, description }: Props) {
  const place = placeOf(score);
  const reached = levelOf(score);
  return (
    <div className={styles.scale} role="img" aria-label={description}>
      <div className={styles.labels}>
        <span
          className={styles.label}
          style={{ insetInlineStart: `clamp(0px, ${place} - ${LABEL_WIDTH / 2}em, 100% - ${LABEL_WIDTH}em)` }}
        >
          {whose} <strong className={styles.figure}>{figure}</strong>
        </span>
      </div>
      <div className={styles.bar}>
        {levels.map((each) => (
          <span key={each} className={`${styles.band} ${level[each]} ${level.fill}`} />
        ))}
        <span className={styles.sign} style={{ insetInlineStart: place }} />
      </div>
      <div className={styles.names}>
        {levels.map((each) => (
          <span key={each} className={each === reached ? styles.reached : undefined}>
            {nameOf(each)}
          </span>
        ))}
      </div>
      <div className={styles.bounds}>
        {bounds.map((bound) => (
          <span key={bound} style={{ insetInlineStart: placeOf(bound) }}>
            {bound}
          </span>
        ))}
      </div>
    </div>
  );
}
