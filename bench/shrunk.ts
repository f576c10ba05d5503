/**
 * What a later round says of the gaps of a round, in made-up rounds. First where nothing has changed, in shapes of answers
 * that intervals made for bell shapes get wrong: how often a case is said to have shrunk or grown, or a gap that matters to be
 * too small to matter. Limit: one round in twenty, in each line. Then where a gap has shrunk: how often that is said.
 * Beside it the rule of before (the intervals of the detector's first part, and MOVER).
 */
import { alphaShares } from '../assessment/disagreement/alphaShares.ts';
import { decide, DELTA, type Judged } from '../assessment/disagreement/decide.ts';
import { exactGap, exactScore } from '../assessment/rounds/exactFigures.ts';
import { isApart } from '../assessment/rounds/isApart.ts';
import { verificationStatus } from '../assessment/rounds/verification.ts';
import type { SubjectKind } from '../assessment/scope/subjects.ts';
import type { Interval } from '../assessment/disagreement/tMixture.ts';
import concord20 from '../assessment/sets/concord-20.en.json' with { type: 'json' };
import { CORRELATION, cutsOf, meanAnswer, shapes, shiftFor, type Shape } from '../cli/simulate/people.ts';
import { randomFrom, type Random } from '../cli/simulate/random.ts';
import { runningSide, statisticsOf, type RunningSide } from '../cli/simulate/statistics.ts';

const LIMIT = 0.05;
/** How much of what somebody thinks stays from one round to the next. */
const KEPT = 0.7;
const set = concord20;
const statistics = statisticsOf(set);
const shares = alphaShares({ statements: set.statements.length, areas: set.areas.length }, 0, 'company');

/** One side in two rounds: how it answers, and who. */
interface Side {
  readonly shape: Shape;
  readonly people: number;
  readonly shifts: readonly [before: number, after: number];
}

/** The same people in both rounds. */
function answered(random: Random, { shape, people, shifts }: Side): [RunningSide, RunningSide] {
  const cuts = cutsOf(shape);
  const rounds: [RunningSide, RunningSide] = [runningSide(statistics), runningSide(statistics)];
  const given = new Uint8Array(set.statements.length);
  const persisting = () => {
    const kept = random.normal();
    return () => Math.sqrt(KEPT) * kept + Math.sqrt(1 - KEPT) * random.normal();
  };
  for (let person = 0; person < people; person++) {
    const common = persisting();
    const own = set.statements.map(() => persisting());
    rounds.forEach((round, index) => {
      const level = (shifts[index] ?? 0) + Math.sqrt(CORRELATION) * common();
      own.forEach((of, place) => {
        const latent = level + Math.sqrt(1 - CORRELATION) * of();
        given[place] = 1 + cuts.filter((cut) => latent > cut).length;
      });
      round.add(given);
    });
  }
  return rounds;
}

/** The rule of before. */
function byFirstPart(then: Judged, now: Judged): string {
  if (now.status === 'no-material-gap') return 'gap-closed';
  if (!then.interval || !now.interval || then.gap === null || now.gap === null) return 'not-clear';
  const sign = Math.sign(then.gap);
  const turned = ([low, high]: Interval): Interval => (sign < 0 ? [-high, -low] : [low, high]);
  const [before, after] = [turned(then.interval), turned(now.interval)];
  const less = sign * (then.gap - now.gap);
  if (less - Math.hypot(sign * then.gap - before[0], after[1] - sign * now.gap) > 0) return 'shrunk';
  return less + Math.hypot(before[1] - sign * then.gap, sign * now.gap - after[0]) < 0
    ? 'grown'
    : 'not-clear';
}

interface Said {
  readonly rule: string;
  readonly before: string;
  readonly kind: SubjectKind;
  /** Whether the first round has found a disagreement. */
  readonly isCase: boolean;
}

/** What both rules say of every statistic, or of those alone that are a disagreement in the first of two rounds. */
function told(
  random: Random,
  sides: readonly [Side, Side],
  onlyCases = false,
): { all: Said[]; score: boolean } {
  const [[s1, s2], [m1, m2]] = [answered(random, sides[0]), answered(random, sides[1])];
  const all = statistics.flatMap(({ kind, places }, index): Said[] => {
    const alpha = shares[kind];
    const judged = (sales: RunningSide, marketing: RunningSide) => {
      const bins = { sales: sales.bins(index), marketing: marketing.bins(index) };
      const one = decide({ statements: places.length, alpha, minimumGroupSize: 5, ...bins });
      return { one, exact: () => exactGap(places.length, alpha, bins.sales, bins.marketing) };
    };
    const [then, now] = [judged(s1, m1), judged(s2, m2)];
    if (then.one.gap === null || now.one.gap === null) return [];
    const isCase = then.one.status === 'disagree';
    if (!isCase && onlyCases) return [];
    const rule = verificationStatus(
      { gap: then.one.gap, exact: then.exact() },
      { status: now.one.status, gap: now.one.gap, exact: now.exact() },
    );
    return [{ rule, before: byFirstPart(then.one, now.one), kind, isCase }];
  });
  const of = (sales: RunningSide, marketing: RunningSide) => exactScore(sales.bins(0), marketing.bins(0));
  return { all, score: isApart(of(s1, m1), of(s2, m2)) };
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`.padStart(8);
const pole = (ones: number): Shape => [ones, 0, 0, 0, 1 - ones];
const turnedRound = (shape: Shape): Shape => shape.toReversed() as unknown as Shape;
const only = (answer: number): Shape =>
  [1, 2, 3, 4, 5].map((one) => (one === answer ? 1 : 0)) as unknown as Shape;

const [rounds = 100, wanted = ''] = process.argv
  .slice(2)
  .map((value, index) => (index === 0 ? Number(value) : value)) as [number?, string?];
let missed = 0;
/** @param matters whether the true gap is large enough to matter */
function unchanged(name: string, sales: [Shape, number], marketing: [Shape, number]): void {
  if (!name.includes(wanted)) return;
  const random = randomFrom(name);
  const side = ([shape, people]: [Shape, number]): Side => ({ shape, people, shifts: [0, 0] });
  const [s, m] = [cutsOf(sales[0]), cutsOf(marketing[0])];
  const matters = Math.abs(meanAnswer(s, 0) - meanAnswer(m, 0)) >= DELTA;
  const wrong = (what: string) => ['shrunk', 'grown'].includes(what) || (matters && what === 'gap-closed');
  const count = { cases: 0, caseBefore: 0, caseNow: 0, anyBefore: 0, anyNow: 0, score: 0 };
  for (let round = 0; round < rounds; round++) {
    const { all, score } = told(random, [side(sales), side(marketing)]);
    const some = (is: (one: Said) => boolean) => Number(all.some(is));
    count.cases += some(({ isCase }) => isCase);
    count.caseBefore += some(({ isCase, before }) => isCase && wrong(before));
    count.caseNow += some(({ isCase, rule }) => isCase && wrong(rule));
    count.anyBefore += some(({ before }) => wrong(before));
    count.anyNow += some(({ rule }) => wrong(rule));
    count.score += Number(score);
  }
  if (Math.max(count.anyNow, count.score) / rounds > LIMIT) missed += 1;
  const columns = Object.values(count).map((n) => percent(n / rounds));
  console.log(`${name.padEnd(42)} ${columns.join(' ')}`);
}

console.log(
  `nothing has changed (${rounds} rounds): with a case | wrong of a case, before, now | of any subject, before, now | of the score`,
);
unchanged('12 % 1s, 18 / 4s and 5s, 200, same mean', [pole(0.12), 18], [[0, 0, 0, 0.48, 0.52], 200]);
unchanged('11 % 1s, 20 / 200, same mean', [pole(0.11), 20], [[0, 0, 0, 0.44, 0.56], 200]);
unchanged('10.5 % 1s, 22 / 400, same mean', [pole(0.105), 22], [[0, 0, 0, 0.42, 0.58], 400]);
unchanged('extreme skew 20 / 200, same mean', [shapes.extremeSkew, 20], [shapes.extremeSkew, 200]);
unchanged('12 % 1s else 5s, 18 / all 2, 200', [pole(0.12), 18], [only(2), 200]);
unchanged('10.5 % 1s, 22 / 10.5 % 5s else 1s, 22', [pole(0.105), 22], [turnedRound(pole(0.105)), 22]);
unchanged('10.5 % 1s, 40 / all 5, 400', [pole(0.105), 40], [only(5), 400]);
unchanged('10.5 % 1s, 60 / all 5, 600', [pole(0.105), 60], [only(5), 600]);
unchanged('12 % 1s, 60 / all 5, 600', [pole(0.12), 60], [only(5), 600]);
unchanged('20 % 1s, 40 / all 2, 200', [pole(0.2), 40], [only(2), 200]);
unchanged('5 % 1s, 40 / all 4, 400', [pole(0.05), 40], [only(4), 400]);
unchanged('40 % 1s, 8 / all 1, 200', [pole(0.4), 8], [only(1), 200]);
unchanged('bell, 1.0 apart, 30 / 30', [shapes.bell, 30], [[0.25, 0.44, 0.23, 0.07, 0.01], 30]);

/** Of the cases of the first round, those that the second says to have shrunk or to be over. */
function shrunk(points: readonly [before: number, after: number], people: number): void {
  const name = `${points.join(' -> ')} points, ${people} a side`;
  if (!name.includes(wanted)) return;
  const random = randomFrom(name);
  const cuts = cutsOf(shapes.bell);
  const [before, after] = points.map((gap) => shiftFor(cuts, gap / 20)) as [number, number];
  const side = (sign: number): Side => ({
    shape: shapes.bell,
    people,
    shifts: [sign * before, sign * after],
  });
  const all = Array.from({ length: rounds }, () => told(random, [side(1), side(-1)], true).all).flat();
  const columns = (['overall', 'area', 'statement'] as const).map((kind) => {
    const of = all.filter((one) => one.kind === kind);
    const share = (which: 'rule' | 'before') =>
      percent(of.filter((one) => ['shrunk', 'gap-closed'].includes(one[which])).length / of.length);
    return of.length === 0 ? '   no case    ' : `${share('before')} ${share('rule')}`;
  });
  console.log(`${name.padEnd(34)} ${columns.join('  | ')}`);
}

console.log(
  '\na gap has shrunk: cases of which it is said, before and now; everything together | areas | statements',
);
for (const points of [
  [30, 5],
  [40, 0],
  [20, 0],
] as const)
  for (const people of [20, 40, 80, 160]) shrunk(points, people);

console.log(
  `${missed} lines above the limit of ${percent(LIMIT).trim()}: ${missed === 0 ? 'kept' : 'MISSED'}`,
);
process.exitCode = missed === 0 ? 0 : 1;
