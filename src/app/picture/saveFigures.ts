import { csvText } from '../../../csv/text.ts';
import { download } from '../../ui/download.ts';

/** Rows of a table for a spreadsheet. Figures are written with a point, whatever the language. */
export interface Figures {
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number | undefined)[])[];
}

/** Saves figures as a CSV file. @param name without its ending */
export function saveFigures({ head, rows }: Figures, name: string): void {
  const text = csvText(
    head,
    rows.map((row) => row.map((cell) => (cell === undefined ? '' : String(cell)))),
  );
  download(new Blob([text], { type: 'text/csv;charset=utf-8' }), `${name}.csv`);
}
