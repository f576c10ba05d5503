import type { Higher } from '../texts/disagreementSentence.ts';
import type { ScopeSubject } from './scopeSubject.ts';

/** What is needed of a subject to tell which disagreements are established; replies of the API have it too. */
export type JudgedSubject = Pick<ScopeSubject, 'kind' | 'id' | 'status'> & {
  readonly gap?: number | undefined;
};

/** The side that rates higher. @param gap Sales minus Marketing */
export const higherOf = (gap: number): Higher => (gap > 0 ? 'sales' : 'marketing');

/** Whether a gap is no estimate any more: everybody who was invited has answered. */
export const isFact = ({
  invitedInterval: interval,
}: {
  readonly invitedInterval?: ScopeSubject['invitedInterval'] | undefined;
}): boolean => interval !== undefined && interval[0] === interval[1];

const isEstablished = ({ status, gap }: JudgedSubject) => status === 'disagree' && gap !== undefined;

type SubjectId = Pick<ScopeSubject, 'kind' | 'id'>;

/**
 * Whether one subject is a part of another: everything is of the whole, a statement of its area.
 * @param areaOf the area of a statement
 */
export function isWithin(
  broad: SubjectId,
  narrow: SubjectId,
  areaOf: (statement: string) => string | undefined,
): boolean {
  if (broad.kind === 'overall') return narrow.kind !== 'overall';
  return broad.kind === 'area' && narrow.kind === 'statement' && areaOf(narrow.id) === broad.id;
}

/**
 * Whether one disagreement is a part of another: narrower, and in the same direction.
 * @param areaOf the area of a statement
 */
export const holds = (
  broad: JudgedSubject,
  narrow: JudgedSubject,
  areaOf: (statement: string) => string | undefined,
): boolean => higherOf(broad.gap ?? 0) === higherOf(narrow.gap ?? 0) && isWithin(broad, narrow, areaOf);

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
