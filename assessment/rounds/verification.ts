import { DELTA } from '../disagreement/decide.ts';
import type { Interval } from '../disagreement/tMixture.ts';
import type { ScopeSubject } from '../scope/scopeSubject.ts';

/**
 * What has become of a gap in a later round:
 * `gap-closed` surely too small to matter, `reversed` a disagreement the other way round, `shrunk` and `grown` surely smaller
 * or larger than it was, `still-there` a disagreement as before, `not-clear` none of these can be said, `hidden` too few
 * people, `not-asked` the later round did not ask this, or not there.
 */
export type VerificationStatus =
  'gap-closed' | 'reversed' | 'shrunk' | 'grown' | 'still-there' | 'not-clear' | 'hidden' | 'not-asked';

/** A gap, Sales minus Marketing on 1 to 5, and where it surely lies; null where nobody can tell. */
export interface Gap {
  readonly gap: number;
  readonly exact: Interval | null;
}

/** What is needed of a subject of the later round. */
export interface LaterSubject {
  readonly status: ScopeSubject['status'];
  readonly gap?: number | undefined;
  readonly exact: Interval | null;
}

/**
 * Compares the gap of a case with the same gap in a later round. What is said of its size follows from exact intervals alone,
 * which hold for all subjects at once and whatever the shape of the answers: picking the largest gap of a round is no proof
 * that it has shrunk.
 * @param now undefined where the later round did not ask it
 */
export function verificationStatus(then: Gap, now: LaterSubject | undefined): VerificationStatus {
  if (!now) return 'not-asked';
  const { gap, exact, status } = now;
  if (gap === undefined) return 'hidden';
  if (exact && exact[0] >= -DELTA && exact[1] <= DELTA) return 'gap-closed';
  const disagrees = status === 'disagree';
  if (disagrees && Math.sign(gap) !== Math.sign(then.gap)) return 'reversed';
  const change = changeOf(then, { gap, exact });
  if (change) return change;
  return disagrees ? 'still-there' : 'not-clear';
}

/**
 * Whether the gap has surely become smaller or larger: where both intervals have no gap in common, every gap is ruled out by
 * one round or by the other. Neither has to know how far the same people answered both. What is shown must say the same: the
 * gap of a case may be one from before the closing.
 */
function changeOf(then: Gap, now: Gap): 'shrunk' | 'grown' | null {
  if (!then.exact || !now.exact) return null;
  // As it pointed then: what was above nothing stays above it.
  const [before, after] =
    then.gap < 0 ? [mirrored(then.exact), mirrored(now.exact)] : [then.exact, now.exact];
  const less = Math.sign(then.gap) * (then.gap - now.gap);
  if (after[1] <= before[0] && less > 0) return 'shrunk';
  return before[1] <= after[0] && less < 0 ? 'grown' : null;
}

const mirrored = ([low, high]: Interval): Interval => [-high, -low];
