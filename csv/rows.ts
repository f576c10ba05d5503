import { pipeline } from 'node:stream/promises';
import { CsvError, parse, type Info } from 'csv-parse';
import { EndlessRow, withBoundedRows } from './boundedRows.ts';
import { UnreadableError } from './problems.ts';

/** Longest row, in characters and in cells: what bounds the memory. */
const LONGEST_ROW = 100_000;
const ENOUGH_FOR_A_HEADER = 65_536;

/**
 * Reads the rows of a CSV file: comma, semicolon or tab, as the first row has it, any line ends, cells in quotation marks.
 * Rows of nothing are left out; spreadsheets leave some at the end.
 * @param chunks the text in UTF-8, without a byte order mark
 * @param onRow gets each row, and the line that it starts on; what it throws ends the reading
 * @throws UnreadableError
 */
export async function readRows(
  chunks: AsyncGenerator<Buffer, void>,
  onRow: (cells: string[], line: number) => void,
): Promise<void> {
  const head = await headOf(chunks);
  const next = rowLines();
  let names: readonly string[] | undefined;
  const delimiter = delimiterOf(head);
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_ROW,
    // Rows are handed over here and kept nowhere: as objects of a stream they would wait for a reader.
    on_record: (cells: string[], { lines, empty_lines }: Info) => {
      const line = next.row(cells, lines, empty_lines);
      if (cells.every((cell) => cell.trim() === '')) return null;
      names ??= cells;
      onRow(cells, line);
      return null;
    },
  });
  parser.resume();
  try {
    await pipeline(withBoundedRows(following(head, chunks), delimiter, LONGEST_ROW), parser);
  } catch (error) {
    if (error instanceof EndlessRow)
      throw new UnreadableError({ line: error.line, column: null, rule: LENGTH_RULE });
    if (error instanceof CsvError)
      throw unreadable(error, next.following(parser.info.empty_lines), names ?? []);
    throw error;
  }
}

async function* following(head: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield head;
  yield* rest;
}

/** The start of the text, with the whole first line in it. */
async function headOf(chunks: AsyncGenerator<Buffer, void>): Promise<Buffer> {
  let head = Buffer.alloc(0);
  while (head.length < ENOUGH_FOR_A_HEADER && !/[\r\n]./s.test(head.toString('latin1'))) {
    const { done, value } = await chunks.next();
    if (done) break;
    head = Buffer.concat([head, value]);
  }
  return head;
}

const DELIMITERS = [',', ';', '\t'] as const;

/** The first row names its columns: whichever stands between them most often. */
function delimiterOf(head: Buffer): (typeof DELIMITERS)[number] {
  const [first = ''] = head
    .toString('utf8')
    .trimStart()
    .replace(/"[^"]*"/g, '')
    .split(/[\r\n]/, 1);
  const often = (delimiter: string) => first.split(delimiter).length;
  return DELIMITERS.reduce((best, next) => (often(next) > often(best) ? next : best));
}

/** On which line each row starts: cells in quotation marks may hold line ends. */
function rowLines() {
  let [lastLine, empty, parserLine] = [0, 0, 0];
  return {
    /** The line of a row that has ended, by the lines and empty lines that the parser has counted until its end. */
    row: (cells: readonly string[], lines: number, emptyLines: number): number => {
      const line = lastLine + 1 + (emptyLines - empty);
      // The parser counts CR LF within a cell twice, so its number says only whether there is one.
      const inside =
        lines - parserLine === 1 + (emptyLines - empty)
          ? 0
          : cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
      [lastLine, empty, parserLine] = [line + inside, emptyLines, lines];
      return line;
    },
    /** The line on which the row starts that has not ended. */
    following: (emptyLines: number) => lastLine + 1 + (emptyLines - empty),
  };
}

const LENGTH_RULE =
  'the row that starts here is longer than 100,000 characters: a quotation mark that is never closed may be why. Reading stopped';
const rules: Readonly<Record<string, string>> = {
  CSV_MAX_RECORD_SIZE: LENGTH_RULE,
  CSV_QUOTE_NOT_CLOSED: 'the row that starts here has a quotation mark that is never closed. Reading stopped',
  CSV_INVALID_CLOSING_QUOTE:
    'the row that starts here has text after a closing quotation mark. Reading stopped',
  INVALID_OPENING_QUOTE:
    'the row that starts here has a quotation mark within a cell that does not start with one. Reading stopped',
};

/** What the parser refuses. Its own name of a column is a number. */
function unreadable(error: CsvError, line: number, names: readonly string[]): UnreadableError {
  const column = typeof error['column'] === 'number' ? (names[error['column']] ?? null) : null;
  return new UnreadableError({
    line,
    column,
    rule: rules[error.code] ?? 'this cannot be read as CSV. Reading stopped',
  });
}
