import { binsOf } from '../bins.ts';
import type { Histogram } from '../histogram.ts';
import { levelOf, levels, POINTS, type Level } from '../level.ts';
import type { Group, Rules } from '../scope/group.ts';
import type { Higher } from '../texts/disagreementSentence.ts';
import type { Tally } from './tallies.ts';

/** People by the level that they name. */
export type ByLevel = Readonly<Record<Level, number>>;
/** What A1 has been answered: the level that the other side is expected to choose. */
export type Expected = Readonly<Record<Level | 'no-idea', number>>;
/** What A2 has been answered: whether there is a divide. */
export type DivideSeen = Readonly<Record<'yes' | 'no' | 'not-sure', number>>;

/** How one side thinks that the other sees it, and how it sees it itself. What may not be shown is absent. */
export interface SideAwareness {
  readonly A1?: Expected;
  readonly A2?: DivideSeen;
  /** Of the side's people, by the level of their own score. */
  readonly levels?: ByLevel;
}

export type Awareness = Readonly<Record<Higher, SideAwareness>>;

const expectations = [...levels, 'no-idea'] as const;
const divideViews = ['yes', 'no', 'not-sure'] as const;

/**
 * What a release tells of the awareness questions: counts of people, of the whole company and side by side, from the minimum
 * group size on. Whoever left a question open is not among those who answered it, as with "can't judge".
 * @returns undefined where nothing may be told; whether a few have answered does not show
 */
export function awarenessOf({ minimumGroupSize }: Rules, { sales, marketing }: Group): Awareness | undefined {
  const both = { sales: ofSide(sales, minimumGroupSize), marketing: ofSide(marketing, minimumGroupSize) };
  const told = Object.values(both).some(({ A1, A2 }) => (A1 ?? A2) !== undefined);
  return told ? both : undefined;
}

function ofSide({ n, overall, awareness }: Histogram, k: number): SideAwareness {
  const [A1, A2] = [counted(expectations, awareness.A1), counted(divideViews, awareness.A2)];
  const people = { undefined: 0, defined: 0, aligned: 0, integrated: 0 };
  for (const { answered, sum, count } of binsOf(overall))
    if (answered > 0) people[levelOf((POINTS * sum) / answered)] += count;
  return {
    ...(total(A1) >= k && { A1 }),
    ...(total(A2) >= k && { A2 }),
    ...(n >= k && { levels: people }),
  };
}

const counted = <Option extends string>(options: readonly Option[], tally: Tally) =>
  Object.fromEntries(options.map((option) => [option, tally[option] ?? 0])) as Record<Option, number>;

/** How many people have answered. */
export const total = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);
