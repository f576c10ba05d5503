import type { Answer } from '../../../../assessment/questionSet.ts';
import { cellsOf, type CellSide } from '../../../../assessment/release/cells.ts';
import type { Term } from './counted.ts';
import { randomFrom } from '../../../../local/crowd/random.ts';

/** What happens to a round while it is open. What the product makes of it is not decided here. */
export type Happening =
  | {
      /** Answers come, for the first time, changed, identical, from elsewhere, or again after erasing. */
      readonly kind: 'answers';
      readonly person: number;
      readonly side: CellSide;
      readonly region: number | null;
      readonly answers: readonly Answer[];
      readonly awareness: Term['awareness'];
    }
  | { readonly kind: 'erase'; readonly person: number }
  | {
      readonly kind: 'look';
      /** What gets in between seeing how many there are and freezing them. */
      readonly meanwhile: readonly Happening[];
    };

/** A round as people live through it; it closes when the happenings end. */
export interface History {
  readonly k: number;
  readonly regions: number;
  /** Whether one server takes all answers, so that it closes every full batch itself. */
  readonly oneServer: boolean;
  readonly happenings: readonly Happening[];
  /** By cell, how many people on the round's list never answer; null where it has no list that could tell. */
  readonly silent: ReadonlyMap<string, number> | null;
}

const twoSides = ['sales', 'marketing'] as const;

type Standing = Omit<Extract<Happening, { kind: 'answers' }>, 'kind' | 'person'>;

/** Sizes of cells as multiples of k: most of them dangerous. */
const sizes = [0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 6] as const;
const NULL_ONE_IN = 8;
/** One round in so many has a cell that is large enough for batches of more than k people. */
const LARGE_ONE_IN = 40;
const LARGE = 90;

/** A round that follows from the seed alone. */
export function drawHistory(seed: string, statements: number): History {
  const random = randomFrom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const oneOf = <T>(list: readonly T[]) => list[below(list.length)] as T;
  const k = 3 + below(4);
  const regions = below(6);
  const place = () => (regions === 0 ? null : below(regions));
  const answer = (): Answer => (below(NULL_ONE_IN) === 0 ? null : 1 + below(5));
  // From a source of its own, so that a seed stays the round that it was before these questions were asked.
  const randomView = randomFrom(`${seed} awareness`);
  const oneView = <T>(list: readonly T[]) => list[Math.floor(randomView() * list.length)] as T;
  const asked = randomView() < 0.75;
  const view = (): Term['awareness'] =>
    asked
      ? {
          A1: oneView(['undefined', 'defined', 'aligned', 'integrated', 'no-idea', null]),
          A2: oneView(['yes', 'no', 'not-sure', null]),
        }
      : null;
  const allAnswers = () => Array.from({ length: statements }, answer);

  const people = new Map<number, Standing>();
  const gone = new Map<number, Standing>();
  let next = 0;
  const stands = (person: number, standing: Standing): Happening => {
    people.set(person, standing);
    gone.delete(person);
    return { kind: 'answers', person, ...standing };
  };
  const goes = (person: number): Happening => {
    gone.set(person, people.get(person) as Standing);
    people.delete(person);
    return { kind: 'erase', person };
  };
  const draw = (
    of: ReadonlyMap<number, Standing>,
    happening: (somebody: [number, Standing]) => Happening[],
  ): Happening[] => (of.size === 0 ? [] : happening(oneOf([...of])));

  const changes: (() => Happening[])[] = [
    function editSome() {
      return draw(people, ([person, { answers, awareness, ...at }]) => {
        const edited = answers.map((old) => (below(2) === 0 ? old : answer()));
        // Some change what they think of the other side and nothing else, some the other way round.
        const kept = randomView();
        return [
          stands(person, {
            ...at,
            answers: kept < 0.2 ? answers : edited,
            awareness: kept > 0.6 ? awareness : view(),
          }),
        ];
      });
    },
    function sendTheSame() {
      return draw(people, ([person, standing]) => [stands(person, standing)]);
    },
    function erase() {
      return draw(people, ([person]) => [goes(person)]);
    },
    function theLastErase() {
      return [...people.keys()].slice(-1 - below(k)).map(goes);
    },
    function comeBack() {
      return draw(gone, ([person, before]) => {
        const answers = below(2) === 0 ? before.answers : allAnswers();
        const elsewhere = { side: oneOf(twoSides), region: place() };
        const awareness = oneView([before.awareness, view()]);
        return [stands(person, { ...(below(2) === 0 ? before : elsewhere), answers, awareness })];
      });
    },
    function move() {
      return draw(people, ([person, { side, ...given }]) => [
        stands(person, { ...given, side: below(3) === 0 ? oneOf(twoSides) : side, region: place() }),
      ]);
    },
    function moveTogether() {
      return draw(people, ([, { side, region }]) => {
        const to = { side: below(3) === 0 ? oneOf(twoSides) : side, region: place() };
        const colleagues = [...people].filter(([, at]) => at.side === side && at.region === region);
        return colleagues
          .slice(0, 1 + below(k))
          .map(([person, given]) => stands(person, { ...given, ...to }));
      });
    },
  ];
  const change = () => oneOf(changes)();

  const large = below(LARGE_ONE_IN) === 0;
  const cells = (['sales', 'marketing', 'observer'] as const).flatMap(
    (side): { side: CellSide; region: number | null; size: number }[] =>
      side === 'observer'
        ? [{ side, region: null, size: Math.round(oneOf(sizes) * k) }]
        : Array.from({ length: Math.max(1, regions) }, (_, region) => ({
            side,
            region: regions === 0 ? null : region,
            size: large && region === 0 && side === 'sales' ? LARGE : Math.round(oneOf(sizes) * k),
          })),
  );
  const arrivals = cells.flatMap(({ side, region, size }) =>
    Array.from({ length: size }, () => ({ side, region })),
  );
  // Either in any order, or region by region as a company would invite them.
  const turns = new Map(arrivals.map((arrival) => [arrival, random()]));
  if (below(4) > 0) arrivals.sort((a, b) => (turns.get(a) ?? 0) - (turns.get(b) ?? 0));
  const arriving = arrivals.slice(0, below(3) === 0 ? below(arrivals.length + 1) : arrivals.length);

  const changing = oneOf([0, 0.05, 0.2, 0.6]);
  const looking = oneOf([0.02, 0.1, 0.4, 1]);
  const interrupted = oneOf([0, 0, 0.3]);
  const happenings: Happening[] = [];
  const looks = () => {
    if (random() >= looking) return;
    happenings.push({ kind: 'look', meanwhile: random() < interrupted ? [...change(), ...change()] : [] });
  };
  for (const standing of arriving) {
    happenings.push(stands(next++, { ...standing, answers: allAnswers(), awareness: view() }));
    while (random() < changing) happenings.push(...change());
    looks();
  }
  // The dangerous moment: a little happens between the last figures and the end.
  if (below(2) === 0) happenings.push({ kind: 'look', meanwhile: [] });
  for (let last = below(7); last > 0; last--) {
    happenings.push(...change());
    if (below(4) > 0) continue;
    const { side, region } = oneOf(cells);
    happenings.push(stands(next++, { side, region, answers: allAnswers(), awareness: view() }));
  }
  return { k, regions, oneServer: below(2) === 0, happenings, silent: drawSilent(seed, k, regions) };
}

/** How many people of each cell are on the list and never answer: mostly nobody, or just too few or enough to be told. */
function drawSilent(seed: string, k: number, regions: number): History['silent'] {
  // From a source of its own, as above.
  const random = randomFrom(`${seed} list`);
  const oneOf = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  if (random() < 0.25) return null;
  const some = oneOf([0, 0.1, 0.3, 0.6]);
  const few = oneOf([true, false]);
  return new Map(
    cellsOf(regions).map((cell) => {
      const count = few ? oneOf([1, 2, k - 1, k]) : oneOf([k, k + 1, 2 * k]);
      return [cell, random() < some ? count : 0] as const;
    }),
  );
}
