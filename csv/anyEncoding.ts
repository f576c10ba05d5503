import { isAscii, isUtf8 } from 'node:buffer';
import {
  beginsWith,
  completeUntil,
  firstNotUtf8,
  isWorkbook,
  lineCounter,
  WORKBOOK_RULE,
  type LineCounter,
} from './bytes.ts';
import { UnreadableError } from './problems.ts';

const UTF_8_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const UTF_16_LE_MARK = Buffer.from([0xff, 0xfe]);
const UTF_16_BE_MARK = Buffer.from([0xfe, 0xff]);
/** Enough to see how a text begins. */
const BEGINNING = 4;

/** Bytes that mean nothing in Windows-1252. */
const NO_CHARACTER = /[\x81\x8d\x8f\x90\x9d]/;
/** "Ã¤", "Å¡": what letters of UTF-8 look like in Windows-1252, and nobody writes. Bytes as Latin-1 characters. */
const UTF_8_LETTER = /[\xc3-\xc5][\x80-\xbf]/;

const rules = {
  damaged: 'the UTF-16 of this file is damaged: save the whole file as "CSV UTF-8"',
  mixed:
    'two encodings are mixed in this file, and this line is in another one: save the whole file as "CSV UTF-8"',
  notAsMarked:
    'the file says that it is UTF-8, and this line is in another one: save the whole file as "CSV UTF-8"',
} as const;

/**
 * A text as UTF-8, without a byte order mark, whatever a spreadsheet saved it as: UTF-8, UTF-16 or Windows-1252. Which one
 * is seen at its first letter that is not plain; from there on it has to stay the same.
 * @throws UnreadableError with the line where it does not
 */
export async function* anyEncoding(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer, void> {
  let decode: ((bytes: Buffer, last: boolean) => Buffer) | undefined;
  let held: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const bytes = held.length === 0 ? Buffer.from(chunk) : Buffer.concat([held, chunk]);
    if (!decode && bytes.length < BEGINNING) {
      held = bytes;
      continue;
    }
    held = Buffer.alloc(0);
    const text = (decode ??= decoderFor(bytes))(bytes, false);
    if (text.length > 0) yield text;
  }
  const rest = (decode ?? decoderFor(held))(held, true);
  if (rest.length > 0) yield rest;
}

function decoderFor(beginning: Buffer): (bytes: Buffer, last: boolean) => Buffer {
  if (isWorkbook(beginning)) throw new UnreadableError({ line: null, column: null, rule: WORKBOOK_RULE });
  const [first, second] = beginning;
  // Without a mark it shows all the same: the names of columns are plain letters.
  if (beginsWith(beginning, UTF_16_LE_MARK) || (first !== 0 && second === 0)) return utf16('utf-16le');
  if (beginsWith(beginning, UTF_16_BE_MARK) || (first === 0 && second !== 0)) return utf16('utf-16be');
  return oneBytePlain(beginsWith(beginning, UTF_8_MARK));
}

/** UTF-16, with its mark taken away. */
function utf16(encoding: 'utf-16le' | 'utf-16be') {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const lines = lineCounter();
  return (bytes: Buffer, last: boolean): Buffer => {
    try {
      const text = Buffer.from(decoder.decode(bytes, { stream: !last }));
      refuseNul(text, lines);
      lines.pass(text);
      return text;
    } catch (error) {
      if (error instanceof UnreadableError) throw error;
      throw broken(lines, rules.damaged);
    }
  };
}

/** UTF-8 or Windows-1252, which are the same for plain letters. @param marked the file says that it is UTF-8 */
function oneBytePlain(marked: boolean) {
  const lines = lineCounter();
  let kind: 'open' | 'utf-8' | 'windows-1252' = marked ? 'utf-8' : 'open';
  let begun = false;
  let carry: Buffer = Buffer.alloc(0);

  const decided = (bytes: Buffer): Buffer => {
    refuseNul(bytes, lines);
    if (kind === 'open' && !isAscii(bytes)) kind = firstIsUtf8(bytes) ? 'utf-8' : 'windows-1252';
    if (kind === 'windows-1252') return fromWindows(bytes, lines);
    if (!isUtf8(bytes)) throw notUtf8(bytes, lines, marked);
    lines.pass(bytes);
    return bytes;
  };
  return (chunk: Buffer, last: boolean): Buffer => {
    const unmarked = !begun && marked ? chunk.subarray(UTF_8_MARK.length) : chunk;
    begun = true;
    const bytes = carry.length === 0 ? unmarked : Buffer.concat([carry, unmarked]);
    // A character may be cut in two, and so may a pair of letters by which two encodings are told apart.
    const end = last ? bytes.length : completeUntil(bytes);
    carry = bytes.subarray(end);
    return decided(bytes.subarray(0, end));
  };
}

/** Whether the first character that is not plain is one of UTF-8. */
function firstIsUtf8(bytes: Buffer): boolean {
  const at = bytes.findIndex((byte) => byte >= 0x80);
  const first = bytes[at] ?? 0;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  return isUtf8(bytes.subarray(at, at + length));
}

function fromWindows(bytes: Buffer, lines: LineCounter): Buffer {
  const latin = bytes.toString('latin1');
  const wrong = NO_CHARACTER.exec(latin) ?? UTF_8_LETTER.exec(latin);
  if (wrong) {
    lines.pass(bytes.subarray(0, wrong.index));
    throw broken(lines, rules.mixed);
  }
  lines.pass(bytes);
  return Buffer.from(new TextDecoder('windows-1252').decode(bytes));
}

function notUtf8(bytes: Buffer, lines: LineCounter, marked: boolean): UnreadableError {
  lines.pass(bytes.subarray(0, firstNotUtf8(bytes)));
  return broken(lines, marked ? rules.notAsMarked : rules.mixed);
}

function refuseNul(bytes: Buffer, lines: LineCounter): void {
  const nul = bytes.indexOf(0);
  if (nul < 0) return;
  lines.pass(bytes.subarray(0, nul));
  throw broken(lines, 'there is a NUL byte, so this is not a text file');
}

const broken = (lines: LineCounter, rule: string) =>
  new UnreadableError({ line: lines.line(), column: null, rule });
