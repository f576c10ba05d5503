import { MOST_ROSTER_FAULTS } from '../../../contract/roster.ts';
import type { Words } from '../../../contract/words/words.ts';

/** Something in a file that cannot be read as a roster. Lines and columns are counted from 1. */
export interface RosterFault {
  /** null: the file as a whole. */
  readonly line: number | null;
  readonly column: number | null;
  /** The column's name; empty where no column is meant. */
  readonly path: string;
  readonly message: Words;
}

/** Why a roster was not taken. */
export interface InvalidRoster {
  readonly kind: 'invalid-roster';
  readonly faults: readonly RosterFault[];
  /** How many faults are not listed. */
  readonly more: number;
}

/** Faults of a file: the first ones are kept, the rest is counted. */
export function faultList() {
  const faults: RosterFault[] = [];
  let more = 0;
  return {
    add: (fault: RosterFault): void => {
      if (faults.length < MOST_ROSTER_FAULTS) faults.push(fault);
      else more += 1;
    },
    result: (): InvalidRoster | undefined =>
      faults.length === 0 ? undefined : { kind: 'invalid-roster', faults, more },
  };
}
