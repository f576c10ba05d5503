import { asSentence } from '../../../assessment/texts/asSentence.ts';
import type {
  Action,
  AdaptiveCard,
  Column,
  ColumnSet,
  Element,
  RichTextBlock,
  TextBlock,
  TextRun,
} from './elements.ts';
import { withoutMarkup } from './plainText.ts';

/** A part of a line: its words, and how they look. */
export const run = (text: string, look: Omit<TextRun, 'type' | 'text'> = {}): TextRun => ({
  type: 'TextRun',
  text,
  ...look,
});

/** A paragraph; whatever people wrote in it stays text. */
export const paragraph = (
  inlines: readonly TextRun[],
  placed: Pick<RichTextBlock, 'spacing' | 'separator' | 'id' | 'isVisible'> = {},
): RichTextBlock => ({ type: 'RichTextBlock', inlines, ...placed });

/** Concord's own words, without anything that a person wrote. */
export const ownWords = (text: string, look: Omit<TextBlock, 'type' | 'text'> = {}): TextBlock => ({
  type: 'TextBlock',
  text,
  wrap: true,
  ...look,
});

/** What a card is about, small above its first sentence. */
export const eyebrow = (...parts: readonly string[]): RichTextBlock =>
  paragraph([run(parts.join(' \u00b7 '), { size: 'small', isSubtle: true })]);

/** Letters, digits and stops in which no Markdown can hide. */
const PLAIN = /^[\p{L}\p{M}„“«¿][\p{L}\p{M}\p{N} \u00a0\u202f,;:?¿'"„“”‘’«»]*\.?$/u;

/**
 * The sentence that a card opens with: a heading for screen readers, as long as it holds nothing that could be markup (only a
 * TextBlock can be a heading, and a TextBlock reads Markdown).
 */
export const headline = (text: string): TextBlock | RichTextBlock =>
  PLAIN.test(text) && !text.includes('://')
    ? ownWords(text, { style: 'heading', size: 'medium', weight: 'bolder', spacing: 'small' })
    : paragraph([run(text, { size: 'medium', weight: 'bolder' })], { spacing: 'small' });

export const column = (
  width: string,
  items: readonly Element[],
  placed: Pick<Column, 'spacing' | 'verticalContentAlignment'> = {},
): Column => ({ type: 'Column', width, items, ...placed });

export const columns = (
  all: readonly Column[],
  placed: Pick<ColumnSet, 'spacing' | 'separator'> = {},
): ColumnSet => ({ type: 'ColumnSet', columns: all, ...placed });

/** A card, and what it says in plain text: for notifications and for places that cannot show cards. */
export interface Card {
  readonly text: string;
  readonly content: AdaptiveCard;
}

/**
 * A whole card.
 * @param text it may hold what people wrote
 */
export const cardOf = (text: string, body: readonly Element[], actions: readonly Action[] = []): Card => ({
  text,
  content: {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.5',
    fallbackText: withoutMarkup(text),
    speak: text,
    body,
    actions,
  },
});

/** A card of a title and a paragraph: what most of Concord's messages are. @param fields what can be filled in below */
export const messageCard = (
  {
    title,
    body,
    about,
  }: { readonly title: string; readonly body: string; readonly about?: string | undefined },
  actions: readonly Action[] = [],
  fields: readonly Element[] = [],
): Card =>
  cardOf(
    `${asSentence(title)} ${body}`,
    [
      ...(about === undefined ? [] : [eyebrow(about)]),
      headline(title),
      paragraph([run(body)], { spacing: 'small' }),
      ...fields,
    ],
    actions,
  );
