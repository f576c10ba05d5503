import type { RoundRecord } from '../../contract/records.ts';

/** The shard of a person's row: the first two bytes of the pseudonym, spread over the round's shards. */
export function shardOf(round: Pick<RoundRecord, 'shards'>, pseudonym: string): number {
  return Number.parseInt(pseudonym.slice(0, 4), 16) % round.shards;
}

/** `<round>~<shard>`: the rows that change together with a response lie in one partition with it. */
export const partition = (roundId: string, shard: number): string =>
  `${roundId}~${String(shard).padStart(3, '0')}`;

/** Every partition of a round. */
export const partitionsOf = ({ id, shards }: Pick<RoundRecord, 'id' | 'shards'>): string[] =>
  Array.from({ length: shards }, (_, shard) => partition(id, shard));

const BATCH_DIGITS = 6;

/** Row keys of a partition: people, live counts, and batches that are not published yet. */
export const rowKeys = {
  person: (pseudonym: string) => `r~${pseudonym}`,
  live: (cell: string) => `h~${cell}`,
  batch: (cell: string, batch: number) => `b~${cell}~${String(batch).padStart(BATCH_DIGITS, '0')}`,
};

/** Batches and live counts stand together before the people: one query finds all of them and nobody. */
export const countRange = { from: 'b~', to: 'h~~' };
export const batchRange = { from: 'b~', to: 'b~~' };
export const peopleRange = { from: 'r~', to: 'r~~' };

/** Whether a row of a partition is one of a person. */
export const isPersonRow = (rowKey: string): boolean => rowKey.startsWith('r~');

/** Whose row it is, and of which round. */
export function personIn({ partitionKey, rowKey }: { partitionKey: string; rowKey: string }): {
  round: string;
  pseudonym: string;
} {
  return { round: partitionKey.slice(0, partitionKey.lastIndexOf('~')), pseudonym: rowKey.slice(2) };
}

/** The cell of a live row, or the cell and number of a batch. */
export function countKeyIn(
  rowKey: string,
): { kind: 'live'; cell: string } | { kind: 'batch'; cell: string; batch: number } {
  if (rowKey.startsWith('h~')) return { kind: 'live', cell: rowKey.slice(2) };
  const at = rowKey.lastIndexOf('~');
  return { kind: 'batch', cell: rowKey.slice(2, at), batch: Number(rowKey.slice(at + 1)) };
}
