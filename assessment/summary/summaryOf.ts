import { roundedDown } from '../level.ts';
import type { QuestionSet } from '../questionSet.ts';
import type { Scope } from '../scope/scope.ts';
import type { ScopeSubject } from '../scope/scopeSubject.ts';
import { wordsOf } from './canonical.ts';
import { followsFromStatements } from './consistency.ts';
import {
  SUMMARY_FORMAT,
  SUMMARY_VERSION,
  type Sha256,
  type Summary,
  type SummarySize,
  type SummarySubject,
} from './summary.ts';

const sides = ['sales', 'marketing'] as const;

/** The band that a number of people lies in. */
const sizeOf = (people: number): SummarySize =>
  people < 20 ? 'under-20' : people < 50 ? '20-49' : people < 200 ? '50-199' : '200-or-more';

/** The quarter of a moment, in UTC. */
export const quarterOf = (at: Date): string =>
  `${at.getUTCFullYear()}-Q${Math.floor(at.getUTCMonth() / 3) + 1}`;

/** Each figure that is shown, to a tenth and rounded down. */
const down = (values: { readonly [name: string]: number | undefined }): Record<string, number> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, roundedDown(value)]],
    ),
  );

/**
 * What may be shown to another organisation of the company's final figures: averages to a tenth, levels, and where it is
 * established that the sides differ. No region, no name, and of a side with too few people nothing. Null where neither side
 * is shown.
 * @param scope the company's
 * @param closedAt when the round closed
 */
export function summaryOf(
  set: QuestionSet,
  scope: Pick<Scope, 'n' | 'score' | 'level' | 'subjects'>,
  closedAt: Date,
  sha256: Sha256,
): Summary | null {
  const { n, score, level } = scope;
  if (score.sales === undefined && score.marketing === undefined) return null;
  const find = (kind: ScopeSubject['kind'], id: string) =>
    scope.subjects.find((one) => one.kind === kind && one.id === id);
  const subject = (kind: 'area' | 'statement', id: string): SummarySubject => {
    const one = find(kind, id);
    return {
      id,
      ...down({ sales: one?.sales, marketing: one?.marketing }),
      differ: one?.status === 'disagree',
    };
  };
  const statements = set.statements.map(({ id }) => subject('statement', id));
  const areas = set.areas.map(({ id }): SummarySubject => {
    const area = subject('area', id);
    // Where so many could not judge that an average does not follow from the others, nobody could check it.
    return sides.every((side) => followsFromStatements(set, area, statements, side))
      ? area
      : { id, differ: false };
  });
  return {
    format: SUMMARY_FORMAT,
    version: SUMMARY_VERSION,
    questions: { id: set.id, words: wordsOf(set, sha256) },
    closed: quarterOf(closedAt),
    people: sizeOf((n.sales ?? 0) + (n.marketing ?? 0)),
    score: down({ sales: score.sales, marketing: score.marketing, company: score.company }),
    level: {
      ...(level.sales && { sales: level.sales }),
      ...(level.marketing && { marketing: level.marketing }),
      ...(level.company && { company: level.company }),
    },
    differ: find('overall', 'overall')?.status === 'disagree',
    areas,
    statements,
  };
}
