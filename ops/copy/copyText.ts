import { TABLES } from '../../api/store/tables.ts';
import type { Manifest } from './folder.ts';
import type { RestoreOutcome } from './restore.ts';

/** How many rows each table of a copy has, a line each. */
export const rowsByTable = (tables: Manifest['tables']): string =>
  TABLES.map((name) => `${name.padEnd(14)}${String(tables[name].rows).padStart(10)}`).join('\n');

/**
 * What became of a restore, in words and numbers of which none is about anybody.
 * @returns code 0: done; 1: not done, or not to the end; 2: refused, and nothing was changed
 */
export function restoreText(outcome: RestoreOutcome): { readonly text: string; readonly code: 0 | 1 | 2 } {
  switch (outcome.kind) {
    case 'no-copy':
      return { text: `${outcome.why} Nothing was changed.\n`, code: 2 };
    case 'not-empty':
      return {
        text: `The account is not empty (${outcome.tables.join(', ')}). With --replace everything there is deleted first.\n`,
        code: 2,
      };
    case 'gone-answers':
      return {
        text: [
          `Answers in the copy that the account does not hold any more: ${outcome.answers}. Nothing was changed.`,
          'Were they erased by their people, or deleted when their time was over? --gone leave-out erases them again.',
          'Were they lost, because the account is damaged? --gone bring-back lets them stand again, erased ones too.\n',
        ].join('\n'),
        code: 2,
      };
    case 'not-as-copied':
      return {
        text: `Not restored: ${outcome.tables.join(', ')} did not stay as they were written. Somebody writes there. Stop Concord, and run it again.\n`,
        code: 1,
      };
    case 'restored':
      break;
  }
  const { tables, takenAt, comparedBefore, leftOut, toRecount } = outcome;
  const lines = [
    rowsByTable(tables),
    `Restored as of ${takenAt}, and read again: every row is as it was copied.`,
    ...(leftOut === 0 ? [] : [`Erased again: the answers of ${leftOut}.`]),
    ...(comparedBefore
      ? []
      : ['The account was empty, so what people have erased since the copy is there again. Tell them.']),
    ...toRecount.map(
      (id) => `Put its counts right before you start Concord: npm run recount -- --round ${id} --mend`,
    ),
  ];
  return { text: `${lines.join('\n')}\n`, code: 0 };
}
