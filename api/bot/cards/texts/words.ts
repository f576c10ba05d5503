import { fill, type Values } from '../../../../assessment/texts/fill.ts';
import { inLanguageOf } from '../../../../assessment/texts/textsIn.ts';
import english from './words.en.json' with { type: 'json' };

const texts = { en: english };

export type WordId = keyof typeof english;

/** The small words of a card that stand beside the texts of `assessment/texts`, filled. */
export const words = (id: WordId, language: string, values: Values = {}): string =>
  fill(inLanguageOf(texts, language)[id], values);
