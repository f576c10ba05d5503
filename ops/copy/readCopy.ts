import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { keptRow, type KeptRow } from '../../api/store/keptRow.ts';
import { TABLES, type TableName } from '../../api/store/tables.ts';
import { fileOf, MANIFEST, manifest, type Manifest, type OfTable } from './folder.ts';

/** Rows that are read at a time. */
const AT_ONCE = 1_000;

/** A finished copy of which everything can be read. */
export interface Copy extends Manifest {
  /** Another for every copy, the same wherever its folder is. */
  readonly id: string;
  /** The rows of a table, some at a time; none where the copy is older than the table. */
  readonly rowsOf: (table: TableName) => AsyncGenerator<KeptRow[]>;
}

/** The copy in a folder, once every file of it is as it was written and all rows can be read; else what is wrong with it. */
export async function readCopy(folder: string): Promise<Copy | { readonly wrong: string }> {
  const text = await textOf(join(folder, MANIFEST));
  if (text === undefined) return { wrong: `There is no finished copy in ${folder}.` };
  const read = manifest.safeParse(jsonIn(text));
  if (!read.success) return { wrong: `${MANIFEST} is damaged, or of a newer version of Concord.` };
  const { tables } = read.data;
  if (Object.values(tables).every(({ rows }) => rows === 0)) return { wrong: 'This copy holds nothing.' };
  for (const table of TABLES) {
    const told = tables[table];
    const wrong = told && (await whatIsWrong(folder, table, told));
    if (wrong !== undefined) return { wrong: `${table}.jsonl ${wrong}.` };
  }
  return {
    ...read.data,
    id: createHash('sha256').update(text).digest('hex'),
    rowsOf: (table) => rowsIn(folder, table, tables[table]),
  };
}

async function whatIsWrong(folder: string, table: TableName, told: OfTable): Promise<string | undefined> {
  const hash = createHash('sha256');
  try {
    for await (const piece of createReadStream(fileOf(folder, table))) hash.update(piece as Buffer);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return 'is missing';
  }
  if (hash.digest('hex') !== told.sha256) return 'is not as it was written';
  let line = 0;
  const keys = new Set<string>();
  for await (const text of linesOf(folder, table)) {
    line += 1;
    const row = keptRow.safeParse(jsonIn(text));
    if (!row.success) return `has a row that cannot be read, in line ${line}`;
    keys.add(JSON.stringify([row.data.partitionKey, row.data.rowKey]));
    if (keys.size < line) return `has a row twice, in line ${line}`;
  }
  return line === told.rows ? undefined : `has ${line} rows and not ${told.rows}`;
}

const linesOf = (folder: string, table: TableName) =>
  createInterface({ input: createReadStream(fileOf(folder, table)) });

async function* rowsIn(
  folder: string,
  table: TableName,
  told: OfTable | undefined,
): AsyncGenerator<KeptRow[]> {
  if (told === undefined) return;
  let rows: KeptRow[] = [];
  for await (const line of linesOf(folder, table)) {
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
async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** What a JSON text says; undefined where it is none. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
