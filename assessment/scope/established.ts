import type { Higher } from '../texts/disagreementSentence.ts';
import type { ScopeSubject } from './scope.ts';

/** What is needed of a subject to tell which disagreements are established; replies of the API have it too. */
export type JudgedSubject = Pick<ScopeSubject, 'kind' | 'id' | 'status'> & {
  readonly gap?: number | undefined;
};

/** The side that rates higher. @param gap Sales minus Marketing */
export const higherOf = (gap: number): Higher => (gap > 0 ? 'sales' : 'marketing');

const isEstablished = ({ status, gap }: JudgedSubject) => status === 'disagree' && gap !== undefined;

/**
 * Whether one disagreement is a part of another: narrower, and in the same direction.
 * @param areaOf the area of a statement
 */
export function holds(
  broad: JudgedSubject,
  narrow: JudgedSubject,
  areaOf: (statement: string) => string | undefined,
): boolean {
  if (broad === narrow || higherOf(broad.gap ?? 0) !== higherOf(narrow.gap ?? 0)) return false;
  if (broad.kind === 'overall') return true;
  return broad.kind === 'area' && narrow.kind === 'statement' && areaOf(narrow.id) === broad.id;
}

/** The established disagreements of one scope, the broadest first. */
export const establishedIn = <S extends JudgedSubject>(subjects: readonly S[]): S[] =>
  subjects.filter(isEstablished);

/** Those that are no part of another. */
export const broadestIn = <S extends JudgedSubject>(
  subjects: readonly S[],
  areaOf: (statement: string) => string | undefined,
): S[] => {
  const all = establishedIn(subjects);
  return all.filter((narrow) => !all.some((broad) => holds(broad, narrow, areaOf)));
};
