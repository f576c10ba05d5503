import { sideMeant, type ColumnName } from '../../../assessment/texts/usualNames.ts';
import { regionKey, type Side } from '../../../contract/answers.ts';
import { beginsLikeFormula, rosterName, rosterUser, type RosterEntry } from '../../../contract/roster.ts';
import { say, type Words } from '../../../contract/words/words.ts';
import { shortened } from '../../../csv/problems.ts';
import type { Columns } from './rosterColumns.ts';
import type { RosterFault } from './rosterFaults.ts';
import { namesInLine } from '../namesInLine.ts';

/** What was found of one cell. */
type Found<T> = { readonly value: T } | { readonly fault: Words };
const fault = (message: Words) => ({ fault: message });

/** A file has few different spellings of sides and regions, and a hundred thousand rows. */
const MOST_REMEMBERED = 1_000;

/** What was found of one row. */
export interface ReadRow {
  /** Who it is about, also where something else in it is wrong; null where that cannot be told. */
  readonly user: string | null;
  /** null where anything is wrong. */
  readonly entry: RosterEntry | null;
}

/** Reads rows one after the other. @param report is told each thing that is wrong with one */
export function rosterRows(
  regions: readonly string[],
  { width, places }: Columns,
  report: (fault: RosterFault) => void,
) {
  const sideOf = remembered(sideIn);
  const regionOf = remembered((cell) => regionIn(regions, cell));

  return (cells: readonly string[], line: number): ReadRow => {
    if (cells.length !== width) {
      const message = say('this row has {cells} cells, the first row has {width}', {
        cells: cells.length,
        width,
      });
      report({ line, column: null, path: '', message });
      return { user: null, entry: null };
    }
    let wrong = 0;
    const read = <T>(name: ColumnName, look: (cell: string) => Found<T>): T | null => {
      const place = places[name];
      const found = look(place === undefined ? '' : (cells[place] ?? ''));
      if ('value' in found) return found.value;
      wrong += 1;
      report({ line, column: place === undefined ? null : place + 1, path: name, message: found.fault });
      return null;
    };

    const user = read('user', userIn);
    const side = read('side', sideOf);
    const region = read('region', (cell) => (cell.trim() === '' ? noRegion(regions, side) : regionOf(cell)));
    const name = read('name', nameIn);
    const isRight = wrong === 0 && user !== null && side !== null;
    return { user, entry: isRight ? { user, side, region, name } : null };
  };
}

function userIn(cell: string): Found<string> {
  const read = rosterUser.safeParse(cell);
  if (read.success) return { value: read.data };
  return fault(
    cell.trim() === ''
      ? 'is empty: a user principal name (name@company.com) or an Entra object id is needed'
      : say('"{cell}" is neither a user principal name (name@company.com) nor an Entra object id', {
          cell: shortened(cell),
        }),
  );
}

function sideIn(cell: string): Found<Side> {
  const side = sideMeant(cell);
  return side
    ? { value: side }
    : fault(say('a side is sales, marketing or observer, not "{cell}"', { cell: shortened(cell) }));
}

/** Whether somebody can stand nowhere. Observers are one group of the whole company. */
function noRegion(regions: readonly string[], side: Side | null): Found<null> {
  return regions.length === 0 || side === 'observer' || side === null
    ? { value: null }
    : fault(say('is empty: choose one of: {regions}', { regions: namesInLine(regions) }));
}

function regionIn(regions: readonly string[], cell: string): Found<string> {
  const name = cell.length > 240 ? cell : cell.normalize('NFC').trim();
  if (regions.includes(name)) return { value: name };
  if (regions.length === 0) return fault('this round knows no regions: leave this empty');
  const meant = cell.length > 240 ? undefined : regions.find((one) => regionKey(one) === regionKey(name));
  return fault(
    meant === undefined
      ? say('"{cell}" is not one of: {regions}', { cell: shortened(cell), regions: namesInLine(regions) })
      : say('"{cell}" is not a region of this round: do you mean "{meant}"?', {
          cell: shortened(cell),
          meant: shortened(meant),
        }),
  );
}

function nameIn(cell: string): Found<string | null> {
  if (cell.trim() === '') return { value: null };
  const read = rosterName.safeParse(cell);
  if (read.success) return { value: read.data };
  return fault(
    beginsLikeFormula(cell)
      ? say('"{cell}" begins like a formula, which a spreadsheet would run: write the name alone', {
          cell: shortened(cell),
        })
      : say('a name has at most 100 characters, all of them visible, not "{cell}"', {
          cell: shortened(cell),
        }),
  );
}

/** Looks once at every spelling. */
function remembered<T>(look: (cell: string) => Found<T>): (cell: string) => Found<T> {
  const known = new Map<string, Found<T>>();
  return (cell) => {
    const found = known.get(cell) ?? look(cell);
    if (known.size < MOST_REMEMBERED && cell.length < 100) known.set(cell, found);
    return found;
  };
}
