import type { QuestionSet } from '../../../assessment/questionSet.ts';
import type { ReleasedScope } from '../../../assessment/release/releasedScopes.ts';
import type { Summary } from '../../../assessment/summary/summary.ts';
import { summaryOf } from '../../../assessment/summary/summaryOf.ts';
import type { RoundRecord } from '../../../contract/records.ts';
import type { ReleaseHead } from '../results/readResults.ts';
import { closingTime } from '../rounds/comparedRounds.ts';
import { sha256 } from './sha256.ts';

export interface Deps {
  questionSetOf(round: RoundRecord): Promise<QuestionSet>;
  latestRelease(round: RoundRecord): Promise<ReleaseHead | undefined>;
  readCompanyScope(round: RoundRecord, release: ReleaseHead): Promise<ReleasedScope[]>;
}

/**
 * What a round shows other organisations, always the same; `summary` is null where neither side is shown.
 * @returns undefined while it has no final figures
 */
export async function finalSummary(
  deps: Deps,
  round: RoundRecord,
): Promise<{ readonly release: ReleaseHead; readonly summary: Summary | null } | undefined> {
  const release = await deps.latestRelease(round);
  if (!release?.final) return undefined;
  const [[company], set] = [await deps.readCompanyScope(round, release), await deps.questionSetOf(round)];
  return {
    release,
    summary: company ? summaryOf(set, company, new Date(closingTime(round)), sha256) : null,
  };
}
