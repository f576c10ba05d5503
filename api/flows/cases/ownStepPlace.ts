import { inLanguage, type QuestionSet } from '../../../assessment/questionSet.ts';
import type { Disagreement } from '../../../contract/disagreements.ts';
import type { OwnStepList } from '../../../contract/steps.ts';
import type { OwnStep } from './mySteps.ts';

/**
 * Where a step belongs, as it is told to its owner.
 * @param language in which statements and areas are named; undefined: that in which they were written
 */
export function placeIn(
  language: string | undefined,
  { round, liaison, about }: OwnStep,
): Pick<OwnStepList['items'][number], 'round' | 'liaison' | 'about'> {
  if (about === null) return { round, liaison, about };
  const { set, subject, ...rest } = about;
  const told = language === undefined ? set : inLanguage(set, language);
  return { round, liaison, about: { ...rest, subject, name: askedIn(told, subject) } };
}

/** The text of a statement or the name of an area; null for everything together. */
function askedIn({ areas, statements }: QuestionSet, { kind, id }: Disagreement['subject']): string | null {
  if (kind === 'overall') return null;
  const asked =
    kind === 'area'
      ? areas.find((area) => area.id === id)?.name
      : statements.find((statement) => statement.id === id)?.text;
  return asked ?? id;
}
