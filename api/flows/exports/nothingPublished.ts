import type { RoundRecord } from '../../../contract/records.ts';

/**
 * There is nothing to make a file of.
 * @param final whether that is how it stays: the round has closed with too few people
 */
export const nothingPublished = (
  { minimumGroupSize: k }: Pick<RoundRecord, 'minimumGroupSize'>,
  final: boolean,
) => ({ kind: 'nothing-published', k, final }) as const;
