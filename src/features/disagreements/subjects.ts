import { disagreementSentence, type Higher } from '../../../assessment/texts/disagreementSentence.ts';
import type { Questions } from '../../../contract/questionSets.ts';
import type { I18n } from '../../app/i18n/i18n.ts';
import { placeWords } from '../../app/i18n/placeWords.ts';
import { setOf } from '../../app/setOf.ts';

/** What a disagreement is about. */
export interface SubjectId {
  readonly kind: 'overall' | 'area' | 'statement';
  readonly id: string;
}

/** The text of a statement or the name of an area as the round has it; null for everything together. */
export function askedText({ areas }: Questions, { kind, id }: SubjectId): string | null {
  if (kind === 'overall') return null;
  if (kind === 'area') return areas.find((area) => area.id === id)?.name ?? id;
  return areas.flatMap(({ statements }) => statements).find((one) => one.id === id)?.text ?? id;
}

/** The area that a statement belongs to. */
export const areaOf = ({ areas }: Questions, statement: string): string | undefined =>
  areas.find(({ statements }) => statements.some(({ id }) => id === statement))?.id;

/** What the sides see differently, in one sentence. The place is told beside it, so it does not begin with it. */
export function sentenceOf(
  { language }: Pick<I18n, 'language'>,
  questions: Questions,
  subject: SubjectId,
  higher: Higher,
): string {
  // Some languages write a space before the colon, and go on with a small letter behind it.
  const sentence = disagreementSentence(subject, higher, '', setOf(questions), language);
  return sentence.replace(/^\s*:\s*(\S)/, (_, first: string) => first.toLocaleUpperCase(language));
}

/** A region's name, or the whole company: where a case is. */
export const whereOf = (
  i18n: Pick<I18n, 't' | 'locale'>,
  { region }: { readonly region: string | null },
): string => placeWords(i18n, { region });
