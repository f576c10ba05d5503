import { createHash } from 'node:crypto';
import { chmod, mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import type { KeptRow } from '../../api/store/keptRow.ts';
import { TABLES, type TableName } from '../../api/store/tables.ts';

/** What a copy says of itself. It is there last: a folder without it holds none. */
export const MANIFEST = 'concord-copy.json';
/** What it is until then: the mark of whoever makes a copy in this folder. */
const UNFINISHED = `${MANIFEST}.part`;
const VERSION = 1;

export const manifest = z.object({
  kind: z.literal('concord-copy'),
  version: z.literal(VERSION),
  takenAt: z.iso.datetime(),
  /** Whose tables they were: host and path of the account. Nothing where an earlier version made the copy. */
  account: z
    .string()
    .regex(/^[\w.:/-]{1,300}$/)
    .optional(),
  /** An earlier version may not have had a table that there is now. */
  tables: z.partialRecord(z.enum(TABLES), z.object({ rows: z.int().min(0), sha256: z.hex() })),
});
export type Manifest = z.infer<typeof manifest>;
export type OfTable = NonNullable<Manifest['tables'][TableName]>;

/** A file of ours alone, in the place of nothing: no link is followed. */
const NEW = { flag: 'wx', mode: 0o600 } as const;

export const fileOf = (folder: string, table: TableName): string => join(folder, `${table}.jsonl`);

/**
 * The folder in which a copy is to be made, for whoever makes it alone; 'taken' where anything is in it, or somebody else
 * makes a copy there.
 */
export async function folderForCopy(folder: string): Promise<'ready' | 'taken'> {
  await makeFolder(folder);
  if ((await readdir(folder)).length > 0) return 'taken';
  await chmod(folder, 0o700);
  try {
    await writeFile(join(folder, UNFINISHED), '', NEW);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return 'taken';
    throw error;
  }
  return 'ready';
}

/**
 * Makes a folder and those that it is in. Node's own `recursive` never ends in one that takes none, as in /proc.
 * @param isInOne whether those that it is in are there
 */
async function makeFolder(folder: string, isInOne = false): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return;
    if (code !== 'ENOENT' || isInOne) throw error;
    await makeFolder(dirname(folder), dirname(folder) === folder);
    await makeFolder(folder, true);
  }
}

/** Writes the rows of a table, a line each, as they come. */
export async function writeTable(
  folder: string,
  table: TableName,
  pages: AsyncIterable<readonly KeptRow[]>,
): Promise<OfTable> {
  await rm(fileOf(folder, table), { force: true });
  const file = await open(fileOf(folder, table), NEW.flag, NEW.mode);
  const [hash, sum] = [createHash('sha256'), { rows: 0 }];
  try {
    for await (const rows of pages) {
      const text = rows.map((row) => `${inOneLine(row)}\n`).join('');
      await file.appendFile(text);
      hash.update(text);
      sum.rows += rows.length;
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { ...sum, sha256: hash.digest('hex') };
}

/** Node's reader of lines ends one at these two, which JSON lets stand as they are. */
const inOneLine = (row: KeptRow): string =>
  JSON.stringify(row).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');

/** Says that the copy is whole. */
export async function finishCopy(
  folder: string,
  { takenAt, ...rest }: Pick<Manifest, 'account' | 'tables'> & { readonly takenAt: Date },
): Promise<void> {
  const told: Manifest = {
    kind: 'concord-copy',
    version: VERSION,
    takenAt: takenAt.toISOString(),
    ...rest,
  };
  await writeFile(join(folder, UNFINISHED), `${JSON.stringify(told, null, 2)}\n`, { flush: true });
  await rename(join(folder, UNFINISHED), join(folder, MANIFEST));
}

/** Takes away what there is of a copy that could not be finished. */
export async function dropCopy(folder: string): Promise<void> {
  for (const table of TABLES) await rm(fileOf(folder, table), { force: true });
  await rm(join(folder, UNFINISHED), { force: true });
}
