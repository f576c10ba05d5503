import { disagreementSentence } from '../../../../assessment/texts/disagreementSentence.ts';
import { establishedIn, higherOf, holds } from '../../../../assessment/scope/established.ts';
import { sizeOf } from '../../../app/i18n/figures.ts';
import type { I18n } from '../../../app/i18n/i18n.ts';
import { setOf } from '../../../app/setOf.ts';
import { inUnits } from '../figures.ts';
import { areaIn, type Shown } from '../shown.ts';

/** A difference that is sure, in words. */
export interface SureSentence {
  readonly id: string;
  readonly text: string;
  readonly higher: 'sales' | 'marketing';
  readonly by: string;
}

/** The sentence comes after a place and a colon, which here stand over all of them. */
const PLACE = '\u2060';

/**
 * What the sides surely see differently, areas before statements, the largest first. A statement inside an area that is
 * among them says nothing new and is left out; that they differ as a whole stands in the headline.
 */
export function sureSentences(
  i18n: Pick<I18n, 't' | 'locale' | 'language'>,
  { scope, questions }: Shown,
): SureSentence[] {
  const areaOf = areaIn(questions);
  const all = establishedIn(scope.subjects).filter(({ kind }) => kind !== 'overall');
  const set = setOf(questions);
  return all
    .filter((narrow) => !all.some((broad) => holds(broad, narrow, areaOf)))
    .toSorted(
      (a, b) =>
        Number(a.kind === 'statement') - Number(b.kind === 'statement') ||
        Math.abs(b.gap ?? 0) - Math.abs(a.gap ?? 0),
    )
    .map((subject) => {
      const gap = subject.gap ?? 0;
      const higher = higherOf(gap);
      return {
        id: subject.id,
        text: alone(disagreementSentence(subject, higher, PLACE, set, i18n.language), i18n.locale),
        higher,
        by: sizeOf(i18n, inUnits(subject, gap)),
      };
    });
}

/** A sentence without its place, beginning as sentences do. */
function alone(sentence: string, locale: string): string {
  const text = sentence.replace(new RegExp(`^${PLACE}\\s*:\\s*`, 'u'), '').replaceAll(PLACE, '');
  return text.slice(0, 1).toLocaleUpperCase(locale) + text.slice(1);
}
