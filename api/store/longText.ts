/** A property holds 32,768 characters. */
const PIECE = 30_000;

/** A text of any length as properties `<name>0`, `<name>1`, ... */
export const toPieces = (name: string, text: string): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: Math.ceil(text.length / PIECE) }, (_, index) => [
      `${name}${index}`,
      text.slice(index * PIECE, (index + 1) * PIECE),
    ]),
  );

/** The text again; empty where the row has none of that name. */
export function fromPieces(name: string, row: Readonly<Record<string, unknown>>): string {
  let text = '';
  for (let index = 0; typeof row[`${name}${index}`] === 'string'; index++)
    text += String(row[`${name}${index}`]);
  return text;
}
