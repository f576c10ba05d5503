import type { Bins } from './bins.ts';
import { alphaShares, type AlphaShares } from './disagreement/alphaShares.ts';
import { decide, DELTA, type Judged } from './disagreement/decide.ts';
import { sampleOf } from './disagreement/sample.ts';
import type { Interval } from './disagreement/tMixture.ts';
import type { Histogram } from './histogram.ts';
import { levelOf, type Level, type Mean, type Score } from './level.ts';
import type { QuestionSet } from './questionSet.ts';

/** The people of one group, by side. */
export interface Group {
  readonly sales: Histogram;
  readonly marketing: Histogram;
  /** Company-wide only. */
  readonly observer?: Histogram | undefined;
}

export type SubjectKind = 'overall' | 'area' | 'statement';

/** Something by side, and of both together; a side that may not be shown is absent. */
export interface BySide<T> {
  readonly sales?: T;
  readonly marketing?: T;
  readonly company?: T;
  readonly observer?: T;
}

/** One thing that the sides can differ about. What may not be shown is absent, and `hidden` says why. */
export interface ScopeSubject {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly sales?: Mean;
  readonly marketing?: Mean;
  readonly observer?: Mean;
  readonly gap?: number;
  readonly interval?: Interval;
  readonly logE?: number;
  readonly logEExact?: number | null;
  readonly status: Judged['status'];
  readonly atLeastDelta: boolean;
  /** Would be a disagreement, were it not for the mix of regions. */
  readonly regionalMix?: true;
  readonly hidden?: 'too-few';
}

/** All figures of one group of people: the company, a region, or regions joined. */
export interface Scope {
  readonly region: string | null;
  readonly joined?: readonly string[];
  readonly n: BySide<number>;
  readonly score: BySide<Score>;
  readonly level: BySide<Level>;
  readonly subjects: readonly ScopeSubject[];
}

/** What the round fixed before anyone answered. */
export interface Rules {
  readonly set: QuestionSet;
  readonly minimumGroupSize: number;
  /** How many regions the round's list has. */
  readonly regions: number;
}

interface SubjectOf {
  readonly kind: SubjectKind;
  readonly id: string;
  /** How many statements it rests on. */
  readonly statements: number;
  readonly binsIn: (histogram: Histogram) => Bins;
}

/** Everything that the sides can differ about, the broadest first. */
export function subjectsOf(set: QuestionSet): SubjectOf[] {
  const at = (list: readonly Bins[], index: number): Bins => list[index] ?? {};
  return [
    { kind: 'overall', id: 'overall', statements: set.statements.length, binsIn: ({ overall }) => overall },
    ...set.areas.map(({ id }, index): SubjectOf => ({
      kind: 'area',
      id,
      statements: set.statements.filter(({ area }) => area === id).length,
      binsIn: ({ areas }) => at(areas, index),
    })),
    ...set.statements.map(({ id }, index): SubjectOf => ({
      kind: 'statement',
      id,
      statements: 1,
      binsIn: ({ statements }) => at(statements, index),
    })),
  ];
}

/**
 * The gap with every region weighted by how much it tells: a company-wide gap that is not one inside the regions comes
 * from their mix alone. Null where no region shows both sides.
 */
export function standardisedGap(
  subject: SubjectOf,
  regions: readonly Group[],
  minimumGroupSize: number,
): number | null {
  let [weights, sum] = [0, 0];
  for (const region of regions) {
    const [s, m] = [sampleOf(subject.binsIn(region.sales)), sampleOf(subject.binsIn(region.marketing))];
    if (s.n < minimumGroupSize || m.n < minimumGroupSize) continue;
    const weight = (s.n * m.n) / (s.n + m.n);
    weights += weight;
    sum += weight * (s.mean - m.mean);
  }
  return weights === 0 ? null : sum / weights;
}

const EXACTLY = 1e-9;

/** Whether the gap is there within the regions too: same direction, and large enough to matter. */
const holdsWithinRegions = (gap: number, standardised: number) =>
  Math.sign(standardised) === Math.sign(gap) && Math.abs(standardised) >= DELTA - EXACTLY;

/** How a company-wide alert depends on the regions. */
export interface RegionCheck {
  readonly regions: readonly Group[];
  /** What to do where no region shows both sides: wait for more while the round is open; at its end go without. */
  readonly withoutAny: 'wait' | 'go-without';
}

/**
 * All figures of one group of people.
 * @param region its name; null for the whole company
 * @param check the condition on company-wide alerts, where the round has two regions or more
 */
export function scopeOf(
  rules: Rules,
  region: string | null,
  group: Group,
  { check, joined }: { check?: RegionCheck | undefined; joined?: readonly string[] | undefined } = {},
): Scope {
  const shares = alphaShares(
    { statements: rules.set.statements.length, areas: rules.set.areas.length },
    rules.regions,
    region === null ? 'company' : 'region',
  );
  const judge = (subject: SubjectOf): ScopeSubject => judgedSubject(rules, group, subject, shares, check);
  const subjects = subjectsOf(rules.set).map(judge);
  return { region, ...(joined && { joined }), ...headline(rules, group, subjects), subjects };
}

function judgedSubject(
  { minimumGroupSize }: Rules,
  group: Group,
  subject: SubjectOf,
  shares: AlphaShares,
  check: RegionCheck | undefined,
): ScopeSubject {
  const [sales, marketing] = [subject.binsIn(group.sales), subject.binsIn(group.marketing)];
  const input = {
    statements: subject.statements,
    alpha: shares[subject.kind],
    minimumGroupSize,
    sales,
    marketing,
  };
  const alone = decide(input);
  // Only where the exact evidence was asked for does it matter whether the regions hold an alert back.
  const heldBack = check !== undefined && alone.logEExact !== null && isHeldBack(subject, check, input);
  const judged = heldBack === false ? alone : decide({ ...input, heldBack: true });
  const observer = group.observer && sampleOf(subject.binsIn(group.observer));
  return {
    kind: subject.kind,
    id: subject.id,
    ...(judged.sales && { sales: judged.sales.mean }),
    ...(judged.marketing && { marketing: judged.marketing.mean }),
    ...(observer && observer.n >= minimumGroupSize && { observer: observer.mean }),
    ...(judged.gap !== null && { gap: judged.gap }),
    ...(judged.interval && { interval: judged.interval }),
    ...(judged.logE !== null && { logE: judged.logE, logEExact: judged.logEExact }),
    status: judged.status,
    atLeastDelta: judged.atLeastDelta,
    ...(heldBack === 'regional-mix' && alone.status === 'disagree' && { regionalMix: true as const }),
    ...(judged.status === 'hidden' && { hidden: 'too-few' as const }),
  };
}

/** Why a company-wide alert is held back, if it is. */
function isHeldBack(
  subject: SubjectOf,
  { regions, withoutAny }: RegionCheck,
  { sales, marketing, minimumGroupSize }: { sales: Bins; marketing: Bins; minimumGroupSize: number },
): false | 'no-region-yet' | 'regional-mix' {
  const standardised = standardisedGap(subject, regions, minimumGroupSize);
  if (standardised === null) return withoutAny === 'wait' ? 'no-region-yet' : false;
  return holdsWithinRegions(sampleOf(sales).mean - sampleOf(marketing).mean, standardised)
    ? false
    : 'regional-mix';
}

/** People, scores and levels. The company's score is the mean of the sides', so that the larger cannot drown the smaller. */
function headline(
  { minimumGroupSize }: Rules,
  group: Group,
  subjects: readonly ScopeSubject[],
): Pick<Scope, 'n' | 'score' | 'level'> {
  const overall = subjects.find(({ kind }) => kind === 'overall');
  const shown = (histogram: Histogram | undefined) =>
    histogram !== undefined && histogram.n >= minimumGroupSize;
  const score: BySide<Score> = {
    ...(overall?.sales !== undefined && { sales: 20 * overall.sales }),
    ...(overall?.marketing !== undefined && { marketing: 20 * overall.marketing }),
    ...(overall?.sales !== undefined &&
      overall.marketing !== undefined && { company: 10 * (overall.sales + overall.marketing) }),
    ...(overall?.observer !== undefined && { observer: 20 * overall.observer }),
  };
  return {
    n: {
      ...(shown(group.sales) && { sales: group.sales.n }),
      ...(shown(group.marketing) && { marketing: group.marketing.n }),
      ...(shown(group.observer) && { observer: group.observer?.n ?? 0 }),
    },
    score,
    level: Object.fromEntries(Object.entries(score).map(([side, value]) => [side, levelOf(value as number)])),
  };
}
