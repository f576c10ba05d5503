import type { QuestionSet } from '../../../assessment/questionSet.ts';
import type { ReleasedScope } from '../../../assessment/release/releasedScopes.ts';
import { summaryText } from '../../../assessment/summary/canonical.ts';
import { summaryOf } from '../../../assessment/summary/summaryOf.ts';
import { fileName } from '../../../contract/fileName.ts';
import type { RoundRecord } from '../../../contract/records.ts';
import type { Person } from '../people/person.ts';
import { closingTime } from '../rounds/comparedRounds.ts';
import { visibleRound, type Deps as RoundDeps } from '../rounds/visibleRound.ts';
import { sha256 } from '../summaries/sha256.ts';
import { nothingPublished } from './nothingPublished.ts';
import { noteExport, type Deps as NoteDeps } from './noteExport.ts';

interface Release {
  readonly number: number;
  readonly releasedAt: string;
  readonly final: boolean;
  readonly publications: number;
}

export interface Deps extends RoundDeps, NoteDeps {
  questionSetOf(round: RoundRecord): Promise<QuestionSet>;
  latestRelease(round: RoundRecord): Promise<Release | undefined>;
  readCompanyScope(round: RoundRecord, release: Release): Promise<ReleasedScope[]>;
}

/**
 * What another organisation may compare itself with: a few of the company's final figures, and nothing that is not in them.
 * The name of the file says nothing either.
 */
export async function exportSummary(deps: Deps, person: Person, roundId: string) {
  const visible = await visibleRound(deps, person, roundId);
  if (!visible) return { kind: 'round-not-found' } as const;
  const { round } = visible;
  const release = await deps.latestRelease(round);
  if (!release?.final) return { kind: 'figures-not-final' } as const;
  const [[company], set] = [await deps.readCompanyScope(round, release), await deps.questionSetOf(round)];
  const summary = company ? summaryOf(set, company, new Date(closingTime(round)), sha256) : null;
  if (!summary) return nothingPublished(round, true);
  await noteExport(deps, person, round.id, { file: 'summary', format: 'json', release: release.number });
  return {
    kind: 'summary',
    name: fileName({ kind: 'comparison', date: summary.closed }, 'json'),
    text: summaryText(summary, sha256),
  } as const;
}
