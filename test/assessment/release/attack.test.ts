import type { Closing } from '../../../assessment/release/closing.ts';
import { questionSet } from '../../builders/questionSets.ts';
import { attack, type Hole } from './attack/attack.ts';
import { fewSilent, onTheList, tellsOfAsked } from './attack/asked.ts';
import { drawHistory } from './attack/history.ts';
import { playRound } from './attack/playedRound.ts';
import {
  asBuilt,
  withLowerK,
  withoutBatchBehind,
  withoutBatches,
  withoutFinalCondition,
  withoutFrozenMoves,
  withoutJoining,
  type Rules,
} from './attack/rules.ts';
import { sumsIn } from './attack/seen.ts';

/** Two areas, one of a single statement: few answers, so that changed ones are often the same again. */
const set = questionSet([2, 1]);
/**
 * The rules that are switched off below open a hole in 2.5 of 100 rounds or more. What opens one in 7 of 1,000 is found in so
 * many with a probability of 0.999, and in more of them (ATTACKED_ROUNDS=20000) what opens one more seldom.
 */
const ROUNDS = Number(process.env['ATTACKED_ROUNDS'] ?? 1_000);

interface Attacked {
  readonly seed: string;
  readonly k: number;
  readonly releases: number;
  readonly closing: Closing;
  readonly holes: readonly Hole[];
  /** Groups of whom it can be worked out that at least one and fewer than k have not answered. */
  readonly silent: readonly string[];
  /** Scopes whose final figures say where the difference of all who were invited lies, and how many might have. */
  readonly told: readonly (string | null)[];
  readonly unexplained: readonly string[];
}

/** Plays rounds and attacks all that anybody ever saw of each. @param from the number of the first */
function attacked(rounds: number, rules: Rules = asBuilt, from = 0): Attacked[] {
  return Array.from({ length: rounds }, (_, index) => {
    const seed = `round ${from + index}`;
    const history = drawHistory(seed, set.statements.length);
    const played = playRound(set, history, rules);
    const { sums, asked, unexplained } = sumsIn(set, history.regions, history.k - rules.lowered, played);
    // Whoever attacks goes by the k that was promised.
    const holes = attack(set, history.k, sums);
    const told = asked.filter(({ scope }) => tellsOfAsked(scope)).map(({ scope }) => scope.region);
    const { shown, closing } = played;
    const silent = fewSilent(history.k, asked, onTheList(shown.at(-1) ?? {}));
    return { seed, k: history.k, releases: shown.length, closing, holes, silent, told, unexplained };
  });
}

const withHole = (rounds: readonly Attacked[]) => rounds.filter(({ holes }) => holes.length > 0);
const tellingOfFew = (rounds: readonly Attacked[]) => rounds.filter(({ silent }) => silent.length > 0);
const verdictsIn = (rounds: readonly Attacked[]) =>
  rounds.flatMap(({ closing }) => [...closing.verdicts.values()]);
const fewest = (rounds: readonly Attacked[]) =>
  Math.min(...rounds.flatMap(({ holes }) => holes.map(({ people }) => people)));

describe('everything that was ever published of a round, put together', () => {
  let rounds: Attacked[];
  beforeAll(() => {
    rounds = attacked(ROUNDS);
  });

  test('nothing that can be worked out of it rests on fewer than k people', () =>
    expect(withHole(rounds).map(({ seed, holes }) => ({ seed, holes }))).toEqual([]));

  test('of no group can it be worked out that somebody of it has not answered, and fewer than k have not', () =>
    expect(tellingOfFew(rounds).map(({ seed, silent }) => ({ seed, silent }))).toEqual([]));

  test('every figure follows from the answers of the people who are in it, and from nothing else', () =>
    expect(rounds.filter(({ unexplained }) => unexplained.length > 0)).toEqual([]));

  test('the rounds were dangerous: figures while open, figures that stayed, sides that show nothing, regions joined', () => {
    const verdicts = verdictsIn(rounds);
    for (const verdict of ['current', 'last-published', 'nothing'] as const)
      expect(verdicts.filter((one) => one === verdict).length).toBeGreaterThan(ROUNDS / 20);
    const released = (atLeast: number) => rounds.filter(({ releases }) => releases > atLeast).length;
    expect(released(1)).toBeGreaterThan(ROUNDS / 3);
    expect(released(5)).toBeGreaterThan(ROUNDS / 20);
    expect(rounds.filter(({ closing }) => closing.joined.length > 0).length).toBeGreaterThan(ROUNDS / 4);
    expect(new Set(rounds.map(({ k }) => k))).toEqual(new Set([3, 4, 5, 6]));
    const telling = rounds.filter(({ told }) => told.length > 0);
    const company = telling.filter(({ told }) => told.includes(null));
    expect(company.length).toBeGreaterThan(ROUNDS / 20);
    expect(telling.length - company.length).toBeGreaterThan(ROUNDS / 100);
  });

  test('when nobody has to stand behind a published batch, no hole opens, but most final figures are refused', () => {
    const refused = (rounds: readonly Attacked[]) => {
      const open = verdictsIn(rounds).filter((verdict) => verdict !== 'nothing');
      return open.filter((verdict) => verdict === 'last-published').length / open.length;
    };
    const without = attacked(60, withoutBatchBehind);
    expect(withHole(without)).toEqual([]);
    expect(refused(without)).toBeGreaterThan(0.4);
    expect(refused(rounds)).toBeLessThan(0.1);
  });
});

/**
 * A check of the check. Where few rounds have a hole, the rounds are those in which one is known to be: frozen moves open
 * one in seed 253 of 250 to 309, which says nothing of how seldom it is.
 */
describe('the attack can fail: with a rule switched off it finds a hole', () => {
  test.each([
    ['whatever has been answered is published at every look', withoutBatches, 0, 30, 1],
    ["the final figures are published without the final's condition", withoutFinalCondition, 0, 60, 3],
    ['published people who move count at once', withoutFrozenMoves, 250, 60, 1],
    ['small regions are hidden one by one and count in the company', withoutJoining, 0, 30, 2],
    ['the product takes k - 1 for k', withLowerK, 0, 30, 3],
  ] as const)('when %s', (_, rules, from, rounds, people) => {
    const found = withHole(attacked(rounds, rules, from));
    expect(found).not.toEqual([]);
    // Also in what people say about the other side, which is shown of the whole company alone.
    const statistics = new Set(found.flatMap(({ holes }) => holes.map(({ statistic }) => statistic)));
    expect([...statistics]).toEqual(expect.arrayContaining(['A1S1', 'overall', 'A1', 'A2']));
    expect(fewest(found)).toBeLessThanOrEqual(people);
  });

  test('when the product takes k - 1 for k, it finds groups of whom fewer than k have not answered', () => {
    const groups = tellingOfFew(attacked(100, withLowerK)).flatMap(({ silent }) => silent);
    expect(groups).toEqual(expect.arrayContaining(['company, sales', 'everybody else']));
  });
});
