import { placeOf, smallZone } from './intervalPlace.ts';
import type { Subject } from '../view.ts';
import styles from './intervalMark.module.css';

const HEIGHT = 24;
const MIDDLE = HEIGHT / 2;
const DOT = 5;

interface Props {
  readonly subject: Subject;
  /** What all marks of the list have in common. */
  readonly reach: number;
}

const percent = (place: number) => `${100 * place}%`;

/** A difference and where the true one lies: filled and solid where it is sure, hollow and dashed where it is not. */
export function IntervalMark({ subject, reach }: Props) {
  const place = placeOf(subject, reach);
  const zone = smallZone(reach);
  const sure = subject.status === 'disagree';
  return (
    <svg className={styles.plot} height={HEIGHT} aria-hidden focusable={false}>
      <rect
        className={styles.zone}
        x={percent(zone.from)}
        width={percent(zone.to - zone.from)}
        height={HEIGHT}
      />
      <line className={styles.zero} x1="50%" x2="50%" y2={HEIGHT} />
      {place && (
        <g className={sure ? styles.sure : styles.unclear}>
          <line x1={percent(place.from)} x2={percent(place.to)} y1={MIDDLE} y2={MIDDLE} />
          <circle cx={percent(place.dot)} cy={MIDDLE} r={DOT} />
        </g>
      )}
    </svg>
  );
}
