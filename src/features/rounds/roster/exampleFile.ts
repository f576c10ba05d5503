/** A spreadsheet would run a region of such a name. */
const FORMULA = /^[=+\-@＝＋－＠]/;

/**
 * What a file of people looks like, line by line, with the regions of a round.
 * @param locale spreadsheets whose decimals have a comma part cells by a semicolon
 */
export function exampleFor(regions: readonly string[], locale: string): string[] {
  const plain = regions.filter((region) => !FORMULA.test(region));
  const lines = [
    ['user', 'side', 'region', 'name'],
    ['first.last@company.com', 'sales', plain[0] ?? '', 'First Last'],
    ['someone.else@company.com', 'marketing', plain.at(-1) ?? '', ''],
  ];
  const wanted = regions.length > 0 ? lines : lines.map((line) => line.filter((_cell, place) => place !== 2));
  const separator = (0.5).toLocaleString(locale).includes(',') ? ';' : ',';
  return wanted.map((line) => line.map(quoted).join(separator));
}

/** These lines as a file, with the mark by which spreadsheets read it as UTF-8. */
export const exampleFile = (lines: readonly string[]): string =>
  '\ufeff' + lines.map((line) => `${line}\r\n`).join('');

const quoted = (cell: string): string => (/[",;\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
