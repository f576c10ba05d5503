import { completeRows } from '../../assessment/agreement/completeRows.ts';
import {
  reliabilityFigures,
  type ReliabilityFigures,
} from '../../assessment/agreement/reliabilityFigures.ts';
import type { QuestionSet } from '../../assessment/questionSet.ts';
import type { Rules } from '../../assessment/scope/group.ts';
import { quietFindings, type QuietFinding } from '../../assessment/scope/quietFindings.ts';
import { scopeOf, type Scope } from '../../assessment/scope/scope.ts';
import type { Person } from '../reading/row.ts';
import { cellsOf } from './cells.ts';

/** Everything that `concord analyse` says of a file. */
export interface Analysis {
  /** The whole company first, then every region in the order of appearance. */
  readonly scopes: readonly Scope[];
  /** What they tell besides disagreements. */
  readonly findings: readonly (QuietFinding & Pick<Scope, 'region'>)[];
  /** People who answered fewer than 80 % of the statements. */
  readonly skipped: number;
  readonly reliability: ReliabilityFigures;
  readonly people: number;
  readonly minimumGroupSize: number;
  readonly questionSet: string;
}

/** Collects the people of a file, one by one, and then works everything out. */
export function analysisOf(set: QuestionSet, minimumGroupSize: number) {
  const cells = cellsOf(set);
  const complete = {
    sales: completeRows(set.statements.length),
    marketing: completeRows(set.statements.length),
  };

  const areaOf = (id: string) => set.statements.find((statement) => statement.id === id)?.area;
  const add = (person: Person): void => {
    cells.add(person);
    if (person.side !== 'observer') complete[person.side].add(person.answers);
  };

  const result = (file: { people: number; skipped: number; regions: readonly string[] }): Analysis => {
    const rules: Rules = { set, minimumGroupSize, regions: file.regions.length };
    const regions = file.regions.map((name) => ({ name, group: cells.group(name) }));
    const company = cells.company();
    const check =
      regions.length < 2
        ? undefined
        : { regions: regions.map(({ group }) => group), withoutAny: 'go-without' as const };
    const scopes = [
      scopeOf(rules, null, company, { check }),
      ...regions.map(({ name, group }) => scopeOf(rules, name, group)),
    ];
    return {
      scopes,
      // A single region counts as none: it would say everything twice.
      findings: (regions.length < 2 ? scopes.slice(0, 1) : scopes).flatMap(({ region, subjects }) =>
        quietFindings(subjects, areaOf).map((finding) => ({ region, ...finding })),
      ),
      skipped: file.skipped,
      reliability: reliabilityFigures(
        { complete, sides: company, groups: cells.sidesWithinRegions() },
        minimumGroupSize,
      ),
      people: file.people,
      minimumGroupSize,
      questionSet: set.id,
    };
  };

  return { add, result };
}
