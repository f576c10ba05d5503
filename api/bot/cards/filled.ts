import type { TextRun } from './elements.ts';
import { run } from './pieces.ts';

/** Takes the place of {sentence} while a card's words are filled, so that the sentence can be found in them. */
export const SENTENCE = '\u0000';

/** A card's words without the sentence that it opens with. */
export const withoutSentence = (body: string): string =>
  body.replace(SENTENCE, '').replace(/ +/g, ' ').trim();

/** A card's words with the sentence heavier where it stands. */
export function withSentence(body: string, sentence: string): TextRun[] {
  const [before = '', after = ''] = body.split(SENTENCE);
  return [run(before), run(sentence, { weight: 'bolder' }), run(after)].filter(({ text }) => text !== '');
}
