/** Where a row starts that goes on too long; what stood before it has been handed on. */
export class EndlessRow extends Error {
  readonly line: number;
  constructor(line: number) {
    super(`the row in line ${line} has too many cells`);
    this.line = line;
  }
}

const [QUOTE, LF, CR] = [0x22, 0x0a, 0x0d];

/**
 * Hands a CSV text on, and stops at a row with more cells than it may have. The parser bounds what stands in the cells of a
 * row and not how many there are: millions of empty ones, a byte each, would take all of a small server's memory.
 * @param delimiter one of ASCII
 * @param mostCells of a row
 * @throws EndlessRow
 */
export async function* withBoundedRows(
  chunks: AsyncIterable<Buffer>,
  delimiter: string,
  mostCells: number,
): AsyncGenerator<Buffer> {
  const between = delimiter.charCodeAt(0);
  let [line, start, cells, quoted, last] = [1, 1, 1, false, 0];
  for await (const chunk of chunks) {
    // By its number, because a loop over the bytes themselves takes ten times as long.
    for (let place = 0; place < chunk.length; place += 1) {
      const byte = chunk[place] ?? 0;
      if (byte === QUOTE) quoted = !quoted;
      else if (byte === LF || byte === CR) {
        if (byte === CR || last !== CR) line += 1;
        if (!quoted) [start, cells] = [line, 1];
      } else if (byte === between && !quoted) {
        cells += 1;
        if (cells > mostCells) throw new EndlessRow(start);
      }
      last = byte;
    }
    yield chunk;
  }
}
