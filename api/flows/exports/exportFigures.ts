import type { QuestionSet } from '../../../assessment/questionSet.ts';
import type { ReleasedScope } from '../../../assessment/release/releasedScopes.ts';
import { hasFigures } from '../../../assessment/scope/hasFigures.ts';
import type { ExportFormat } from '../../../contract/exports.ts';
import type { RoundRecord } from '../../../contract/records.ts';
import type { Table } from '../../../csv/cells.ts';
import type { Person } from '../people/person.ts';
import { roundAt } from '../rounds/roundAt.ts';
import { visibleRound, type Deps as RoundDeps } from '../rounds/visibleRound.ts';
import { aboutTable } from './aboutTable.ts';
import { fileName } from '../../../contract/fileName.ts';
import { figuresTable, overviewTable, subjectTable } from './figureTables.ts';
import { nothingPublished } from './nothingPublished.ts';
import { noteExport, type Deps as NoteDeps } from './noteExport.ts';

interface Release {
  readonly number: number;
  readonly releasedAt: string;
  readonly final: boolean;
}

export interface Deps extends RoundDeps, NoteDeps {
  questionSetOf(round: RoundRecord): Promise<QuestionSet>;
  latestRelease(round: RoundRecord): Promise<Release | undefined>;
  readScopes(round: RoundRecord, release: Release): Promise<ReleasedScope[]>;
}

/**
 * The newest release of a round as tables: one for CSV, a sheet for each part of it for a workbook. Nothing but releases is
 * read.
 */
export async function exportFigures(deps: Deps, person: Person, roundId: string, format: ExportFormat) {
  const visible = await visibleRound(deps, person, roundId);
  if (!visible) return { kind: 'round-not-found' } as const;
  const { round } = visible;
  const release = await deps.latestRelease(round);
  if (!release) return nothingPublished(round, false);
  const [set, scopes] = [await deps.questionSetOf(round), await deps.readScopes(round, release)];
  // A round closes with a release in any case. Where the page says that there is nothing to show, there is no file either.
  if (!scopes.some(hasFigures)) return nothingPublished(round, release.final);
  const { closesAt } = roundAt(round, deps.now());
  const tables: Table[] =
    format === 'csv'
      ? [figuresTable(set, scopes)]
      : [
          overviewTable(scopes),
          subjectTable('Areas', set, scopes, ['overall', 'area']),
          subjectTable('Statements', set, scopes, ['statement']),
          aboutTable(round, closesAt, release),
        ];
  await noteExport(deps, person, round.id, {
    file: 'aggregate',
    format,
    release: release.number,
    final: release.final,
  });
  const name = fileName({ kind: 'figures', round: round.title, date: release.releasedAt }, format);
  return { kind: 'tables', name, tables } as const;
}
