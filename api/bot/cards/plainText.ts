/** Letters of the scripts that are written from right to left. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** First strong isolate and its end: what stands between them has an order of its own. */
const ISOLATE = ['\u2068', '\u2069'] as const;
/** Joins two characters without being seen. */
const WORD_JOINER = '\u2060';
/** What means something in Markdown. */
const MARKUP = /[\\`*_{}[\]()<>#+\-.!|~]/g;
/** But those that keep words together, as French has them before a colon. */
const MANY_SPACES = /[^\S\u00a0\u202f]+/g;
/** Where a word that is wider than a phone may be broken: a place that is not seen. */
const MAY_BREAK = '\u200b';
const TOO_LONG = /[^\s\u200b]{24}(?=[^\s\u200b])/gu;

/**
 * What a person wrote, for a place in Concord's sentences: one line, that a phone can
 * break; a name from right to left does not turn the sentence round; and "{{DATE(...)}}" is text, where a card would calculate a date.
 */
export function asWritten(text: string): string {
  const line = text
    .replace(MANY_SPACES, ' ')
    .replace(/\{(?=\{)/g, `{${WORD_JOINER}`)
    .replace(TOO_LONG, `$&${MAY_BREAK}`);
  return RIGHT_TO_LEFT.test(line) ? `${ISOLATE[0]}${line}${ISOLATE[1]}` : line;
}

/** A text for a place that reads Markdown, such as `fallbackText`: it looks as it is written. */
export const withoutMarkup = (text: string): string => text.replace(MARKUP, String.raw`\$&`);

/** A text of at most so many characters; one that is longer ends with an ellipsis. */
export function shortened(text: string, most: number): string {
  const characters = Array.from(text);
  return characters.length <= most
    ? text
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
