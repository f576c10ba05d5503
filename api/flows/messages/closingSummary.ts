import type { ReleasedScope } from '../../../assessment/release/releasedScopes.ts';
import type { ClosingSummary, VerifiedCase } from '../../../contract/closing.ts';
import type { Liaison } from '../../../contract/liaisons.ts';
import type { CaseRecord, RoundRecord } from '../../../contract/records.ts';
import { isOf } from '../people/dealings.ts';
import { broadestFirst } from './alertLiaisons.ts';

/** Everything that summaries of a round are made from; for each reader their regions are taken out of it. */
export interface ClosedRound {
  readonly round: RoundRecord;
  readonly scopes: readonly ReleasedScope[];
  readonly cases: readonly CaseRecord[];
  readonly before: ClosingSummary['before'];
  readonly verified: readonly VerifiedCase[];
  readonly next: RoundRecord | undefined;
}

/** What a round has come to, for one reader. @param liaison undefined for the owner, who sees everything */
export function closingSummary(whole: ClosedRound, liaison: Liaison | undefined): ClosingSummary {
  const { round, scopes, before, next } = whole;
  const theirs = ({ region }: { readonly region: string | null }) => !liaison || isOf(liaison, region);
  const company = scopes.find(({ region }) => region === null);
  const { score, level } = company ?? { score: {}, level: {} };
  const shown =
    score.company !== undefined &&
    score.sales !== undefined &&
    score.marketing !== undefined &&
    level.company !== undefined;
  const cases = whole.cases.filter(theirs);
  return {
    round,
    company: shown
      ? {
          score: score.company,
          level: level.company,
          sales: score.sales,
          marketing: score.marketing,
        }
      : null,
    alone: shown ? null : aloneIn({ score, level }),
    before,
    open: cases
      .filter(({ state, finding }) => state !== 'closed' && finding === 'found')
      .toSorted(broadestFirst),
    closed: cases.filter(({ state }) => state === 'closed').length,
    verified: whole.verified.filter(theirs),
    nextOpensAt: next?.opensAt ?? null,
  };
}

/** The side that is shown where the other is not. */
function aloneIn({ score, level }: Pick<ReleasedScope, 'score' | 'level'>): ClosingSummary['alone'] {
  const side = (['sales', 'marketing'] as const).find((one) => score[one] !== undefined);
  const [own, reached] = side ? [score[side], level[side]] : [];
  return side && own !== undefined && reached !== undefined ? { side, score: own, level: reached } : null;
}
