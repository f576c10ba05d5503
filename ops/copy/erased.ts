import { createHash } from 'node:crypto';
import { readRows } from '../../api/store/copyRows.ts';
import { isPersonRow } from '../../api/store/keys.ts';
import type { KeptRow } from '../../api/store/keptRow.ts';
import type { Erasure } from '../../api/store/restoreMark.ts';
import type { Table } from '../../api/store/storage.ts';

/** What an account holds of somebody, in little: many people are compared. */
interface Held {
  readonly response: string | undefined;
  readonly draft: boolean;
}

const held = ({ properties: { response, draft } }: KeptRow): Held => ({
  response:
    response === undefined
      ? undefined
      : createHash('sha256').update(JSON.stringify(response)).digest('base64'),
  draft: draft !== undefined,
});
const nameOf = ({ partitionKey, rowKey }: KeptRow): string => `${partitionKey} ${rowKey}`;

export interface Since {
  /** What the copy holds of people and the account does not any more: erased since, or over, or lost. */
  readonly gone: Erasure[];
  /** How many people have other answers in the account. Whether they erased the earlier ones in between nobody can tell. */
  readonly changed: number;
}

/** What became in the account of what people have in a copy. */
export async function sinceCopy(copied: AsyncIterable<readonly KeptRow[]>, responses: Table): Promise<Since> {
  const there = new Map<string, Held>();
  for await (const { rows } of readRows(responses))
    for (const row of rows.filter(({ rowKey }) => isPersonRow(rowKey))) there.set(nameOf(row), held(row));

  const gone: Erasure[] = [];
  let changed = 0;
  for await (const rows of copied)
    for (const row of rows.filter(({ rowKey }) => isPersonRow(rowKey))) {
      const [then, now] = [held(row), there.get(nameOf(row)) ?? { response: undefined, draft: false }];
      const { partitionKey, rowKey } = row;
      if (then.response !== undefined && now.response === undefined)
        gone.push({ partitionKey, rowKey, what: 'answers' });
      // A draft that was sent has changed the answers.
      else if (then.draft && !now.draft && then.response === now.response)
        gone.push({ partitionKey, rowKey, what: 'draft' });
      else if (then.response !== undefined && then.response !== now.response) changed += 1;
    }
  return { gone, changed };
}
