import type { CaseItem, Scope } from '../caseItem.ts';

/**
 * Whether newer figures than those of a case leave open what it was sure of: it is found still, and keeps the figures of the
 * day on which it was sure.
 * @param releasedAt of the newest figures, ISO 8601; null: there are none
 * @param scope what they say of the case's region; null: nothing
 */
export function isLeftOpen(
  { finding, figuresAt, subject }: Pick<CaseItem, 'finding' | 'figuresAt' | 'subject'>,
  releasedAt: string | null,
  scope: Pick<Scope, 'subjects'> | null,
): boolean {
  if (finding !== 'found' || figuresAt === null || releasedAt === null) return false;
  const now = scope?.subjects.find(({ kind, id }) => kind === subject.kind && id === subject.id);
  return Date.parse(releasedAt) > Date.parse(figuresAt) && now?.status === 'undecided';
}
