import { DELTA } from '../disagreement/decide.ts';
import type { SubjectKind } from '../scope/subjects.ts';
import { sideVerdict, type SideCounts } from './sideVerdict.ts';

/** Which figures are laid beside each other: the mean of both sides, or one side alone. */
export type Of = 'both' | 'sales' | 'marketing';

/**
 * How two groups belong together:
 * `apart` two regions of one round, `rounds` the company in two rounds, `part` the company and a region of it, `mixed` a
 * region and another round, `other` another organisation.
 */
export type Relation = 'apart' | 'rounds' | 'part' | 'mixed' | 'other';

/** What is published of one subject in one group; replies of the API have it. */
export interface ComparedSubject {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly sales?: number | undefined;
  readonly marketing?: number | undefined;
  /** Sales minus Marketing, and where it lies. */
  readonly gap?: number | undefined;
  readonly interval?: readonly [number, number] | undefined;
  readonly answers?: SideCounts | undefined;
}

/**
 * What can be said of a difference: `higher` or `lower` the first is surely so, `small` surely too small to matter,
 * `not-clear` none of these, `unclaimed` nothing is tested between groups that belong together so, `hidden` one of the
 * figures is not shown.
 */
export type Verdict = 'higher' | 'lower' | 'small' | 'not-clear' | 'unclaimed' | 'hidden';

export interface ComparedFigure {
  readonly kind: SubjectKind;
  readonly id: string;
  /** 1 to 5, unrounded; undefined where it is not shown. */
  readonly first: number | undefined;
  readonly second: number | undefined;
  /** First minus second; undefined where one is not shown. */
  readonly difference: number | undefined;
  readonly verdict: Verdict;
}

/** How many regions the round's list has, its minimum group size, and how many statements were asked. */
export interface ComparedRules {
  readonly regions: number;
  readonly minimumGroupSize: number;
  readonly statements: number;
}

/** A difference of exactly 0.4 counts, although its double may lie a little below. */
const EXACTLY = 1e-9;
/** The gap's interval is cut off at the ends of its scale. */
const WHOLE = 4;

/** The figure of a subject: a side's, or the mean of both, so that the larger side cannot drown the smaller. */
export const figureOf = ({ sales, marketing }: ComparedSubject, of: Of): number | undefined => {
  if (of !== 'both') return of === 'sales' ? sales : marketing;
  return sales === undefined || marketing === undefined ? undefined : (sales + marketing) / 2;
};

/**
 * Half of the interval of the mean of both sides. The sides are different people, so their sum varies just as much as their
 * difference, whose interval is published: half of it is that of the mean. Undefined where there is none.
 */
export function marginOf({ gap, interval }: ComparedSubject): number | undefined {
  if (gap === undefined || !interval) return undefined;
  const [low, high] = interval;
  if (low <= -WHOLE && high >= WHOLE) return undefined;
  // Where one end is cut off, the other one tells.
  return Math.max(gap - low, high - gap) / 2;
}

/**
 * Lays two groups beside each other, subject by subject, as far as both were asked the same.
 *
 * A difference is named only between groups whose figures say how exact they are, and only where the intervals of the two do
 * not touch and the difference is large enough to matter. The intervals of a round hold for all its groups, subjects and
 * looks at once (in 95 rounds of 100 at least), so whichever two somebody picks, and however many, what is said is right
 * whenever they hold. It does not matter whether the same people stand behind both.
 */
export function compareTwo(
  first: readonly ComparedSubject[],
  second: readonly ComparedSubject[],
  { of, relation, rules }: { of: Of; relation: Relation; rules: ComparedRules },
): ComparedFigure[] {
  return first.flatMap((one) => {
    const other = second.find(({ kind, id }) => kind === one.kind && id === one.id);
    if (!other) return [];
    const [a, b] = [figureOf(one, of), figureOf(other, of)];
    const difference = a === undefined || b === undefined ? undefined : a - b;
    const verdict =
      difference === undefined ? 'hidden' : verdictOf(one, other, { difference, of, relation, rules });
    return [{ kind: one.kind, id: one.id, first: a, second: b, difference, verdict }];
  });
}

interface Judging {
  readonly difference: number;
  readonly of: Of;
  readonly relation: Relation;
  readonly rules: ComparedRules;
}

function verdictOf(
  one: ComparedSubject,
  other: ComparedSubject,
  { difference, of, relation, rules }: Judging,
): Verdict {
  if (!isTested(relation, of, one.kind)) return 'unclaimed';
  if (of !== 'both') return sideVerdict(one.answers?.[of], other.answers?.[of], rules);
  const [margin, otherMargin] = [marginOf(one), marginOf(other)];
  if (margin === undefined || otherMargin === undefined) return 'not-clear';
  const apart = Math.abs(difference) - margin - otherMargin;
  if (apart > 0 && Math.abs(difference) >= DELTA - EXACTLY) return difference > 0 ? 'higher' : 'lower';
  return Math.abs(difference) + margin + otherMargin <= DELTA ? 'small' : 'not-clear';
}

/**
 * Whether anything may be said of a difference. Of one side alone the published figures tell only of single statements how
 * people differ among themselves, and two rounds are answered by the same people, for whom that test is not made.
 */
export const isTested = (relation: Relation, of: Of, kind: SubjectKind): boolean =>
  of === 'both'
    ? relation === 'apart' || relation === 'rounds'
    : relation === 'apart' && kind === 'statement';

/** Statements with the largest difference first; what is not shown comes last. */
export const byDifference = (figures: readonly ComparedFigure[]): ComparedFigure[] =>
  figures.toSorted((a, b) => Math.abs(b.difference ?? 0) - Math.abs(a.difference ?? 0));
