import type { Interval } from '../disagreement/tMixture.ts';
import type { ScopeSubject } from '../scope/scope.ts';

/**
 * What has become of a gap in a later round:
 * `gap-closed` surely too small to matter, `reversed` a disagreement the other way round, `shrunk` and `grown` surely smaller
 * or larger than it was, `still-there` a disagreement as before, `not-clear` none of these can be said, `hidden` too few
 * people, `not-asked` the later round did not ask this, or not there.
 */
export type VerificationStatus =
  'gap-closed' | 'reversed' | 'shrunk' | 'grown' | 'still-there' | 'not-clear' | 'hidden' | 'not-asked';

/** A gap, Sales minus Marketing on 1 to 5, and where it lies; no interval where too few people have answered for one. */
export interface Gap {
  readonly gap: number;
  readonly interval: Interval | null;
}

/** What is needed of a subject of the later round; replies of the API have it too. */
export type LaterSubject = Pick<ScopeSubject, 'status'> & {
  readonly gap?: number | undefined;
  readonly interval?: readonly [number, number] | undefined;
};

/**
 * Compares the gap of a case with the same gap in a later round.
 * @param now undefined where the later round did not ask it
 */
export function verificationStatus(then: Gap, now: LaterSubject | undefined): VerificationStatus {
  if (!now) return 'not-asked';
  if (now.gap === undefined) return 'hidden';
  if (now.status === 'no-material-gap') return 'gap-closed';
  const disagrees = now.status === 'disagree';
  if (disagrees && Math.sign(now.gap) !== Math.sign(then.gap)) return 'reversed';
  const change = changeOf(then, { gap: now.gap, interval: now.interval ?? null });
  if (change) return change;
  return disagrees ? 'still-there' : 'not-clear';
}

/**
 * Whether the gap has surely become smaller or larger. The difference of both gaps has the interval that follows from theirs
 * (MOVER; Zou and Donner 2008, Statistics in Medicine): each bound is as far away as the two bounds that make it are
 * together. Those hold for all subjects and looks at once, so that picking the largest gap of a round does not count as
 * proof that it has shrunk. People who answer both rounds much alike only make it stricter than it needs to be.
 */
function changeOf(then: Gap, now: Gap): 'shrunk' | 'grown' | null {
  if (!then.interval || !now.interval) return null;
  // As it pointed then: what was above nothing stays above it.
  const [before, after] =
    then.gap < 0
      ? [mirrored(then.gap, then.interval), mirrored(now.gap, now.interval)]
      : [
          { gap: then.gap, interval: then.interval },
          { gap: now.gap, interval: now.interval },
        ];
  const less = before.gap - after.gap;
  const surely = Math.hypot(before.gap - before.interval[0], after.interval[1] - after.gap);
  const atMost = Math.hypot(before.interval[1] - before.gap, after.gap - after.interval[0]);
  if (less - surely > 0) return 'shrunk';
  return less + atMost < 0 ? 'grown' : null;
}

const mirrored = (gap: number, [low, high]: Interval): { gap: number; interval: Interval } => ({
  gap: -gap,
  interval: [-high, -low],
});
