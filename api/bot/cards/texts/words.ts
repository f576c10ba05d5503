import { fill, type Values } from '../../../../assessment/texts/fill.ts';
import { inLanguageOf } from '../../../../assessment/texts/textsIn.ts';
import english from './words.en.json' with { type: 'json' };
import german from './words.de.json' with { type: 'json' };
import spanish from './words.es.json' with { type: 'json' };
import french from './words.fr.json' with { type: 'json' };
import dutch from './words.nl.json' with { type: 'json' };

const texts = { en: english, de: german, es: spanish, fr: french, nl: dutch };

export type WordId = keyof typeof english;

/** The small words of a card that stand beside the texts of `assessment/texts`, filled. */
export const words = (id: WordId, language: string, values: Values = {}): string =>
  fill(inLanguageOf(texts, language)[id], values);
