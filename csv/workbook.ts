import type { Cell, Table } from './cells.ts';

/** Wider than this, a column pushes the next ones off the screen. */
const WIDEST = 60;
const NARROWEST = 8;

/** A text is told to be one: a spreadsheet then shows it and never runs it as a formula. */
const cellOf = (cell: Cell) =>
  cell === null || cell === ''
    ? null
    : typeof cell === 'number'
      ? { value: cell, type: Number }
      : { value: cell, type: String };

const widthOf = ({ head, rows }: Table, column: number): number => {
  const lengths = [head[column], ...rows.map((row) => row[column])].map((cell) =>
    typeof cell === 'string' ? cell.length : NARROWEST,
  );
  return Math.min(WIDEST, Math.max(NARROWEST, ...lengths) + 2);
};

/** An XLSX file with a sheet for each table; the heads are bold and stay in sight. */
export async function workbook(tables: readonly Table[]): Promise<Uint8Array> {
  // Few requests need it: a server that makes no files never loads it.
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const sheets = tables.map((table) => ({
    sheet: table.name,
    stickyRowsCount: 1,
    columns: table.head.map((_, column) => ({ width: widthOf(table, column) })),
    data: [
      table.head.map((name) => ({ value: name, type: String, fontWeight: 'bold' as const })),
      ...table.rows.map((row) => row.map(cellOf)),
    ],
  }));
  return writeXlsxFile(sheets).toBuffer();
}
