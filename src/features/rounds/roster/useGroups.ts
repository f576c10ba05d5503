import { useCallback, useState } from 'react';
import type { Problem } from '../../../../contract/problems.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import {
  entriesOf,
  hasGroupMistakes,
  mistakesFromProblem,
  mistakesInRows,
  noGroupMistakes,
  withRow,
  type GroupRow,
} from './groupRows.ts';
import type { RosterSource } from './source.ts';

interface Wanted {
  /** Of the round. */
  readonly regions: readonly string[];
  /** What was found wrong with the groups that were sent; null where nothing was. */
  readonly problem: Problem | null;
  readonly onPreview: (source: RosterSource) => Promise<void>;
  /** They are no longer those that were sent. */
  readonly onChanged: () => void;
}

/** The groups that somebody enters, and what is wrong with them. They stay while the page is open. */
export function useGroups({ regions, problem, onPreview, onChanged }: Wanted) {
  const i18n = useI18n();
  const [rows, setRows] = useState<readonly GroupRow[]>(() => withRow(withRow([])));
  const [kept, setKept] = useState(rows);
  const [seen, setSeen] = useState(noGroupMistakes);
  const mistakes = problem ? mistakesFromProblem(i18n, problem, rows) : seen;
  const [attempt, setAttempt] = useState(0);
  const submit = async () => {
    const found = mistakesInRows(i18n, rows, regions);
    setSeen(found);
    if (!hasGroupMistakes(found)) await onPreview({ kind: 'groups', groups: entriesOf(rows) });
    setAttempt((before) => before + 1);
  };
  const change = (how: (rows: readonly GroupRow[]) => readonly GroupRow[]) => {
    setRows(how);
    setSeen(noGroupMistakes);
    onChanged();
  };
  return {
    rows,
    mistakes,
    attempt,
    setRows: change,
    submit,
    /** Something has been entered that is nowhere else. */
    unsaved:
      rows !== kept && rows.some(({ id, side, region }) => id.trim() !== '' || side !== '' || region !== ''),
    /** What is entered is the round's list now. */
    keep: useCallback(() => setKept(rows), [rows]),
  };
}
