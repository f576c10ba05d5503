import { isUtf8 } from 'node:buffer';

const LF = 10;
const CR = 13;

/** A workbook, however old: its bytes are no text at all. */
const WORKBOOKS = [Buffer.from('PK\u0003\u0004'), Buffer.from([0xd0, 0xcf, 0x11, 0xe0])];
export const WORKBOOK_RULE = 'this is a workbook, not a CSV file: save it as "CSV UTF-8" first';

export const beginsWith = (bytes: Uint8Array, mark: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, mark.length)).equals(mark);
export const isWorkbook = (bytes: Uint8Array): boolean => WORKBOOKS.some((mark) => beginsWith(bytes, mark));

/** Where a UTF-8 character starts whose last bytes are still to come; else the end. */
export function completeUntil(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0b1100_0000) === 0b1000_0000) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

/** The longest start that is UTF-8, found by halving: a start of a valid text is valid but for its last character. */
export function firstNotUtf8(bytes: Uint8Array): number {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    const start = bytes.subarray(0, middle);
    if (isUtf8(start.subarray(0, completeUntil(start)))) good = middle;
    else bad = middle;
  }
  return good;
}

/** Counts line ends (LF, CR LF or CR), chunk after chunk. */
export function lineCounter() {
  let line = 1;
  let previous = 0;
  const pass = (bytes: Uint8Array): void => {
    for (const byte of bytes) {
      if (byte === CR || (byte === LF && previous !== CR)) line += 1;
      previous = byte;
    }
  };
  return { pass, line: () => line };
}
export type LineCounter = ReturnType<typeof lineCounter>;
