import { randomUUID } from 'node:crypto';
import { emptyTable, hasRows, readRows, writeRows } from '../../api/store/copyRows.ts';
import type { KeptRow } from '../../api/store/keptRow.ts';
import { restoreMark, type BegunRestore } from '../../api/store/restoreMark.ts';
import { accountOf, type Table } from '../../api/store/storage.ts';
import { TABLES, type TableName } from '../../api/store/tables.ts';
import { eraseAgain, type Deps as ErasingDeps } from './eraseAgain.ts';
import { sinceCopy } from './erased.ts';
import type { Manifest } from './folder.ts';
import { contentOf, readCopy, type Copy } from './readCopy.ts';

/** What becomes of answers and drafts that the copy holds and the account does not any more. */
export type Gone = 'leave-out' | 'bring-back';

export interface Asked {
  readonly folder: string;
  /** Whether what the account holds may be deleted. */
  readonly replace: boolean;
  readonly gone: Gone | undefined;
  /** Whether this copy may take the place of another, the restore of which was begun and has not ended. */
  readonly instead: boolean;
  /** Whether a copy of one account may take the place of what another one holds. */
  readonly otherAccount: boolean;
}

/** Why a restore does not begin, or does not go on. Nothing was changed. */
type Refusal =
  /** @property begun whether a restore was begun and has not ended: then the account is between two states */
  | { readonly kind: 'no-copy'; readonly why: string; readonly begun: boolean }
  /** @property begun the same, of a restore of this copy */
  | { readonly kind: 'not-empty'; readonly tables: readonly TableName[]; readonly begun: boolean }
  /** What another account holds would go. @property of whose copy it is @property into which account that is */
  | { readonly kind: 'other-account'; readonly of: string; readonly into: string }
  /** Somebody has to say whether these were erased or lost. */
  | { readonly kind: 'gone'; readonly answers: number; readonly drafts: number }
  /** The account is between two states. @property takenAt when the copy was made that is being restored */
  | { readonly kind: 'other-begun'; readonly takenAt: string };

export type RestoreOutcome =
  | Refusal
  /** Somebody else restores into this account at the same time. */
  | { readonly kind: 'overtaken' }
  /** A restore of this copy had done everything but take its notes away, which is done now. */
  | { readonly kind: 'ended-before'; readonly takenAt: string }
  /** Somebody writes to the account at the same time. */
  | { readonly kind: 'not-as-copied'; readonly tables: readonly TableName[] }
  | {
      readonly kind: 'restored';
      readonly takenAt: string;
      readonly tables: Manifest['tables'];
      /** Whether it was known what the account held before. Else nobody can tell what was erased. */
      readonly comparedBefore: boolean;
      readonly leftOut: number;
      /** How many people had changed their answers since. */
      readonly changed: number;
      /** Rounds whose counts do not fit any more, by id. */
      readonly toRecount: readonly string[];
    };

export interface Deps<QuestionSet> {
  tableOf(name: TableName): Table;
  /** Where the account says that it is being restored. */
  readonly restores: Table;
  readonly erasing: ErasingDeps<QuestionSet>;
  /** Is told where a restore was begun, and before one begins: from then on it has to be run to its end. */
  begins(): void;
}

/**
 * Puts a copy in the place of everything that an account holds, reads it once more, and erases anew what people had erased
 * in the meantime. Interrupted, it is to be run again and begins anew; the account knows that it has not ended.
 */
export async function restore<QuestionSet>(deps: Deps<QuestionSet>, asked: Asked): Promise<RestoreOutcome> {
  const mark = restoreMark(deps.restores);
  const left = await mark.find();
  const found = left?.phase === 'restoring' ? left : undefined;
  if (found) deps.begins();
  const copy = await readCopy(asked.folder);
  if ('wrong' in copy) return { kind: 'no-copy', why: copy.wrong, begun: found !== undefined };
  if (found && found.begun.copy !== copy.id && !asked.instead)
    return { kind: 'other-begun', takenAt: found.begun.takenAt };
  // Killed when all was done: people may have answered since, and nothing of theirs is touched.
  if (left?.phase === 'ended' && left.begun.copy === copy.id)
    return (await mark.forget(left.etag)) === 'taken'
      ? { kind: 'overtaken' }
      : { kind: 'ended-before', takenAt: copy.takenAt };
  const taken: TableName[] = [];
  for (const name of TABLES) if (await hasRows(deps.tableOf(name))) taken.push(name);
  // Also where a restore goes on: somebody may have worked there since.
  if (taken.length > 0 && !asked.replace)
    return { kind: 'not-empty', tables: taken, begun: found !== undefined };
  const into = await accountOf(deps.tableOf('rounds'));
  if (
    taken.length > 0 &&
    !found &&
    !asked.otherAccount &&
    copy.account !== undefined &&
    copy.account !== into
  )
    return { kind: 'other-account', of: copy.account, into };
  const plan = found
    ? goingOn(found.begun, copy)
    : await beginning(copy, taken.length > 0 ? deps.tableOf('responses') : undefined, asked.gone);
  if ('kind' in plan) return plan;

  deps.begins();
  const held = found ? await mark.takeUp(plan, found.etag) : await mark.begin(plan, left?.etag);
  if (held === 'taken') return { kind: 'overtaken' };
  for (const name of TABLES) {
    if (!(await mark.isHeld(held.etag))) return { kind: 'overtaken' };
    await emptyTable(deps.tableOf(name));
    for await (const rows of copy.rowsOf(name)) await writeRows(deps.tableOf(name), rows);
  }
  const different: TableName[] = [];
  for (const name of TABLES)
    if ((await contentOf(rowsIn(deps.tableOf(name)))) !== (await contentOf(copy.rowsOf(name))))
      different.push(name);
  if (different.length > 0) return { kind: 'not-as-copied', tables: different };

  const toRecount = await eraseAgain(deps.erasing, plan.erase);
  if ((await mark.end(plan, held.etag)) === 'taken') return { kind: 'overtaken' };
  const { takenAt, tables } = copy;
  const { comparedBefore, changed, erase } = plan;
  return { kind: 'restored', takenAt, tables, comparedBefore, leftOut: erase.length, changed, toRecount };
}

/** @param responses what the account has of people, to be compared before it is deleted; nothing where the account is empty */
async function beginning(
  copy: Copy,
  responses: Table | undefined,
  gone: Gone | undefined,
): Promise<BegunRestore | Refusal> {
  const plan = { id: randomUUID(), copy: copy.id, takenAt: copy.takenAt };
  if (responses === undefined) return { ...plan, comparedBefore: false, changed: 0, erase: [] };
  const since = await sinceCopy(copy.rowsOf('responses'), responses);
  if (since.gone.length > 0 && gone === undefined) {
    const answers = since.gone.filter(({ what }) => what === 'answers').length;
    return { kind: 'gone', answers, drafts: since.gone.length - answers };
  }
  const erase = gone === 'leave-out' ? since.gone : [];
  return { ...plan, comparedBefore: true, changed: since.changed, erase };
}

/**
 * An account between two states is not compared: what is missing there was not erased. What was to be erased again stays so;
 * who of another copy had erased cannot be told.
 */
const goingOn = (begun: BegunRestore, copy: Copy): BegunRestore =>
  begun.copy === copy.id
    ? begun
    : { ...begun, copy: copy.id, takenAt: copy.takenAt, comparedBefore: false, changed: 0 };

async function* rowsIn(table: Table): AsyncGenerator<readonly KeptRow[]> {
  for await (const { rows } of readRows(table)) yield rows;
}
