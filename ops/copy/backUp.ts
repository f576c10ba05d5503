import { readRows, versionsNow, versionsOf } from '../../api/store/copyRows.ts';
import type { KeptRow } from '../../api/store/keptRow.ts';
import { RESTORES, restoreMark } from '../../api/store/restoreMark.ts';
import { accountOf, type Table } from '../../api/store/storage.ts';
import { TABLES, type TableName } from '../../api/store/tables.ts';
import { dropCopy, finishCopy, folderForCopy, writeTable, type Manifest } from './folder.ts';

/** Where people answer at this moment, the copy is made again; where they do all the time, it is not made. */
const TRIES = 3;

export type BackUpOutcome =
  | { readonly kind: 'folder-taken' }
  /** A restore into the account was begun and has not ended. */
  | { readonly kind: 'being-restored' }
  /** No table of the account has a row. */
  | { readonly kind: 'nothing-there' }
  /** Tables that somebody wrote to while they were copied: the tables of such a copy would not fit together. */
  | { readonly kind: 'changed-meanwhile'; readonly tables: readonly TableName[] }
  | { readonly kind: 'copied'; readonly tables: Manifest['tables'] };

/**
 * Copies every table into a folder, as it was at one moment: after all of them have been read, the versions of their rows are
 * read once more, and have to be the same. Nothing is written to storage, and no copy is left that does not hold together.
 */
export async function backUp(
  tableOf: (name: TableName | typeof RESTORES) => Table,
  folder: string,
  now: () => Date,
): Promise<BackUpOutcome> {
  if (await restoreMark(tableOf(RESTORES)).find()) return { kind: 'being-restored' };
  if ((await folderForCopy(folder)) === 'taken') return { kind: 'folder-taken' };
  try {
    let changed: TableName[] = [];
    for (let tried = 0; tried < TRIES; tried++) {
      const takenAt = now();
      const tables: Manifest['tables'] = {};
      const seen = new Map<TableName, string>();
      for (const name of TABLES) {
        const versions = versionsOf();
        tables[name] = await writeTable(folder, name, keeping(tableOf(name), versions));
        seen.set(name, versions.digest());
      }
      changed = [];
      for (const name of TABLES)
        if ((await versionsNow(tableOf(name))) !== seen.get(name)) changed.push(name);
      if (changed.length > 0) continue;
      if (Object.values(tables).every(({ rows }) => rows === 0)) {
        await dropCopy(folder);
        return { kind: 'nothing-there' };
      }
      await finishCopy(folder, { takenAt, account: await accountOf(tableOf('rounds')), tables });
      return { kind: 'copied', tables };
    }
    await dropCopy(folder);
    return { kind: 'changed-meanwhile', tables: changed };
  } catch (error) {
    await dropCopy(folder);
    throw error;
  }
}

async function* keeping(
  table: Table,
  versions: ReturnType<typeof versionsOf>,
): AsyncGenerator<readonly KeptRow[]> {
  for await (const page of readRows(table)) {
    versions.add(page.versions);
    yield page.rows;
  }
}
