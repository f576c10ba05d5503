import type { Questions } from '../../../../contract/questionSets.ts';
import type { Scope } from '../disagreementsApi.ts';
import type { SubjectId } from '../subjects.ts';

/** How many answered 1, 2, 3, 4 and 5, and how many can't judge. */
export type Counts = readonly [number, number, number, number, number, number];
/** The answers of both sides to one subject. */
export interface BothCounts {
  readonly sales: Counts;
  readonly marketing: Counts;
  /** How many statements they are answers to. */
  readonly statements: number;
}

type Subject = Scope['subjects'][number];

const NONE: Counts = [0, 0, 0, 0, 0, 0];
const added = (a: Counts, b: Counts): Counts => [
  a[0] + b[0],
  a[1] + b[1],
  a[2] + b[2],
  a[3] + b[3],
  a[4] + b[4],
  a[5] + b[5],
];

/**
 * The answers of both sides to a subject: a statement's own, else those to its statements added up. Null where they may
 * not be shown, and where nothing is left to add up.
 * @param scope the figures of its region, for what is broader than a statement
 */
export function countsOf(questions: Questions, subject: Subject, scope: Scope | null): BothCounts | null {
  const parts =
    subject.kind === 'statement' ? [subject] : (scope?.subjects ?? []).filter(isPartOf(questions, subject));
  const shown = parts.flatMap(({ answers }) =>
    answers?.sales && answers.marketing ? [{ sales: answers.sales, marketing: answers.marketing }] : [],
  );
  if (shown.length === 0) return null;
  return {
    sales: shown.map(({ sales }) => sales).reduce(added, NONE),
    marketing: shown.map(({ marketing }) => marketing).reduce(added, NONE),
    statements: shown.length,
  };
}

const isPartOf =
  ({ areas }: Questions, { kind, id }: SubjectId) =>
  (one: Subject): boolean =>
    one.kind === 'statement' &&
    (kind === 'overall' ||
      areas.some((area) => area.id === id && area.statements.some((statement) => statement.id === one.id)));

/** Shares of 1, 2, 3, 4 and 5 among those who judged: together 1. */
export type Shares = readonly [number, number, number, number, number];

export function sharesOf([one, two, three, four, five]: Counts): Shares {
  const judged = one + two + three + four + five || 1;
  return [one / judged, two / judged, three / judged, four / judged, five / judged];
}

/** How far a bar reaches to each side of the middle of its "neither". */
const reach = ([one, two, three, four, five]: Shares): number =>
  Math.max(one + two + three / 2, three / 2 + four + five);

/** The reach that holds all of these bars: one scale per list. At least half, so that small bars stay comparable. */
export const scaleOf = (bars: readonly Shares[]): number => Math.max(0.5, ...bars.map(reach));

/** Where a bar begins and how wide its five parts are, in parts of the whole width; the middle of "neither" is at 0.5. */
export function placed(shares: Shares, scale: number): { readonly start: number; readonly widths: Shares } {
  const [one, two, three] = shares;
  const width = (share: number) => share / (2 * scale);
  return {
    start: 0.5 - width(one + two + three / 2),
    widths: [width(shares[0]), width(shares[1]), width(shares[2]), width(shares[3]), width(shares[4])],
  };
}
