import { useI18n } from '../../../app/i18n/useI18n.ts';
import styles from './facts.module.css';

const WIDTH = 132;
const HEIGHT = 56;
const MARGIN = { x: 16, top: 20, bottom: 8 };
const MOST = 4;

/** The company's scores from round to round, the last one filled; the table of the trend says the same. */
export function Sparkline({ scores }: { scores: readonly number[] }) {
  const { tenth } = useI18n();
  const shown = scores.slice(-MOST);
  const low = Math.min(...shown);
  const high = Math.max(...shown);
  const points = shown.map((score, index) => ({
    score,
    x: MARGIN.x + (index * (WIDTH - 2 * MARGIN.x)) / Math.max(1, shown.length - 1),
    // Equal scores lie in the middle.
    y:
      high === low
        ? (HEIGHT + MARGIN.top) / 2
        : MARGIN.top + ((high - score) * (HEIGHT - MARGIN.top - MARGIN.bottom)) / (high - low),
  }));
  return (
    <svg
      className={styles.spark}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      aria-hidden
    >
      <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {points.map(({ score, x, y }, index) => (
        // Two rounds may have the same score.
        <g key={index} className={index === points.length - 1 ? styles.now : styles.then}>
          <circle cx={x} cy={y} r={4} />
          <text x={x} y={y - 8} textAnchor="middle">
            {tenth(score)}
          </text>
        </g>
      ))}
    </svg>
  );
}
