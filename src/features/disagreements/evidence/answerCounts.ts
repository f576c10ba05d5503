import type { Questions } from '../../../../contract/questionSets.ts';
import type { Counts } from '../../../ui/bars/shares.ts';
import type { Scope } from '../caseItem.ts';
import type { SubjectId } from '../subjects.ts';

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
