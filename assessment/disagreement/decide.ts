import type { Bins } from '../bins.ts';
import { exactLogEvidence, exactLogEvidenceBeyond, type Breadth } from './gate.ts';
import { sampleOf, type Sample } from './sample.ts';
import { compare, intervalOf, logEvidence, type Interval } from './tMixture.ts';

/** A smaller gap does not matter: 0.4 on 1 to 5, 8 points on 20 to 100. */
export const DELTA = 0.4;
/** A gap of exactly 0.4 counts, although its double may lie a little below. */
const EXACTLY = 1e-9;
/** Evidence needs this many people on each side, whatever the minimum group size. */
const FEWEST_FOR_EVIDENCE = 5;

/** What a release shows of one subject, and how the detector judges it. */
export interface Judged {
  readonly status: 'hidden' | 'undecided' | 'no-material-gap' | 'disagree';
  readonly sales: Sample | null;
  readonly marketing: Sample | null;
  readonly gap: number | null;
  readonly interval: Interval | null;
  readonly logE: number | null;
  /** Null where it was not needed: the first part or the gap says no already. */
  readonly logEExact: number | null;
  /** Sure that the gap is larger than `DELTA`, not only that there is one. */
  readonly atLeastDelta: boolean;
}

export interface Subject {
  /** How many statements it rests on. */
  readonly statements: number;
  readonly alpha: number;
  readonly minimumGroupSize: number;
  readonly sales: Bins;
  readonly marketing: Bins;
  /** Whether a condition outside this subject holds an alert back: see the region-standardised gap. */
  readonly heldBack?: boolean;
}

const breadthOf = (statements: number): Breadth => (statements === 1 ? 'statement' : 'broad');

/** Judges one subject at one look, by both parts of the detector. */
export function decide({
  statements,
  alpha,
  minimumGroupSize,
  sales,
  marketing,
  heldBack = false,
}: Subject): Judged {
  const [s, m] = [sampleOf(sales), sampleOf(marketing)];
  const shown = (sample: Sample) => (sample.n >= minimumGroupSize ? sample : null);
  const nothing = { gap: null, interval: null, logE: null, logEExact: null, atLeastDelta: false } as const;
  if (!shown(s) || !shown(m)) return { status: 'hidden', sales: shown(s), marketing: shown(m), ...nothing };
  const sides = { sales: s, marketing: m };
  const gap = s.mean - m.mean;
  if (Math.min(s.n, m.n) < FEWEST_FOR_EVIDENCE) return { status: 'undecided', ...sides, ...nothing, gap };

  const comparison = compare(statements, s, m);
  const interval = intervalOf(comparison, alpha);
  const logE = logEvidence(comparison);
  const threshold = -Math.log(alpha);
  const breadth = breadthOf(statements);
  const found = Math.abs(gap) >= DELTA - EXACTLY && logE >= threshold;
  const figures = { ...sides, gap, interval, logE };

  // The expensive part, only where the first part and the gap say yes.
  const logEExact = found && !heldBack ? exactLogEvidence(breadth, sales, marketing) : null;
  if (logEExact !== null && logEExact >= threshold) {
    const beyond = interval[0] > DELTA || interval[1] < -DELTA;
    return {
      status: 'disagree',
      ...figures,
      logEExact,
      atLeastDelta: beyond && exactLogEvidenceBeyond(DELTA, breadth, sales, marketing) >= threshold,
    };
  }
  const immaterial = interval[0] >= -DELTA && interval[1] <= DELTA;
  return { status: immaterial ? 'no-material-gap' : 'undecided', ...figures, logEExact, atLeastDelta: false };
}

/** What has become of a finding, once there has been one. */
export type Finding = 'none' | 'found' | 'gap-closed' | 'withdrawn';

/** The finding after one more look: latched until the gap is shown to be small or the evidence is gone. */
export function nextFinding(
  before: Finding,
  judged: Pick<Judged, 'status' | 'gap' | 'logE'>,
  alpha: number,
): Finding {
  if (judged.status === 'disagree') return 'found';
  if (before === 'none') return 'none';
  if (judged.status === 'no-material-gap') return 'gap-closed';
  const gone =
    judged.logE !== null &&
    judged.gap !== null &&
    judged.logE < -Math.log(alpha) &&
    Math.abs(judged.gap) < DELTA / 2;
  return gone ? 'withdrawn' : before;
}
