import type { TableClient, TableTransaction } from '@azure/data-tables';
import { responseRecord, type ResponseRecord, type RoundRecord } from '../../contract/records.ts';
import { draftReply, type Draft } from '../../contract/responses.ts';
import { partition, rowKeys, shardOf } from './keys.ts';
import { isStatus, patience, rowOrNothing } from './storage.ts';

/**
 * What there is of one person in one round: one row, under the pseudonym. The draft lies beside the response so that one
 * request finds both, and one transaction sends the one and removes the other.
 */
export interface PersonRow {
  readonly response: ResponseRecord | undefined;
  readonly draft: Draft | undefined;
  readonly etag: string;
}

/** Where a person's row is. */
export const personKeys = (round: RoundRecord, pseudonym: string) => ({
  partitionKey: partition(round.id, shardOf(round, pseudonym)),
  rowKey: rowKeys.person(pseudonym),
});

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** The response in a person's row; none where there is only a draft. */
export function responseIn(row: Record<string, unknown>): ResponseRecord | undefined {
  const stored = text(row.response);
  return stored === undefined ? undefined : responseRecord.parse(JSON.parse(stored));
}

function draftIn(row: Record<string, unknown>): Draft | undefined {
  const stored = text(row.draft);
  return stored === undefined ? undefined : draftReply.parse(JSON.parse(stored));
}

export async function readPerson(
  table: TableClient,
  keys: ReturnType<typeof personKeys>,
): Promise<PersonRow | undefined> {
  const row = await rowOrNothing(
    table.getEntity(keys.partitionKey, keys.rowKey, { abortSignal: patience() }),
  );
  return row && { response: responseIn(row), draft: draftIn(row), etag: row.etag };
}

/** Puts the response in the place of everything that the row holds; takes the row away where there is none. */
export function writePerson(
  transaction: TableTransaction,
  keys: ReturnType<typeof personKeys>,
  before: PersonRow | undefined,
  response: ResponseRecord | undefined,
): void {
  const entity = response && { ...keys, response: JSON.stringify(response) };
  if (entity && before) transaction.updateEntity(entity, 'Replace', { etag: before.etag });
  else if (entity) transaction.createEntity(entity);
  // The SDK's transactions delete without a version. The live row of the cell guards it, where it was read after this row
  // was known to be as it is: whoever changes a response changes that row too, so the whole transaction loses its race.
  else if (before) transaction.deleteEntity(keys.partitionKey, keys.rowKey);
}

/** Takes away the draft, and the row with it where there is no response: by version, as no live row guards this. */
export async function removeDraft(
  table: TableClient,
  keys: ReturnType<typeof personKeys>,
  { response, etag }: PersonRow,
): Promise<'done' | 'lost-race'> {
  const options = { etag, abortSignal: patience() };
  try {
    if (response)
      await table.updateEntity({ ...keys, response: JSON.stringify(response) }, 'Replace', options);
    else await table.deleteEntity(keys.partitionKey, keys.rowKey, options);
    return 'done';
  } catch (error) {
    if (isStatus(error, 404, 412)) return 'lost-race';
    throw error;
  }
}
