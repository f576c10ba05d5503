import { agreementOf, rwgJ } from '../../../assessment/agreement/agreement.ts';
import { intraclassCorrelations, reliabilityOf } from '../../../assessment/agreement/reliability.ts';
import type { Bins } from '../../../assessment/bins.ts';
import { decide, nextFinding, type Finding } from '../../../assessment/disagreement/decide.ts';
import { driftOf, type DaySum } from '../../../assessment/disagreement/drift.ts';
import { cliffsDelta, probabilityOfSuperiority } from '../../../assessment/disagreement/effect.ts';
import { exactLogEvidence, exactLogEvidenceBeyond, weights } from '../../../assessment/disagreement/gate.ts';
import { sampleOf } from '../../../assessment/disagreement/sample.ts';
import {
  compare,
  finalInterval,
  halfWidth,
  intervalOf,
  logEvidence,
} from '../../../assessment/disagreement/tMixture.ts';
import { levelOf } from '../../../assessment/level.ts';
import gate from '../../golden/gate.json';
import statistics from '../../golden/statistics.json';

/** A case of the reference: what goes in and what R, scipy and the reference program say comes out. */
interface Case {
  readonly kind: string;
  readonly name: string;
  readonly id: string;
  readonly input: Record<string, unknown>;
  readonly expected: Record<string, unknown>;
  readonly tolerance: { abs: number; rel: number };
}
const part1 = statistics.cases as unknown as Case[];
const final = gate.cases as unknown as Case[];
const named = (cases: Case[], ...kinds: string[]) =>
  cases.filter(({ kind }) => kinds.includes(kind)).map((item) => [`${item.id} ${item.name}`, item] as const);

/** Compares whatever the case expects with what was computed; every expectation must have been computed. */
function expectAll(
  { expected, tolerance }: Case,
  computed: Record<string, unknown>,
  leftOut: string[] = [],
): void {
  const flat = (value: unknown): unknown[] => (Array.isArray(value) ? value.flatMap(flat) : [value]);
  for (const [name, value] of Object.entries(expected)) {
    if (leftOut.includes(name)) continue;
    const [wanted, got] = [flat(value), flat(computed[name])];
    expect([name, got.length]).toEqual([name, wanted.length]);
    wanted.forEach((want, index) => {
      const actual = got[index];
      if (typeof want !== 'number') expect([name, actual]).toEqual([name, want]);
      else {
        expect(typeof actual).toBe('number');
        const off = Math.abs((actual as number) - want);
        expect([name, off <= tolerance.abs + tolerance.rel * Math.abs(want)]).toEqual([name, true]);
      }
    });
  }
}

const fromHistogram = (counts: number[]): Bins =>
  Object.fromEntries(counts.map((count, index) => [`1:${index + 1}`, count]));
const fromTriples = (triples: number[][]): Bins =>
  Object.fromEntries(triples.map(([a, s, count]) => [`${a}:${s}`, count ?? 0]));
const fromTotals = (k: number, totals: number[]): Bins => {
  const bins: Record<string, number> = {};
  for (const total of totals) bins[`${k}:${total}`] = (bins[`${k}:${total}`] ?? 0) + 1;
  return bins;
};
const resolvedIsGapClosed = (finding: Finding) =>
  finding === 'found' ? 'open' : finding === 'gap-closed' ? 'resolved' : finding;

describe('part 1 agrees with scipy, R and the reference program', () => {
  const figures = (k: number, alpha: number, sales: Bins, marketing: Bins, invited?: number[]) => {
    const [s, m] = [sampleOf(sales), sampleOf(marketing)];
    const judged = decide({ statements: k, alpha, minimumGroupSize: 5, sales, marketing, heldBack: true });
    const comparison = compare(k, s, m);
    const reached = Math.abs(comparison.gap) >= 0.4 - 1e-9 && logEvidence(comparison) >= -Math.log(alpha);
    const half = halfWidth(comparison, alpha);
    const interval = intervalOf(comparison, alpha);
    return {
      mean_sales: s.mean,
      mean_marketing: m.mean,
      var_sales: s.variance,
      var_marketing: m.variance,
      gap: comparison.gap,
      v: comparison.v,
      df: comparison.df,
      w: comparison.w,
      log_e: logEvidence(comparison),
      half_width: half === Infinity ? null : half,
      interval,
      // The status of this file is that of part 1 alone.
      status:
        judged.status === 'hidden' || !reached
          ? judged.status
          : interval[0] > 0.4 || interval[1] < -0.4
            ? 'disagree_at_least_delta'
            : 'disagree',
      ...(invited && {
        interval_final: finalInterval(
          comparison,
          alpha,
          { answered: s.n, invited: invited[0] ?? NaN },
          { answered: m.n, invited: invited[1] ?? NaN },
        ),
      }),
      cliffs_delta: cliffsDelta(sales, marketing),
      prob_superiority: probabilityOfSuperiority(sales, marketing),
    };
  };

  test.each(named(part1, 'statement'))('%s', (_name, item) => {
    const { sales, marketing, alpha, invited } = item.input as {
      sales: number[];
      marketing: number[];
      alpha: number;
      invited?: number[];
    };
    // p-values are for information in the file; the product computes none.
    expectAll(item, figures(1, alpha, fromHistogram(sales), fromHistogram(marketing), invited), [
      'welch_t',
      'welch_p',
    ]);
  });
  test.each(named(part1, 'sum'))('%s', (_name, item) => {
    const {
      k,
      alpha,
      totals_sales: sales,
      totals_marketing: marketing,
    } = item.input as Record<string, number[]> & { k: number; alpha: number };
    expectAll(item, figures(k, alpha, fromTotals(k, sales ?? []), fromTotals(k, marketing ?? [])));
  });
});

describe('the exact gate agrees with the reference', () => {
  test('the shares of the bettors', () => {
    for (const [table, first, last] of [
      [
        weights.statement,
        gate.meta.constants.W_STATEMENT_first_row,
        gate.meta.constants.W_STATEMENT_last_row,
      ],
      [weights.broad, gate.meta.constants.W_SUM_first_row, gate.meta.constants.W_SUM_last_row],
    ] as const) {
      table[0]?.forEach((value, index) => expect(value).toBeCloseTo(first[index] ?? NaN, 14));
      table[11]?.forEach((value, index) => expect(value).toBeCloseTo(last[index] ?? NaN, 14));
      expect(table.flat().reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12);
    }
  });

  test.each(named(final, 'gate'))('%s', (_name, item) => {
    const { k, alpha, ...sides } = item.input as {
      k: number;
      alpha: number;
      sales: number[][];
      marketing: number[][];
    };
    const [sales, marketing] = [fromTriples(sides.sales), fromTriples(sides.marketing)];
    const judged = decide({ statements: k, alpha, minimumGroupSize: 5, sales, marketing });
    const breadth = k === 1 ? 'statement' : 'broad';
    const computed = judged.gap !== null;
    expectAll(item, {
      n_sales: sampleOf(sales).n,
      n_marketing: sampleOf(marketing).n,
      mean_sales: sampleOf(sales).mean,
      mean_marketing: sampleOf(marketing).mean,
      gap: judged.gap,
      log_e: judged.logE,
      exact_log_e: computed ? exactLogEvidence(breadth, sales, marketing) : null,
      exact_log_e_beyond_delta: computed ? exactLogEvidenceBeyond(0.4, breadth, sales, marketing) : null,
      alert: judged.status === 'disagree',
      status: judged.atLeastDelta ? 'disagree_at_least_delta' : judged.status,
      interval: judged.interval,
    });
  });
});

describe('a finding is latched, and closes when the gap is shown to be small', () => {
  test.each([...named(final, 'alert'), ...named(part1, 'alert')])('%s', (_name, item) => {
    const { alpha, states } = item.input as {
      alpha: number;
      states: { sales: number[] | number[][]; marketing: number[] | number[][] }[];
    };
    const bins = (side: number[] | number[][]) =>
      Array.isArray(side[0]) ? fromTriples(side as number[][]) : fromHistogram(side as number[]);
    let finding: Finding = 'none';
    const sequence = states.map(({ sales, marketing }) => {
      const judged = decide({
        statements: 1,
        alpha,
        minimumGroupSize: 5,
        sales: bins(sales),
        marketing: bins(marketing),
      });
      finding = nextFinding(finding, judged, alpha);
      return resolvedIsGapClosed(finding);
    });
    expectAll(item, { alert: sequence });
  });
});

test.each(named(final, 'drift'))('drift: %s', (_name, item) => {
  const days = (list: unknown): DaySum[] =>
    (list as number[][]).map(([day = 0, n = 0, sum = 0, squares = 0]) => ({ day, n, sum, squares }));
  const drift = driftOf(days(item.input.days_sales), days(item.input.days_marketing));
  expectAll(item, { ...drift, adjusted_gap: (drift?.gap ?? NaN) - (drift?.shift ?? NaN) });
});

describe('agreement and reliability agree with R', () => {
  test.each(named(part1, 'agreement'))('%s', (_name, item) => {
    const bins = fromHistogram(item.input.hist as number[]);
    const { rwg, awg, a, polarization } = agreementOf(bins);
    const { mean, variance } = sampleOf(bins);
    expectAll(item, { mean, var: variance, rwg_raw: rwg, rwg: Math.max(0, rwg), awg, A: a, polarization });
  });
  test.each(named(part1, 'rwgj'))('%s', (_name, item) =>
    expectAll(item, { rwg_j: rwgJ((item.input.hists as number[][]).map(fromHistogram)) }),
  );
  test.each(named(part1, 'reliability'))('%s', (_name, item) => {
    const { alpha, mean, sd, se, sem } = reliabilityOf(item.input.rows as number[][]);
    expectAll(item, { alpha, total_mean: mean, total_sd: sd, se_mean: se, sem });
  });
  test.each(named(part1, 'icc'))('%s', (_name, item) => {
    const groups = (item.input.groups as number[][]).map((values) => ({
      n: values.length,
      sum: values.reduce((a, b) => a + b, 0),
      squares: values.reduce((a, b) => a + b * b, 0),
    }));
    expectAll(item, intraclassCorrelations(groups));
  });
  test.each(named(part1, 'band'))('%s', (_name, item) => {
    const word = (level: string) => `${level[0]?.toUpperCase() ?? ''}${level.slice(1)}`;
    expectAll(item, { bands: (item.input.totals as number[]).map((total) => word(levelOf(total))) });
  });
});

test('every case of the reference is used, but for two that belong to an earlier gate', () => {
  const used = ['statement', 'sum', 'agreement', 'rwgj', 'reliability', 'icc', 'band', 'alert'];
  expect(part1.filter(({ kind }) => !used.includes(kind)).map(({ kind }) => kind)).toEqual([
    'exact',
    'exact',
  ]);
  expect(final.filter(({ kind }) => !['gate', 'alert', 'drift'].includes(kind))).toEqual([]);
});
