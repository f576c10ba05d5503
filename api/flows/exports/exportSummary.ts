import { summaryText } from '../../../assessment/summary/canonical.ts';
import { fileName } from '../../../contract/fileName.ts';
import type { Person } from '../people/person.ts';
import { visibleRound, type Deps as RoundDeps } from '../rounds/visibleRound.ts';
import { finalSummary, type Deps as FinalDeps } from '../summaries/finalSummary.ts';
import { sha256 } from '../summaries/sha256.ts';
import { nothingPublished } from './nothingPublished.ts';
import { noteExport, type Deps as NoteDeps } from './noteExport.ts';

export interface Deps extends RoundDeps, FinalDeps, NoteDeps {}

/**
 * What another organisation may compare itself with: a few of the company's final figures, and nothing that is not in them.
 * The name of the file says nothing either.
 */
export async function exportSummary(deps: Deps, person: Person, roundId: string) {
  const visible = await visibleRound(deps, person, roundId);
  if (!visible) return { kind: 'round-not-found' } as const;
  const { round } = visible;
  const made = await finalSummary(deps, round);
  if (!made) return { kind: 'figures-not-final' } as const;
  const { release, summary } = made;
  if (!summary) return nothingPublished(round, true);
  await noteExport(deps, person, round.id, { file: 'summary', format: 'json', release: release.number });
  return {
    kind: 'summary',
    name: fileName({ kind: 'comparison', date: summary.closed }, 'json'),
    text: summaryText(summary, sha256),
  } as const;
}
