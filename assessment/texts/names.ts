import type { QuestionSet } from '../questionSet.ts';
import type { SubjectKind } from '../scope/subjects.ts';
import type { Higher } from './disagreementSentence.ts';
import english from './names.en.json' with { type: 'json' };
import { textsIn } from './textsIn.ts';

/** The name of a side, for the middle of a sentence. */
export const sideName = (side: Higher, language = 'en'): string => textsIn('names', english, language)[side];

/** How a place is named before a colon. @param region null: the whole company */
export const placeName = (region: string | null, language = 'en'): string =>
  region ?? textsIn('names', english, language).company;

/**
 * What a subject is called in the middle of a sentence: the label of a statement, or its text where it has none, the
 * name of an area, or that of the whole: "working together". The names of a set are in the set's language (`inLanguage` of questionSet.ts).
 */
export function subjectName(
  { kind, id }: { readonly kind: SubjectKind; readonly id: string },
  set: QuestionSet,
  language = 'en',
): string {
  if (kind === 'overall') return textsIn('names', english, language).overall;
  if (kind === 'area') return set.areas.find((area) => area.id === id)?.name ?? id;
  const statement = set.statements.find((candidate) => candidate.id === id);
  // Inside a sentence its own full stop would be in the way.
  return statement?.label ?? statement?.text.replace(/\.$/, '') ?? id;
}
