import { rwgJ } from '../../assessment/agreement/agreement.ts';
import { intraclassCorrelations, type GroupSums } from '../../assessment/agreement/reliability.ts';
import { binsOf } from '../../assessment/bins.ts';
import type { Histogram } from '../../assessment/histogram.ts';
import type { QuestionSet } from '../../assessment/questionSet.ts';
import type { Rules } from '../../assessment/scope/group.ts';
import { quietFindings, type QuietFinding } from '../../assessment/scope/quietFindings.ts';
import { scopeOf, type Scope } from '../../assessment/scope/scope.ts';
import type { Person } from '../reading/row.ts';
import { cellsOf } from './cells.ts';
import { completeRows } from './completeRows.ts';

/** Null where it cannot be computed, or would rest on fewer people than the minimum group size. */
interface BothSides {
  readonly sales: number | null;
  readonly marketing: number | null;
}

export interface ReliabilityFigures {
  /** Cronbach's alpha of the people who answered every statement. */
  readonly alpha: BothSides;
  /** Of the overall score; the groups are the sides within the regions. */
  readonly icc1: number | null;
  readonly icc2: number | null;
  /** Agreement within a side, over all statements. */
  readonly rwgJ: BothSides;
}

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

/** Agreement within a side is shown from this many people. */
const FEWEST_FOR_AGREEMENT = 10;

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
    const agreement = (histogram: Histogram) =>
      histogram.n < Math.max(FEWEST_FOR_AGREEMENT, minimumGroupSize) ? null : rwgJ(histogram.statements);
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
      reliability: {
        alpha: {
          sales: complete.sales.alpha(minimumGroupSize),
          marketing: complete.marketing.alpha(minimumGroupSize),
        },
        ...resemblance(cells.sidesWithinRegions().map(sumsOf), minimumGroupSize),
        rwgJ: { sales: agreement(company.sales), marketing: agreement(company.marketing) },
      },
      people: file.people,
      minimumGroupSize,
      questionSet: set.id,
    };
  };

  return { add, result };
}

/** Number, sum and sum of squares of a group's overall scores, on 20 to 100. */
function sumsOf({ overall }: Histogram): GroupSums {
  return binsOf(overall).reduce<GroupSums>(
    (sums, { answered, sum, count }) => {
      const score = (20 * sum) / answered;
      return {
        n: sums.n + count,
        sum: sums.sum + count * score,
        squares: sums.squares + count * score ** 2,
      };
    },
    { n: 0, sum: 0, squares: 0 },
  );
}

function resemblance(
  all: readonly GroupSums[],
  minimumGroupSize: number,
): Pick<ReliabilityFigures, 'icc1' | 'icc2'> {
  const groups = all.filter(({ n }) => n > 0);
  const people = groups.reduce((sum, { n }) => sum + n, 0);
  if (groups.length < 2 || people <= groups.length || people < minimumGroupSize)
    return { icc1: null, icc2: null };
  const { icc1, icc2 } = intraclassCorrelations(groups);
  const known = (value: number) => (Number.isFinite(value) ? value : null);
  return { icc1: known(icc1), icc2: known(icc2) };
}
