import type { AnswerCounts } from '../scope/answerCounts.ts';
import type { ScopeSubject } from '../scope/scopeSubject.ts';

/**
 * How both sides answered the statements of an area, or of the whole set, added up: answers, not people. Made of what the
 * scope tells of each statement and of nothing else, so that it tells nothing more.
 * @returns undefined where the scope tells no statement of both sides
 */
export function answersWithin(
  subjects: readonly ScopeSubject[],
  { kind, id }: Pick<ScopeSubject, 'kind' | 'id'>,
  areaOf: (statement: string) => string | undefined,
): { readonly sales: AnswerCounts; readonly marketing: AnswerCounts } | undefined {
  const within = subjects.filter(
    (subject) =>
      subject.kind === 'statement' &&
      (kind === 'overall' || (kind === 'area' ? areaOf(subject.id) === id : subject.id === id)),
  );
  // Both sides' bars rest on the same statements.
  const told = within.flatMap(({ answers }) =>
    answers?.sales && answers.marketing ? [{ sales: answers.sales, marketing: answers.marketing }] : [],
  );
  if (told.length === 0) return undefined;
  return {
    sales: sumOf(told.map(({ sales }) => sales)),
    marketing: sumOf(told.map(({ marketing }) => marketing)),
  };
}

const sumOf = (all: readonly AnswerCounts[]): AnswerCounts =>
  all.reduce(([a, b, c, d, e, f], [one, two, three, four, five, cannotJudge]) => [
    a + one,
    b + two,
    c + three,
    d + four,
    e + five,
    f + cannotJudge,
  ]);
