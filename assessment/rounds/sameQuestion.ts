import type { QuestionSet } from '../questionSet.ts';
import type { ScopeSubject } from '../scope/scopeSubject.ts';

type Asked = Pick<QuestionSet, 'statements'>;

/** The ids of the statements that a subject rests on, in no order that matters. */
function statementsOf({ statements }: Asked, { kind, id }: Pick<ScopeSubject, 'kind' | 'id'>): string[] {
  const within = statements.filter(
    (statement) => kind === 'overall' || (kind === 'area' ? statement.area === id : statement.id === id),
  );
  return within.map((statement) => statement.id).sort();
}

/**
 * Whether two rounds have asked the same about a subject, whatever version of a question set they had: a statement is known
 * by its id, however it is worded, and an area or the whole by the ids of all their statements.
 */
export function isSameQuestion(
  one: Asked,
  other: Asked,
  subject: Pick<ScopeSubject, 'kind' | 'id'>,
): boolean {
  const [ids, others] = [statementsOf(one, subject), statementsOf(other, subject)];
  return ids.length > 0 && ids.join() === others.join();
}
