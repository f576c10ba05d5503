import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { readRows } from '../../api/store/copyRows.ts';
import { isPersonRow } from '../../api/store/keys.ts';
import type { KeptRow } from '../../api/store/keptRow.ts';
import type { Table } from '../../api/store/storage.ts';
import { jsonIn, rowsOf, textOf, writeWhole } from './folder.ts';

/** Where the answers of one person in one round are: the keys of a row of `responses`. */
const place = z.strictObject({ partitionKey: z.string(), rowKey: z.string() });
export type AnswerPlace = z.infer<typeof place>;

const hasAnswers = ({ rowKey, properties }: KeptRow): boolean =>
  isPersonRow(rowKey) && properties.response !== undefined;
const nameOf = ({ partitionKey, rowKey }: AnswerPlace): string => `${partitionKey} ${rowKey}`;

/** Answers that a copy holds and storage does not any more: erased since, or over, or lost. */
export async function goneSince(folder: string, responses: Table): Promise<AnswerPlace[]> {
  const there = new Set<string>();
  for await (const { rows } of readRows(responses))
    for (const row of rows.filter(hasAnswers)) there.add(nameOf(row));
  const gone: AnswerPlace[] = [];
  for await (const rows of rowsOf(folder, 'responses'))
    for (const row of rows)
      if (hasAnswers(row) && !there.has(nameOf(row)))
        gone.push({ partitionKey: row.partitionKey, rowKey: row.rowKey });
  return gone;
}

const begun = z.strictObject({
  /** Whether the account held anything that the copy could be compared with. */
  comparedBefore: z.boolean(),
  erase: z.array(place),
});
export type Begun = z.infer<typeof begun>;

/**
 * What is remembered beside a copy of a restore into one account, from before the first row there is deleted until all is
 * done: which answers are to be erased again. After an interruption storage could not tell any more.
 * @param target where the account's tables are
 */
export function begunRestore(folder: string, target: string) {
  const account = createHash('sha256').update(target).digest('hex').slice(0, 12);
  const file = join(folder, `restore-${account}.json`);
  return {
    async read(): Promise<Begun | undefined> {
      const text = await textOf(file);
      return text === undefined ? undefined : begun.parse(jsonIn(text));
    },
    write: (plan: Begun): Promise<void> => writeWhole(file, JSON.stringify(plan)),
    done: (): Promise<void> => rm(file, { force: true }),
  };
}
