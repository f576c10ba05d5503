/** A terminal of the oldest width. */
export const WIDTH = 80;

/** A text, and how it is set off once it has its width. */
export interface Cell {
  readonly text: string;
  readonly paint?: (text: string) => string;
}
export type Row = readonly (string | Cell)[];

export interface Column {
  readonly width: number;
  readonly align?: 'left' | 'right';
}

const GAP = '  ';
const as = (cell: string | Cell): Cell => (typeof cell === 'string' ? { text: cell } : cell);

/** Cuts what is too long, and says so with three dots. */
export const fitted = (text: string, width: number): string => {
  const characters = Array.from(text);
  return characters.length <= width ? text : `${characters.slice(0, width - 3).join('')}...`;
};

/** Rows under each other, indented by two; what is too long for the last column stands as it is. */
export function table(columns: readonly Column[], rows: readonly Row[]): string[] {
  return rows.map((row) => {
    const cells = row.map((cell, index) => {
      const { text, paint = (plain: string) => plain } = as(cell);
      const { width, align = 'left' } = columns[index] ?? { width: 0 };
      const last = index === row.length - 1;
      const short = last ? text : fitted(text, width);
      return paint(align === 'right' ? short.padStart(width) : last ? short : short.padEnd(width));
    });
    return `${GAP}${cells.join(GAP)}`.trimEnd();
  });
}

/** A text in lines of at most 80 characters; the lines after the first are indented like the first. */
export function wrapped(text: string, indent = 0): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && indent + longer.length > WIDTH) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line].map((each) => `${' '.repeat(indent)}${each}`);
}
