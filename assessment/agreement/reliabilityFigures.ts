import { binsOf } from '../bins.ts';
import type { Histogram } from '../histogram.ts';
import { POINTS } from '../level.ts';
import { rwgJ } from './agreement.ts';
import type { CompleteRows } from './completeRows.ts';
import { intraclassCorrelations, type GroupSums } from './reliability.ts';

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

/** Agreement within a side is shown from this many people. */
const FEWEST_FOR_AGREEMENT = 10;

/** The people whose answers are looked at. */
interface Measured {
  /** Those who answered every statement, by side. */
  readonly complete: Readonly<Record<'sales' | 'marketing', CompleteRows>>;
  /** Everybody of a side. */
  readonly sides: Readonly<Record<'sales' | 'marketing', Histogram>>;
  /** The sides within the regions. */
  readonly groups: readonly Histogram[];
}

/** How well the questions measured. */
export function reliabilityFigures(
  { complete, sides, groups }: Measured,
  minimumGroupSize: number,
): ReliabilityFigures {
  const agreement = (histogram: Histogram) =>
    histogram.n < Math.max(FEWEST_FOR_AGREEMENT, minimumGroupSize) ? null : rwgJ(histogram.statements);
  return {
    alpha: {
      sales: complete.sales.alpha(minimumGroupSize),
      marketing: complete.marketing.alpha(minimumGroupSize),
    },
    ...resemblance(groups.map(sumsOf), minimumGroupSize),
    rwgJ: { sales: agreement(sides.sales), marketing: agreement(sides.marketing) },
  };
}

/** Number, sum and sum of squares of a group's overall scores, on 20 to 100. */
function sumsOf({ overall }: Histogram): GroupSums {
  return binsOf(overall).reduce<GroupSums>(
    (sums, { answered, sum, count }) => {
      const score = (POINTS * sum) / answered;
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
