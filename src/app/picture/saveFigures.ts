import { fileName, type FileParts } from '../../../contract/fileName.ts';
import { csvText } from '../../../csv/text.ts';
import { download, made } from '../../ui/download.ts';

/** Rows of a table for a spreadsheet. Figures are unrounded, and written with a point whatever the language. */
export interface Figures {
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number | undefined)[])[];
}

/** Saves figures as a CSV file. */
export function saveFigures({ head, rows }: Figures, parts: FileParts): void {
  const text = csvText(
    head,
    rows.map((row) => row.map((cell) => (cell === undefined ? '' : String(cell)))),
  );
  download(made(fileName(parts, 'csv'), 'text/csv;charset=utf-8', text));
}
