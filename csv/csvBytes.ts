import { csvText, lineOf } from './text.ts';

/** So many rows become text at a time. */
const AT_ONCE = 2_000;

/** The file of `csvText` as bytes, for as many rows as there are: they are never all there as cells or as text. */
export function csvBytes(head: readonly string[], rows: Iterable<readonly string[]>): Uint8Array {
  const parts = [Buffer.from(csvText(head, []))];
  let some: string[] = [];
  const pack = () => {
    parts.push(Buffer.from(some.join('')));
    some = [];
  };
  for (const row of rows) if (some.push(lineOf(row)) === AT_ONCE) pack();
  pack();
  return Buffer.concat(parts);
}
