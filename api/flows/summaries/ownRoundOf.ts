import { checksumOf } from '../../../assessment/summary/canonical.ts';
import type { SealedSummary } from '../../../assessment/summary/summary.ts';
import { quarterOf } from '../../../assessment/summary/summaryOf.ts';
import type { RoundRecord } from '../../../contract/records.ts';
import { closedRounds, closingTime } from '../rounds/comparedRounds.ts';
import type { Deps as RoundsDeps } from '../rounds/publicRounds.ts';
import { finalSummary, type Deps as FinalDeps } from './finalSummary.ts';
import { sha256 } from './sha256.ts';

export interface Deps extends RoundsDeps, FinalDeps {}

/**
 * The round of this Concord that a summary file was made of. The file says nothing of that: each round that has closed in its
 * quarter is made into a summary once more, and compared. Undefined where none says the same.
 */
export async function ownRoundOf(deps: Deps, file: SealedSummary): Promise<RoundRecord | undefined> {
  for (const round of await closedRounds(deps)) {
    if (quarterOf(new Date(closingTime(round))) !== file.closed) continue;
    const made = await finalSummary(deps, round);
    if (made?.summary && checksumOf(made.summary, sha256) === file.checksum) return round;
  }
  return undefined;
}
