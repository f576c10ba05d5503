import { inLanguageOf } from '../../../assessment/texts/textsIn.ts';
import english from './dealing.en.json' with { type: 'json' };
import german from './dealing.de.json' with { type: 'json' };
import spanish from './dealing.es.json' with { type: 'json' };
import french from './dealing.fr.json' with { type: 'json' };
import dutch from './dealing.nl.json' with { type: 'json' };

const texts = { en: english, de: german, es: spanish, fr: french, nl: dutch };

/** What the bot says about cases, steps and quiet; English where it does not speak the language. @param locale such as `de-CH` */
export const dealingTexts = (locale: string): typeof english => inLanguageOf(texts, locale);
