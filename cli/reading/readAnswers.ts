import { answersNeeded, type QuestionSet } from '../../assessment/questionSet.ts';
import { columnsOf } from './header.ts';
import { problemList, UnreadableError, type Problems } from '../../csv/problems.ts';
import { rowReader, type Person } from './row.ts';
import { readRows } from '../../csv/rows.ts';
import { textBytes } from '../../csv/textBytes.ts';

export type ReadAnswers =
  | {
      readonly kind: 'read';
      /** People whose answers count. */
      readonly people: number;
      /** People who answered fewer than 80 % of the statements. */
      readonly skipped: number;
      /** Every region named in the file, in the order of appearance. */
      readonly regions: readonly string[];
      /** Columns that mean nothing here. */
      readonly extra: readonly string[];
    }
  | { readonly kind: 'unreadable'; readonly problems: Problems };

/**
 * Reads a file of answers row by row, keeping none.
 * @param onPerson gets everyone who answered at least 80 %; what it was given is worth nothing if the file turns out wrong
 */
export async function readAnswers(
  set: QuestionSet,
  input: AsyncIterable<Buffer>,
  onPerson: (person: Person) => void,
): Promise<ReadAnswers> {
  const problems = problemList();
  const needed = answersNeeded(set);
  const regions = new Set<string>();
  let [people, skipped] = [0, 0];
  let extra: readonly string[] = [];
  let read: ReturnType<typeof rowReader> | undefined;

  const onHeader = (cells: string[], line: number) => {
    const header = columnsOf(set, cells, line);
    if (header.kind === 'wrong') throw new UnreadableError(...header.problems);
    extra = header.columns.extra;
    read = rowReader(header.columns, problems.add);
  };
  const onRow = (cells: string[], line: number) => {
    if (!read) {
      onHeader(cells, line);
      return;
    }
    const person = read(cells, line);
    if (!person) return;
    if (person.region !== null) regions.add(person.region);
    if (person.answers.reduce<number>((n, answer) => n + (answer === null ? 0 : 1), 0) < needed) {
      skipped += 1;
      return;
    }
    people += 1;
    onPerson(person);
  };

  try {
    await readRows(textBytes(input), onRow);
    if (!read) problems.add({ line: null, column: null, rule: 'the file is empty' });
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    error.problems.forEach(problems.add);
  }
  const found = problems.result();
  if (found) return { kind: 'unreadable', problems: found };
  if (people === 0) {
    const rule =
      skipped === 0
        ? 'the file has no row below its first'
        : `no row can be used: all ${skipped} answer fewer than ${needed} of ${set.statements.length} statements`;
    return { kind: 'unreadable', problems: { first: [{ line: null, column: null, rule }], more: 0 } };
  }
  return { kind: 'read', people, skipped, regions: [...regions], extra };
}
