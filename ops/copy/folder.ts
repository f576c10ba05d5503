import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import * as z from 'zod';
import { keptRow, type KeptRow } from '../../api/store/keptRow.ts';
import { TABLES, type TableName } from '../../api/store/tables.ts';

/** What a copy says of itself. It is written last: a folder without it holds none. */
const MANIFEST = 'concord-copy.json';
const VERSION = 1;
/** Rows that are read at a time. */
const AT_ONCE = 1_000;

const manifest = z.object({
  kind: z.literal('concord-copy'),
  version: z.literal(VERSION),
  takenAt: z.iso.datetime(),
  tables: z.record(z.enum(TABLES), z.object({ rows: z.int().min(0), sha256: z.hex() })),
});
export type Manifest = z.infer<typeof manifest>;
type OfTable = Manifest['tables'][TableName];

const fileOf = (folder: string, table: TableName): string => join(folder, `${table}.jsonl`);

/** The folder in which a copy is to be made, for whoever makes it alone; 'taken' where it holds one. */
export async function folderForCopy(folder: string): Promise<'ready' | 'taken'> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return (await textOf(join(folder, MANIFEST))) === undefined ? 'ready' : 'taken';
}

/** Writes the rows of a table, a line each, as they come. */
export async function writeTable(
  folder: string,
  table: TableName,
  pages: AsyncIterable<readonly KeptRow[]>,
): Promise<OfTable> {
  const file = await open(fileOf(folder, table), 'w', 0o600);
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
export async function finishCopy(folder: string, takenAt: Date, tables: Manifest['tables']): Promise<void> {
  const told: Manifest = { kind: 'concord-copy', version: VERSION, takenAt: takenAt.toISOString(), tables };
  await writeWhole(join(folder, MANIFEST), `${JSON.stringify(told, null, 2)}\n`);
}

/** Writes a file that is there as a whole or not at all. */
export async function writeWhole(file: string, text: string): Promise<void> {
  const unfinished = `${file}.part`;
  await writeFile(unfinished, text, { mode: 0o600, flush: true });
  await rename(unfinished, file);
}

/** Takes away what there is of a copy that could not be finished. */
export async function dropCopy(folder: string): Promise<void> {
  for (const table of TABLES) await rm(fileOf(folder, table), { force: true });
}

/** What a copy says of itself, once every file of it is as it was written; else what is wrong with it. */
export async function readCopy(folder: string): Promise<Manifest | { readonly wrong: string }> {
  const text = await textOf(join(folder, MANIFEST));
  if (text === undefined) return { wrong: `There is no finished copy in ${folder}.` };
  const read = manifest.safeParse(jsonIn(text));
  if (!read.success) return { wrong: `${MANIFEST} is damaged, or of a newer version of Concord.` };
  for (const table of TABLES) {
    const hash = createHash('sha256');
    try {
      for await (const piece of createReadStream(fileOf(folder, table))) hash.update(piece as Buffer);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      return { wrong: `${table}.jsonl is missing.` };
    }
    if (hash.digest('hex') !== read.data.tables[table].sha256)
      return { wrong: `${table}.jsonl is not as it was written.` };
  }
  return read.data;
}

/** The rows of a table of a copy, some at a time. */
export async function* rowsOf(folder: string, table: TableName): AsyncGenerator<KeptRow[]> {
  let rows: KeptRow[] = [];
  for await (const line of createInterface({ input: createReadStream(fileOf(folder, table)) })) {
    rows.push(keptRow.parse(JSON.parse(line)));
    if (rows.length < AT_ONCE) continue;
    yield rows;
    rows = [];
  }
  yield rows;
}

/** One number for what rows hold, in whatever order they and their properties come: storage has its own. */
export async function contentOf(pages: AsyncIterable<readonly KeptRow[]>): Promise<string> {
  let [sum, count] = [0n, 0];
  for await (const rows of pages)
    for (const { partitionKey, rowKey, properties } of rows) {
      const sorted = Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1));
      const hash = createHash('sha256')
        .update(JSON.stringify([partitionKey, rowKey, sorted]))
        .digest('hex');
      sum = BigInt.asUintN(256, sum + BigInt(`0x${hash}`));
      count += 1;
    }
  return `${count} ${sum.toString(16)}`;
}

/** What a file holds; undefined where there is none. */
export async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** What a JSON text says; undefined where it is none. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
