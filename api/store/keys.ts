import type { RoundRecord, ResponseRecord } from '../../contract/records.ts';

/** The shard of a person's row: the first two bytes of the pseudonym, spread over the round's shards. */
export function shardOf(round: Pick<RoundRecord, 'shards'>, pseudonym: string): number {
  return Number.parseInt(pseudonym.slice(0, 4), 16) % round.shards;
}

/** `<round>~<shard>`: the rows that change together with a response lie in one partition with it. */
export const partition = (roundId: string, shard: number): string =>
  `${roundId}~${String(shard).padStart(3, '0')}`;

/**
 * Region x side, by the region's place in the round's frozen list (`r00`..`r39`, `--` for none): region names never
 * enter a key. Observers are one company-wide cell.
 */
export function cellOf({ side, region }: Pick<ResponseRecord, 'side' | 'region'>): string {
  const place = region === null || side === 'observer' ? '--' : `r${String(region).padStart(2, '0')}`;
  return `${place}~${side}`;
}

/** Row keys of the partition; `b~<cell>~<batch>` is kept for the batches that are not published yet. */
export const rowKeys = {
  person: (pseudonym: string) => `r~${pseudonym}`,
  live: (cell: string) => `h~${cell}`,
};
