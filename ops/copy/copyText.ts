import { TABLES } from '../../api/store/tables.ts';
import type { Manifest } from './folder.ts';
import type { RestoreOutcome } from './restore.ts';

/** How many rows each table of a copy has, a line each. */
export const rowsByTable = (tables: Manifest['tables']): string =>
  TABLES.map((name) => `${name.padEnd(14)}${String(tables[name]?.rows ?? 0).padStart(10)}`).join('\n');

/**
 * What became of a restore, in words and numbers of which none is about anybody.
 * @returns code 0: done; 1: begun, now or earlier, and not at its end; 2: refused, and nothing was changed
 */
export function restoreText(outcome: RestoreOutcome): { readonly text: string; readonly code: 0 | 1 | 2 } {
  switch (outcome.kind) {
    case 'no-copy':
      return outcome.begun
        ? {
            text: `${outcome.why} A restore into this account was begun and has not ended. Nothing was changed now; Concord has to stay stopped.\n`,
            code: 1,
          }
        : { text: `${outcome.why} Nothing was changed.\n`, code: 2 };
    case 'not-empty': {
      const why = outcome.begun
        ? 'A restore of this copy was begun and has not ended. It goes on with --replace.'
        : 'With --replace everything there is deleted first.';
      const tables = outcome.tables.join(', ');
      return { text: `The account is not empty (${tables}). ${why}\n`, code: outcome.begun ? 1 : 2 };
    }
    case 'other-account':
      return {
        text: `The copy was made of ${outcome.of}, and this is ${outcome.into}. Nothing was changed. Where that is meant: --other-account.\n`,
        code: 2,
      };
    case 'gone':
      return {
        text: [
          `In the copy, and not in the account any more: answers of ${outcome.answers}, drafts of ${outcome.drafts}. Nothing was changed.`,
          'Were they erased by their people, or deleted when their time was over? --gone leave-out erases them again.',
          'Were they lost, because the account is damaged? --gone bring-back lets them stand again, erased ones too.\n',
        ].join('\n'),
        code: 2,
      };
    case 'other-begun':
      return {
        text: [
          `A restore of the copy of ${outcome.takenAt} into this account was begun and has not ended. Nothing was changed now.`,
          'Run it to its end: --from the folder of that copy, --replace. Concord has to stay stopped until then.',
          'Where you do not have that copy: --replace --instead takes this one. Who of it had erased nobody can tell then.\n',
        ].join('\n'),
        code: 1,
      };
    case 'overtaken':
      return { text: 'Stopped: somebody else restores into this account now. Let them end.\n', code: 1 };
    case 'ended-before':
      return {
        text: `This copy, of ${outcome.takenAt}, was restored before: that restore had ended but for its own notes, which are gone now. Nothing else was changed. To restore it anew, run it again.\n`,
        code: 0,
      };
    case 'not-as-copied':
      return {
        text: `Not restored: ${outcome.tables.join(', ')} did not stay as they were written. Somebody writes there. Stop Concord, and run it again with --replace.\n`,
        code: 1,
      };
    case 'restored':
      break;
  }
  const { tables, takenAt, comparedBefore, leftOut, changed, toRecount } = outcome;
  const lines = [
    rowsByTable(tables),
    `Restored as of ${takenAt}, and read again: every row is as it was copied.`,
    ...(leftOut === 0 ? [] : [`Erased again: the answers or drafts of ${leftOut}.`]),
    ...(changed === 0
      ? []
      : [
          `Changed since the copy: the answers of ${changed}. The earlier ones are there again, also of people who had erased them and answered anew. Tell them.`,
        ]),
    ...(comparedBefore
      ? []
      : [
          'It could not be told who had erased since the copy. Their answers and drafts are there again. Tell them.',
        ]),
    ...toRecount.map(
      (id) => `Put its counts right before you start Concord: npm run recount -- --round ${id} --mend`,
    ),
  ];
  return { text: `${lines.join('\n')}\n`, code: 0 };
}
