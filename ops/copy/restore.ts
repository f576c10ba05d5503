import { emptyTable, hasRows, readRows, writeRows } from '../../api/store/copyRows.ts';
import type { KeptRow } from '../../api/store/keptRow.ts';
import type { Table } from '../../api/store/storage.ts';
import { TABLES, type TableName } from '../../api/store/tables.ts';
import { eraseAgain, type Deps as ErasingDeps } from './eraseAgain.ts';
import { begunRestore, goneSince } from './erased.ts';
import { contentOf, readCopy, rowsOf, type Manifest } from './folder.ts';

/** What becomes of answers that the copy holds and the account does not any more. */
export type Gone = 'leave-out' | 'bring-back';

export interface Asked {
  readonly folder: string;
  /** Where the account's tables are: a restore that was interrupted goes on there and nowhere else. */
  readonly target: string;
  /** Whether what the account holds may be deleted. */
  readonly replace: boolean;
  readonly gone: Gone | undefined;
}

export type RestoreOutcome =
  | { readonly kind: 'no-copy'; readonly why: string }
  | { readonly kind: 'not-empty'; readonly tables: readonly TableName[] }
  /** Somebody has to say whether these answers were erased or lost. */
  | { readonly kind: 'gone-answers'; readonly answers: number }
  /** Somebody writes to the account at the same time. */
  | { readonly kind: 'not-as-copied'; readonly tables: readonly TableName[] }
  | {
      readonly kind: 'restored';
      readonly takenAt: string;
      readonly tables: Manifest['tables'];
      /** Whether it was known what the account held before. Else nobody can tell what was erased. */
      readonly comparedBefore: boolean;
      readonly leftOut: number;
      /** Rounds whose counts do not fit any more, by id. */
      readonly toRecount: readonly string[];
    };

/**
 * Puts a copy in the place of everything that an account holds, reads it once more, and erases anew what people had erased
 * in the meantime. Interrupted, it is to be run again and begins anew.
 */
export async function restore<QuestionSet>(
  tableOf: (name: TableName) => Table,
  erasing: ErasingDeps<QuestionSet>,
  { folder, target, replace, gone }: Asked,
): Promise<RestoreOutcome> {
  const copy = await readCopy(folder);
  if ('wrong' in copy) return { kind: 'no-copy', why: copy.wrong };

  const begun = begunRestore(folder, target);
  let plan = await begun.read();
  if (plan === undefined) {
    const taken: TableName[] = [];
    for (const name of TABLES) if (await hasRows(tableOf(name))) taken.push(name);
    if (taken.length > 0 && !replace) return { kind: 'not-empty', tables: taken };
    const comparedBefore = taken.length > 0;
    const missing = comparedBefore ? await goneSince(folder, tableOf('responses')) : [];
    if (missing.length > 0 && gone === undefined) return { kind: 'gone-answers', answers: missing.length };
    plan = { comparedBefore, erase: gone === 'leave-out' ? missing : [] };
    await begun.write(plan);
  }

  for (const name of TABLES) {
    await emptyTable(tableOf(name));
    for await (const rows of rowsOf(folder, name)) await writeRows(tableOf(name), rows);
  }
  const different: TableName[] = [];
  for (const name of TABLES)
    if ((await contentOf(rowsIn(tableOf(name)))) !== (await contentOf(rowsOf(folder, name))))
      different.push(name);
  if (different.length > 0) return { kind: 'not-as-copied', tables: different };

  const toRecount = await eraseAgain(erasing, plan.erase);
  await begun.done();
  const { takenAt, tables } = copy;
  const { comparedBefore, erase } = plan;
  return { kind: 'restored', takenAt, tables, comparedBefore, leftOut: erase.length, toRecount };
}

async function* rowsIn(table: Table): AsyncGenerator<readonly KeptRow[]> {
  for await (const { rows } of readRows(table)) yield rows;
}
