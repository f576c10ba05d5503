import { checksumOf } from '../../../assessment/summary/canonical.ts';
import type { SealedSummary } from '../../../assessment/summary/summary.ts';
import { quarterOf } from '../../../assessment/summary/summaryOf.ts';
import type { RoundRecord } from '../../../contract/records.ts';
import { closedRounds, closingTime } from '../rounds/comparedRounds.ts';
import type { Deps as RoundsDeps } from '../rounds/publicRounds.ts';
import { finalSummary, type Deps as FinalDeps } from './finalSummary.ts';
import { sha256 } from './sha256.ts';

export interface Deps extends RoundsDeps, FinalDeps {}

type File = Pick<SealedSummary, 'closed' | 'checksum'>;

/**
 * The round of this Concord that each of some summary files was made of, by checksum. The files say nothing of that: each
 * round that has closed in one of their quarters is made into a summary once more, and compared.
 */
async function ownRounds(deps: Deps, files: readonly File[]): Promise<ReadonlyMap<string, RoundRecord>> {
  const found = new Map<string, RoundRecord>();
  if (files.length === 0) return found;
  for (const round of await closedRounds(deps)) {
    const quarter = quarterOf(new Date(closingTime(round)));
    const open = files.filter(({ closed, checksum }) => closed === quarter && !found.has(checksum));
    if (open.length === 0) continue;
    const made = await finalSummary(deps, round);
    const checksum = made?.summary && checksumOf(made.summary, sha256);
    if (checksum && open.some((file) => file.checksum === checksum)) found.set(checksum, round);
  }
  return found;
}

/** The round of this Concord that a summary file was made of. Undefined where none says the same. */
export const ownRoundOf = async (deps: Deps, file: File): Promise<RoundRecord | undefined> =>
  (await ownRounds(deps, [file])).get(file.checksum);

/** Which of some summary files were made of rounds of this Concord, by checksum. */
export const ownAmong = async (deps: Deps, files: readonly File[]): Promise<ReadonlySet<string>> =>
  new Set((await ownRounds(deps, files)).keys());
