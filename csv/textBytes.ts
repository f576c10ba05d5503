import { isUtf8 } from 'node:buffer';
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

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const UTF_16_MARKS = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])];

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
  if (isWorkbook(bytes)) throw new UnreadableError({ line: null, column: null, rule: WORKBOOK_RULE });
  if (UTF_16_MARKS.some((mark) => beginsWith(bytes, mark)))
    throw new UnreadableError({
      line: null,
      column: null,
      rule: 'this is UTF-16: save it as "CSV UTF-8"',
    });
  return beginsWith(bytes, BYTE_ORDER_MARK) ? bytes.subarray(BYTE_ORDER_MARK.length) : bytes;
}

function refuseOthers(bytes: Buffer, lines: LineCounter): void {
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
