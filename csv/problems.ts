/** Something in a file that cannot be read: where it stands, and the rule that it breaks. */
export interface Problem {
  /** From 1; null for the file as a whole. */
  readonly line: number | null;
  readonly column: string | null;
  readonly rule: string;
}

/** The first problems of a file, and how many more there are. */
export interface Problems {
  readonly first: readonly Problem[];
  readonly more: number;
}

/** Ends the reading: after it nothing can be read any more. */
export class UnreadableError extends Error {
  readonly problems: readonly Problem[];
  constructor(...problems: readonly Problem[]) {
    super(problems[0]?.rule);
    this.problems = problems;
  }
}

const LISTED = 10;

/** A list that stays small whatever the file holds. @param listed how many are told one by one */
export function problemList(listed = LISTED): {
  add: (problem: Problem) => void;
  result: () => Problems | null;
} {
  const first: Problem[] = [];
  let count = 0;
  return {
    add: (problem) => {
      count += 1;
      if (first.length < listed) first.push(problem);
    },
    result: () => (count === 0 ? null : { first, more: count - first.length }),
  };
}

const LONGEST = 30;
/** A file is named in full, wherever it is. */
const LONGEST_PATH = 4096;

/** Cut to a length, and without anything that a terminal would obey. */
function cut(text: string, longest: number): string {
  const start = Array.from(text.slice(0, 2 * longest), (character) =>
    /\p{C}/u.test(character) ? '\uFFFD' : character,
  );
  const isLonger = start.length > longest || text.length > 2 * longest;
  return start.slice(0, longest).join('') + (isLonger ? '...' : '');
}

/** What stands in a cell, short enough for a message that has quotation marks of its own. */
export const shortened = (cell: string): string => cut(cell, LONGEST);

/** What stands in a cell, short enough for a message, in quotation marks. */
export const shown = (cell: string): string => `"${shortened(cell)}"`;

/** The name of a file. */
export const shownFile = (file: string): string => `"${cut(file, LONGEST_PATH)}"`;

/** @example sentenceOf({ line: 7, column: 's3', rule: 'an answer is 1 to 5' }) // 'line 7, column "s3": an answer is 1 to 5' */
export function sentenceOf({ line, column, rule }: Problem): string {
  const where = [
    line === null ? [] : `line ${line}`,
    column === null ? [] : `column ${shown(column)}`,
  ].flat();
  return where.length === 0 ? rule : `${where.join(', ')}: ${rule}`;
}
