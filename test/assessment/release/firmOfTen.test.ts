import type { Scope } from '../../../assessment/scope/scope.ts';
import { randomFrom } from '../../../local/crowd/random.ts';
import { questionSet } from '../../builders/questionSets.ts';
import { attack } from './attack/attack.ts';
import type { Happening, History } from './attack/history.ts';
import { playRound } from './attack/playedRound.ts';
import { asBuilt, withLowerK, type Rules } from './attack/rules.ts';
import { sumsIn } from './attack/seen.ts';

const set = questionSet([2, 1]);
const levels = ['undefined', 'defined', 'aligned', 'integrated', 'no-idea', null] as const;
const views = ['yes', 'no', 'not-sure', null] as const;

type Split = readonly [sales: number, marketing: number];
const splits: readonly Split[] = [
  [5, 5],
  [6, 4],
  [7, 3],
  [8, 2],
];

/** A firm of ten: all of them answer, in any order; some change their minds, some erase, and owner and liaison look all the time. */
function firm(seed: string, k: number, [sales]: Split): History {
  const random = randomFrom(seed);
  const oneOf = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const given = () => ({
    answers: set.statements.map(() => oneOf([1, 2, 3, 4, 5, null])),
    awareness: { A1: oneOf(levels), A2: oneOf(views) },
  });
  const answersOf = (person: number): Happening => ({
    kind: 'answers',
    person,
    side: person < sales ? 'sales' : 'marketing',
    region: null,
    ...given(),
  });
  const turns = new Map(Array.from({ length: 10 }, (_, person) => [person, random()]));
  const people = [...turns.keys()].sort((a, b) => (turns.get(a) ?? 0) - (turns.get(b) ?? 0));
  const happenings = people.flatMap((person, index): Happening[] => {
    const earlier = people[Math.floor(random() * index)] ?? person;
    const also = oneOf<Happening[]>([
      [],
      [answersOf(earlier)],
      [{ kind: 'erase', person: earlier }],
      [{ kind: 'erase', person: earlier }, answersOf(earlier)],
    ]);
    return [answersOf(person), ...(random() < 0.3 ? also : []), { kind: 'look', meanwhile: [] }];
  });
  const last = oneOf(people);
  const atTheEnd = oneOf<Happening[]>([[], [], [answersOf(last)], [{ kind: 'erase', person: last }]]);
  const all = [...happenings, ...atTheEnd];
  return { k, regions: 0, oneServer: random() < 0.5, happenings: all, silent: null };
}

interface Seen {
  readonly split: Split;
  readonly releases: readonly { readonly final: boolean; readonly company: Scope }[];
  readonly holes: number;
  readonly unexplained: number;
}

const ROUNDS = 150;

function seenIn(k: number, rules: Rules = asBuilt, rounds = ROUNDS): Seen[] {
  return splits.flatMap((split) =>
    Array.from({ length: rounds }, (_, index) => {
      const played = playRound(set, firm(`${k} ${split.join()} ${index}`, k, split), rules);
      const { sums, unexplained } = sumsIn(set, 0, k - rules.lowered, played);
      const releases = played.shown.map(({ json, final }) => {
        const [company] = JSON.parse(json) as [Scope];
        return { final, company };
      });
      return { split, releases, holes: attack(set, k, sums).length, unexplained: unexplained.length };
    }),
  );
}

describe.each([3, 5])('a firm of ten whose figures come in groups of %i', (k) => {
  let rounds: Seen[];
  beforeAll(() => {
    rounds = seenIn(k);
  });

  test('is told nothing that rests on fewer people, whatever is put together, what one side thinks of the other included', () => {
    expect(rounds.filter(({ holes, unexplained }) => holes + unexplained > 0)).toEqual([]);
    const told = rounds.filter(({ releases }) => releases.some(({ company }) => company.awareness));
    expect(told.length).toBeGreaterThan(ROUNDS);
  });

  test('is told something at the end wherever a side has so many people left', () => {
    for (const { releases } of rounds) {
      const final = releases.at(-1);
      expect(final?.final).toBe(true);
      for (const side of ['sales', 'marketing'] as const) {
        const people = final?.company.n[side];
        expect(people === undefined || people >= k).toBe(true);
        if (people === undefined) expect(final?.company.awareness?.[side] ?? {}).toEqual({});
      }
    }
    const shown = rounds.filter(({ releases }) => releases.at(-1)?.company.n.sales !== undefined);
    expect(shown.length).toBeGreaterThan(rounds.length / 2);
  });

  test('is told of a side with fewer people nothing, ever', () => {
    const small = rounds.filter(({ split: [, marketing] }) => marketing < k);
    expect(small.length).toBeGreaterThan(0);
    for (const { releases } of small)
      for (const { company } of releases) {
        expect(company.n.marketing).toBeUndefined();
        expect(company.score.company).toBeUndefined();
        expect(company.awareness?.marketing ?? {}).toEqual({});
      }
  });

  test('would be told too much, were the groups smaller by one', () =>
    expect(seenIn(k, withLowerK, 10).filter(({ holes }) => holes > 0).length).toBeGreaterThan(0));
});
