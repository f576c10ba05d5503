import type { SubjectKind } from '../scope/subjects.ts';
import { sideVerdict, type ComparedRules, type SideCounts, type Verdict } from './sideVerdict.ts';

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
  /** Of a statement. */
  readonly answers?: SideCounts | undefined;
}

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

/** The figure of a subject: a side's, or the mean of both, so that the larger side cannot drown the smaller. */
export const figureOf = ({ sales, marketing }: ComparedSubject, of: Of): number | undefined => {
  if (of !== 'both') return of === 'sales' ? sales : marketing;
  return sales === undefined || marketing === undefined ? undefined : (sales + marketing) / 2;
};

/**
 * Lays two groups beside each other, subject by subject, as far as both were asked the same.
 *
 * A difference is named only of single statements: their counts are published, so the exact gate can judge them, whatever the
 * shape of the answers. Of both sides it is named where it is sure of each by itself, in the same direction; nothing is added
 * to what can be wrong of the sides. In 95 rounds of 100 at least no difference is named wrongly, whichever two groups
 * somebody picks, and however many.
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
    const verdict = difference === undefined ? 'hidden' : verdictOf(one, other, { of, relation, rules });
    return [{ kind: one.kind, id: one.id, first: a, second: b, difference, verdict }];
  });
}

interface Judging {
  readonly of: Of;
  readonly relation: Relation;
  readonly rules: ComparedRules;
}

function verdictOf(one: ComparedSubject, other: ComparedSubject, { of, relation, rules }: Judging): Verdict {
  if (!isTested(relation, one.kind)) return 'unclaimed';
  const samePeople = relation === 'rounds';
  const judged = (side: 'sales' | 'marketing') =>
    sideVerdict(one.answers?.[side], other.answers?.[side], rules, samePeople);
  if (of !== 'both') return judged(of);
  const [sales, marketing] = [judged('sales'), judged('marketing')];
  if (sales === 'hidden' || marketing === 'hidden') return 'hidden';
  return sales === marketing ? sales : 'not-clear';
}

/**
 * Whether anything may be said of a difference: of statements in two regions or two rounds. Of areas and the whole the
 * published figures do not tell how people of one side vary.
 */
export const isTested = (relation: Relation, kind: SubjectKind): boolean =>
  kind === 'statement' && (relation === 'apart' || relation === 'rounds');

/** Whether a difference is named. */
export const isSure = ({ verdict }: Pick<ComparedFigure, 'verdict'>): boolean =>
  verdict === 'higher' || verdict === 'lower';

const size = (figure: ComparedFigure): number => (isSure(figure) ? Math.abs(figure.difference ?? 0) : 0);

/**
 * Differences that are named first, the largest of them on top. The rest stays in the order in which it was asked: an order
 * by differences that nobody is sure of would claim what no number claims.
 */
export const sureFirst = (figures: readonly ComparedFigure[]): ComparedFigure[] =>
  figures.toSorted((a, b) => size(b) - size(a));
