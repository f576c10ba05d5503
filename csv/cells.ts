/** A cell of a table that becomes a file: a text, a number in full, or nothing. */
export type Cell = string | number | null;

/** One table of a file. */
export interface Table {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A cell as the text of a CSV file: numbers with a point and every digit that they have. */
export const cellText = (cell: Cell): string => (cell === null ? '' : String(cell));
