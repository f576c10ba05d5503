import { inLanguageOf } from '../../../assessment/texts/textsIn.ts';
import english from './dealing.en.json' with { type: 'json' };

const texts = { en: english };

/** What the bot says about cases, steps and quiet; English where it does not speak the language. @param locale such as `de-CH` */
export const dealingTexts = (locale: string): typeof english => inLanguageOf(texts, locale);
