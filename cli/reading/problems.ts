/** Something in a file that cannot be read as answers: where it stands, and the rule that it breaks. */
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

/** A list that stays small whatever the file holds. */
export function problemList(): { add: (problem: Problem) => void; result: () => Problems | null } {
  const first: Problem[] = [];
  let count = 0;
  return {
    add: (problem) => {
      count += 1;
      if (first.length < LISTED) first.push(problem);
    },
    result: () => (count === 0 ? null : { first, more: count - first.length }),
  };
}

const LONGEST = 30;

/** What stands in a cell, short enough for a message, and without anything that a terminal would obey. */
export function shown(cell: string): string {
  const start = Array.from(cell.slice(0, 2 * LONGEST), (character) =>
    /\p{C}/u.test(character) ? '\uFFFD' : character,
  );
  const cut = start.length > LONGEST || cell.length > 2 * LONGEST;
  return `"${start.slice(0, LONGEST).join('')}${cut ? '...' : ''}"`;
}

/** @example sentenceOf({ line: 7, column: 's3', rule: 'an answer is 1 to 5' }) // 'line 7, column "s3": an answer is 1 to 5' */
export function sentenceOf({ line, column, rule }: Problem): string {
  const where = [
    line === null ? [] : `line ${line}`,
    column === null ? [] : `column ${shown(column)}`,
  ].flat();
  return where.length === 0 ? rule : `${where.join(', ')}: ${rule}`;
}
