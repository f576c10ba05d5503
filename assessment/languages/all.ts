import { addTexts } from '../texts/textsIn.ts';
import deCards from './de/cards.json' with { type: 'json' };
import { long as deLong } from './de/long.ts';
import { short as deShort } from './de/short.ts';
import esCards from './es/cards.json' with { type: 'json' };
import { long as esLong } from './es/long.ts';
import { short as esShort } from './es/short.ts';
import frCards from './fr/cards.json' with { type: 'json' };
import { long as frLong } from './fr/long.ts';
import { short as frShort } from './fr/short.ts';
import nlCards from './nl/cards.json' with { type: 'json' };
import { long as nlLong } from './nl/long.ts';
import { short as nlShort } from './nl/short.ts';
import type { Translation } from './translation.ts';

const translations: Readonly<Record<string, Translation>> = {
  de: { ...deShort, ...deLong, cards: deCards },
  es: { ...esShort, ...esLong, cards: esCards },
  fr: { ...frShort, ...frLong, cards: frCards },
  nl: { ...nlShort, ...nlLong, cards: nlCards },
};

/** Makes every language known, for whoever speaks with people of all of them: the bot. */
export function addAllLanguages(): void {
  for (const [tag, texts] of Object.entries(translations)) addTexts(tag, texts);
}
