import type { Answer } from '../../assessment/questionSet.ts';
import { sideMeant } from '../../assessment/texts/usualNames.ts';
import { regionName, type Side } from '../../contract/answers.ts';
import type { Columns } from './header.ts';
import { shown, type Problem } from '../../csv/problems.ts';
import { asMeant } from '../../csv/text.ts';

/** One person of the file. */
export interface Person {
  readonly side: Side;
  readonly region: string | null;
  /** In the order of the set. */
  readonly answers: readonly Answer[];
}

/** More regions than any company has: the column holds something else. Also what bounds the memory. */
const MOST_REGIONS = 1000;
/** A spelling that is worth remembering. */
const LONGEST_NAME = 100;
const EMPTY = '';
/** What Concord's own file of single answers calls regions that it tells only together, and what they are called here. */
const JOINED = '~smaller';
const JOINED_NAME = 'Smaller regions';

/** Answers as they stand in cells; whatever else stands there is wrong. */
const answers: ReadonlyMap<string, Answer> = new Map<string, Answer>([
  [EMPTY, null],
  ...[1, 2, 3, 4, 5].map((answer) => [String(answer), answer] as const),
]);

/** Reads rows one after the other, and tells each thing that is wrong with one. */
export function rowReader(columns: Columns, report: (problem: Problem) => void) {
  const sides = new Map<string, Side | null>();
  const regions = new Map<string, string | null>();

  const sideOf = (cell: string): Side | null => sideMeant(cell) ?? null;
  const regionOf = (cell: string): string | null => {
    if (cell === JOINED) return JOINED_NAME;
    const parsed = regionName.safeParse(asMeant(cell));
    return parsed.success && !/\p{Cc}/u.test(parsed.data) ? parsed.data : null;
  };

  return (cells: readonly string[], line: number): Person | null => {
    const wrong = (column: number, rule: string): null => {
      report({ line, column: columns.names[column] ?? null, rule });
      return null;
    };
    if (cells.length !== columns.names.length) {
      const rule = `this row has ${cells.length} cells, the first row has ${columns.names.length}`;
      report({ line, column: null, rule });
      return null;
    }

    const sideCell = cells[columns.side] ?? EMPTY;
    const ownSide =
      remembered(sides, sideCell, sideOf) ??
      wrong(columns.side, `a side is sales, marketing or observer, not ${shown(sideCell)}`);

    const regionCell = columns.region === null ? EMPTY : (cells[columns.region] ?? EMPTY);
    const named = regionCell.trim() !== EMPTY;
    const region = named ? remembered(regions, regionCell, regionOf) : null;
    let fine = ownSide !== null;
    if (named && region === null) {
      const tooMany = regions.size >= MOST_REGIONS && !regions.has(regionCell);
      wrong(
        columns.region ?? -1,
        tooMany
          ? `there are more than ${MOST_REGIONS} regions`
          : `a region's name has at most 60 characters, all of them visible, the first of them no "~", not ${shown(regionCell)}`,
      );
      fine = false;
    }

    const given = columns.statements.map((place): Answer => {
      const cell = cells[place] ?? EMPTY;
      const answer = answers.get(cell) ?? answers.get(cell.trim());
      if (answer !== undefined) return answer;
      fine = false;
      return wrong(place, `an answer is 1 to 5, or empty for "can't judge", not ${shown(cell)}`);
    });
    return fine && ownSide ? { side: ownSide, region, answers: given } : null;
  };
}

/** Looks once at every spelling: a file has few, and a hundred thousand rows. */
function remembered<T>(known: Map<string, T | null>, cell: string, look: (cell: string) => T | null) {
  const before = known.get(cell);
  if (before !== undefined) return before;
  if (cell.length > LONGEST_NAME) return look(cell);
  if (known.size >= MOST_REGIONS) return null;
  const value = look(cell);
  known.set(cell, value);
  return value;
}
