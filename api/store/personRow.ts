import type { TableClient, TableTransaction } from '@azure/data-tables';
import { responseRecord, type ResponseRecord, type RoundRecord } from '../../contract/records.ts';
import { draftReply, type Draft } from '../../contract/responses.ts';
import { readStored } from '../../contract/stored.ts';
import { partition, rowKeys, shardOf } from './keys.ts';
import { isStatus, patience, rowOrNothing } from './storage.ts';

/**
 * What there is of one person in one round: one row, under the pseudonym. The draft lies beside the response so that one
 * request finds both, and one transaction sends the one and removes the other.
 */
export interface PersonRow {
  readonly response: ResponseRecord | undefined;
  readonly draft: Draft | undefined;
  /** Where the response is counted. Without a response it is a mark: its figures are published and stay until the round ends. */
  readonly place: Place | undefined;
  readonly etag: string;
}

/** The cell and the batch in which a response is counted. */
export interface Place {
  readonly cell: string;
  readonly batch: number;
}

const placeText = ({ cell, batch }: Place) => `${cell}~${batch}`;
/** Where somebody is counted, if anywhere. */
export function placeIn(row: Record<string, unknown>): Place | undefined {
  const stored = text(row.place);
  if (stored === undefined) return undefined;
  const at = stored.lastIndexOf('~');
  return { cell: stored.slice(0, at), batch: Number(stored.slice(at + 1)) };
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
  return stored === undefined ? undefined : readStored(responseRecord, JSON.parse(stored));
}

function draftIn(row: Record<string, unknown>): Draft | undefined {
  const stored = text(row.draft);
  return stored === undefined ? undefined : readStored(draftReply, JSON.parse(stored));
}

export async function readPerson(
  table: TableClient,
  keys: ReturnType<typeof personKeys>,
): Promise<PersonRow | undefined> {
  const row = await rowOrNothing(
    table.getEntity(keys.partitionKey, keys.rowKey, { abortSignal: patience() }),
  );
  return row && { response: responseIn(row), draft: draftIn(row), place: placeIn(row), etag: row.etag };
}

/** What is to stand in a row. */
type Written = Pick<PersonRow, 'response' | 'place'> & { readonly draft?: Draft | undefined };

/** What a row holds of the response and its place. A mark is marked, so that it can be found when the round has ended. */
const properties = ({ response, draft, place }: Written) => ({
  ...(response && { response: JSON.stringify(response) }),
  ...(draft && { draft: JSON.stringify(draft) }),
  ...(place && { place: placeText(place) }),
  ...(place && !response && { mark: true }),
});

/** Puts this where everything was that the row holds; takes the row away where there is neither response nor place. */
export function writePerson(
  transaction: TableTransaction,
  keys: ReturnType<typeof personKeys>,
  before: PersonRow | undefined,
  after: Written,
): void {
  const entity = { ...keys, ...properties(after) };
  if (after.response || after.place) {
    if (before) transaction.updateEntity(entity, 'Replace', { etag: before.etag });
    else transaction.createEntity(entity);
  }
  // The SDK's transactions delete without a version. The live row of the cell guards it, where it was read after this row
  // was known to be as it is: whoever changes a response changes that row too, so the whole transaction loses its race.
  else if (before) transaction.deleteEntity(keys.partitionKey, keys.rowKey);
}

/** Replaces a row by version, alone and without its draft: where no count changes with it. Takes it away where nothing is left of it. */
export async function replacePerson(
  table: TableClient,
  keys: ReturnType<typeof personKeys>,
  after: PersonRow,
): Promise<'done' | 'lost-race'> {
  const options = { etag: after.etag, abortSignal: patience() };
  try {
    if (after.response || after.place)
      await table.updateEntity(
        { ...keys, ...properties({ ...after, draft: undefined }) },
        'Replace',
        options,
      );
    else await table.deleteEntity(keys.partitionKey, keys.rowKey, options);
    return 'done';
  } catch (error) {
    if (isStatus(error, 404, 412)) return 'lost-race';
    throw error;
  }
}
