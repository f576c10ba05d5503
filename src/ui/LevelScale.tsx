import type { ReactNode } from 'react';
import { HIGHEST_SCORE, levelOf, levels, lowestScore, type Level } from '../../assessment/level.ts';
import level from './level.module.css';
import styles from './levelScale.module.css';
import { scalePlace } from './scalePlace.ts';

const bounds = [...levels.map((each) => lowestScore[each]), HIGHEST_SCORE];
/** Of the label over the sign, in em: it is centred there, and stays within the scale at both ends. */
const LABEL_WIDTH = 8;

const placeOf = (score: number): string => `${scalePlace(score)}%`;

interface Props {
  /** The score that the scale is about; null where only its parts may be shown. */
  readonly main: {
    /** Unrounded, 20 to 100. */
    readonly score: number;
    /** Whose score it is, and the score in figures. */
    readonly whose: string;
    readonly figure: string;
  } | null;
  /** A score of the time before: a dotted line, with words below that say what it is. */
  readonly last?: { readonly score: number; readonly words: string } | undefined;
  /** Other scores, between the label and the bar. */
  readonly others?: ReactNode;
  readonly nameOf: (level: Level) => string;
  /** The whole picture in one sentence. */
  readonly description: string;
}

/** Where scores lie on the scale of the four levels. */
export function LevelScale({ main, last, others, nameOf, description }: Props) {
  const place = main && placeOf(main.score);
  const reached = main && levelOf(main.score);
  return (
    <div className={styles.scale} role="img" aria-label={description}>
      {main && place !== null && (
        <span
          className={styles.label}
          style={{
            insetInlineStart: `clamp(0px, ${place} - ${LABEL_WIDTH / 2}em, 100% - ${LABEL_WIDTH}em)`,
          }}
        >
          {main.whose} <strong className={styles.figure}>{main.figure}</strong>
        </span>
      )}
      <div className={styles.middle}>
        {others !== undefined && <div className={styles.others}>{others}</div>}
        <div className={styles.bar}>
          {levels.map((each) => (
            <span key={each} className={`${styles.band} ${level[each]} ${level.fill}`} />
          ))}
        </div>
        {last && <span className={styles.last} style={{ insetInlineStart: placeOf(last.score) }} />}
        {place !== null && <span className={styles.sign} style={{ insetInlineStart: place }} />}
      </div>
      {last && <LastWords place={scalePlace(last.score)} words={last.words} />}
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

/** What the dotted line is: its end points to the words, which lie within the scale wherever it is. */
const LastWords = ({ place, words }: { place: number; words: string }) => (
  <div
    className={styles.lastWords}
    style={{ gridTemplateColumns: `${place}fr max-content ${100 - place}fr` }}
  >
    <span>{words}</span>
  </div>
);
