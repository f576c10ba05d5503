/** Spreadsheets run what begins like this as a formula, unless it is a number. */
const FORMULA = /^(?!-\d+(\.\d+)?(e-?\d+)?$)[=+\-@\t\r\n＝＋－＠]/;

/** A cell of such a file as it was before: without the apostrophe that keeps a spreadsheet from running it. */
export const asMeant = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;

/** A cell of a CSV file (RFC 4180): never a formula, quoted where it must be. */
function cell(value: string): string {
  const harmless = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n;]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** A line of such a file. */
export const lineOf = (row: readonly string[]): string => `${row.map(cell).join(',')}\r\n`;

/**
 * A CSV file with a head, for spreadsheets: a byte order mark, so that they read it as UTF-8, and nothing in it that they
 * would run.
 */
export const csvText = (head: readonly string[], rows: Iterable<readonly string[]>): string =>
  '\ufeff' + [head, ...rows].map(lineOf).join('');
