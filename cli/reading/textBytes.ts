import { isUtf8 } from 'node:buffer';
import { UnreadableError } from './problems.ts';

const LF = 10;
const CR = 13;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** What a file is that is no text, told by how it begins. */
const others: readonly { readonly begins: Buffer; readonly rule: string }[] = [
  {
    begins: Buffer.from('PK\u0003\u0004'),
    rule: 'this is a workbook, not a CSV file: save it as "CSV UTF-8" first',
  },
  { begins: Buffer.from([0xff, 0xfe]), rule: 'this is UTF-16: save it as "CSV UTF-8"' },
  { begins: Buffer.from([0xfe, 0xff]), rule: 'this is UTF-16: save it as "CSV UTF-8"' },
];

/**
 * The bytes of a UTF-8 text, without a byte order mark. Ends with the line of the first byte that is not UTF-8, or of a NUL:
 * a file that was saved in another encoding would otherwise be read with wrong letters in the names of its regions.
 * @throws UnreadableError
 */
export async function* textBytes(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void> {
  const lines = lineCounter();
  let carry: Buffer = Buffer.alloc(0);
  let begun = false;
  for await (const chunk of chunks) {
    let bytes = carry.length === 0 ? chunk : Buffer.concat([carry, chunk]);
    if (!begun) {
      if (bytes.length < BYTE_ORDER_MARK.length) {
        carry = bytes;
        continue;
      }
      begun = true;
      bytes = withoutMark(bytes);
    }
    const end = completeUntil(bytes);
    carry = bytes.subarray(end);
    const whole = bytes.subarray(0, end);
    refuseOthers(whole, lines);
    lines.pass(whole);
    if (whole.length > 0) yield whole;
  }
  const rest = begun ? carry : withoutMark(carry);
  refuseOthers(rest, lines);
  if (rest.length > 0) yield rest;
}

function withoutMark(bytes: Buffer): Buffer {
  for (const { begins, rule } of others)
    if (bytes.subarray(0, begins.length).equals(begins))
      throw new UnreadableError({ line: null, column: null, rule });
  return bytes.subarray(0, 3).equals(BYTE_ORDER_MARK) ? bytes.subarray(3) : bytes;
}

/** Where a character starts whose last bytes are still to come; else the end. */
function completeUntil(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0b1100_0000) === 0b1000_0000) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

/** Counts line ends (LF, CR LF or CR), chunk after chunk. */
function lineCounter() {
  let line = 1;
  let previous = 0;
  const pass = (bytes: Buffer): void => {
    for (const byte of bytes) {
      if (byte === CR || (byte === LF && previous !== CR)) line += 1;
      previous = byte;
    }
  };
  return { pass, line: () => line };
}

function refuseOthers(bytes: Buffer, lines: ReturnType<typeof lineCounter>): void {
  const nul = bytes.indexOf(0);
  const text = isUtf8(bytes);
  if (nul < 0 && text) return;
  const bad = text ? nul : Math.min(nul < 0 ? Infinity : nul, firstNotUtf8(bytes));
  lines.pass(bytes.subarray(0, bad));
  throw new UnreadableError({
    line: lines.line(),
    column: null,
    rule:
      bad === nul
        ? 'there is a NUL byte, so this is not a text file'
        : 'this is not UTF-8 (Latin-1 perhaps): save the file as "CSV UTF-8"',
  });
}

/** The longest start that is UTF-8, found by halving: a start of a valid text is valid but for its last character. */
function firstNotUtf8(bytes: Buffer): number {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    const start = bytes.subarray(0, middle);
    if (isUtf8(start.subarray(0, completeUntil(start)))) good = middle;
    else bad = middle;
  }
  return good;
}
