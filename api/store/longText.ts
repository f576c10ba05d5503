/** A property holds 32,768 characters. */
const PIECE = 30_000;

const isFirstHalf = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;

/**
 * A text of any length as properties `<name>0`, `<name>1`, ... A sign of two halves, such as an emoji, is never cut: a
 * half is no text, and storage would put something else in its place.
 */
export function toPieces(name: string, text: string): Record<string, string> {
  const pieces: Record<string, string> = {};
  let from = 0;
  for (let index = 0; from < text.length; index++) {
    const cut = Math.min(text.length, from + PIECE);
    const to = cut < text.length && isFirstHalf(text.charCodeAt(cut - 1)) ? cut - 1 : cut;
    pieces[`${name}${index}`] = text.slice(from, to);
    from = to;
  }
  return pieces;
}

/** The text again; empty where the row has none of that name. */
export function fromPieces(name: string, row: Readonly<Record<string, unknown>>): string {
  let text = '';
  for (let index = 0; typeof row[`${name}${index}`] === 'string'; index++)
    text += String(row[`${name}${index}`]);
  return text;
}
