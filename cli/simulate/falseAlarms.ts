import { alphaShares } from '../../assessment/disagreement/alphaShares.ts';
import type { QuestionSet } from '../../assessment/questionSet.ts';
import { answer, cutsOf, type Shape } from './people.ts';
import { randomFrom, type Random } from './random.ts';
import { finalRuleFires, firstPartFires, SMALLEST_GROUP, welchP } from './rules.ts';
import { runningSide, statisticsOf, type Statistic } from './statistics.ts';

/** A round in which the sides do not differ in what they expect, whatever else. */
export interface NoDifference {
  readonly name: string;
  readonly sales: Shape;
  readonly marketing: Shape;
  /** How many answer in the end. */
  readonly people: readonly [sales: number, marketing: number];
}

/** The shares of rounds with at least one false alarm. */
export interface FalseAlarms {
  readonly naiveWelch: number;
  readonly welchHolm: number;
  readonly firstPart: number;
  readonly finalRule: number;
}
const rules = ['naiveWelch', 'welchHolm', 'firstPart', 'finalRule'] as const;

const LEVEL = 0.05;
const EVERY_UNTIL = 100;
const GROWTH = 1.02;

/**
 * When the system looks: after every answer of the larger side up to a hundred, then whenever it has grown by two in a
 * hundred; the smaller side answers in step with it. That is oftener than the product looks, and so harder for every rule.
 */
export function looks(sales: number, marketing: number): [sales: number, marketing: number][] {
  const larger = Math.max(sales, marketing);
  const times: number[] = [];
  for (let n = 1; n < larger; n = n < EVERY_UNTIL ? n + 1 : Math.ceil(n * GROWTH)) times.push(n);
  return [...times, larger]
    .map((n): [number, number] => [Math.round((n * sales) / larger), Math.round((n * marketing) / larger)])
    .filter((answered) => Math.min(...answered) >= SMALLEST_GROUP);
}

/** Simulates rounds and counts those in which each rule raises a false alarm, in the same answers. */
export function falseAlarms(
  set: QuestionSet,
  setUp: NoDifference,
  rounds: number,
  seed: string,
): FalseAlarms {
  const random = randomFrom(`${seed} ${setUp.name} ${setUp.people.join(' ')}`);
  const statistics = statisticsOf(set);
  const shares = alphaShares({ statements: set.statements.length, areas: set.areas.length }, 0, 'company');
  const alphas = statistics.map(({ kind }) => shares[kind]);
  const counts = { naiveWelch: 0, welchHolm: 0, firstPart: 0, finalRule: 0 };
  for (let round = 0; round < rounds; round++) {
    const fired = oneRound(setUp, set.statements.length, statistics, alphas, random);
    for (const rule of rules) if (fired[rule]) counts[rule] += 1;
  }
  return {
    naiveWelch: counts.naiveWelch / rounds,
    welchHolm: counts.welchHolm / rounds,
    firstPart: counts.firstPart / rounds,
    finalRule: counts.finalRule / rounds,
  };
}

function oneRound(
  { sales, marketing, people }: NoDifference,
  statements: number,
  statistics: readonly Statistic[],
  alphas: readonly number[],
  random: Random,
): Record<(typeof rules)[number], boolean> {
  const fired = { naiveWelch: false, welchHolm: false, firstPart: false, finalRule: false };
  const answers = new Uint8Array(statements);
  const side = (shape: Shape) => {
    const cuts = cutsOf(shape);
    const running = runningSide(statistics);
    let answered = 0;
    const until = (n: number): void => {
      for (; answered < n; answered++) {
        answer(random, cuts, 0, answers);
        running.add(answers);
      }
    };
    return { running, until };
  };
  const [first, second] = [side(sales), side(marketing)];

  for (const [s, m] of looks(...people)) {
    first.until(s);
    second.until(m);
    statistics.forEach(({ places }, index) => {
      const [a, b] = [first.running.sample(index), second.running.sample(index)];
      if (!fired.welchHolm) {
        const p = welchP(a, b);
        fired.naiveWelch ||= p <= LEVEL;
        // Holm's procedure rejects anything only if it rejects the smallest p.
        fired.welchHolm ||= p <= LEVEL / statistics.length;
      }
      const alpha = alphas[index] ?? 0;
      if (fired.finalRule || !firstPartFires(places.length, alpha, a, b)) return;
      fired.firstPart = true;
      fired.finalRule = finalRuleFires(
        { statements: places.length, alpha, index },
        first.running,
        second.running,
      );
    });
    if (rules.every((rule) => fired[rule])) break;
  }
  return fired;
}
