import { levels, type Level } from '../level.ts';
import type { Higher } from '../texts/disagreementSentence.ts';
import { total, type ByLevel, type DivideSeen, type Expected } from './awareness.ts';

/** A side expected the other to choose another level than most of its people did. */
export interface BlindSpot {
  readonly kind: 'blind-spot';
  /** The side that misjudges the other. */
  readonly side: Higher;
  readonly expected: Level;
  /** Where most of the other side's people are. */
  readonly actual: Level;
}

/** Most of one side say that there is a divide, and most of the other do not. */
export interface DivideUnseen {
  readonly kind: 'divide-unseen';
  /** The share of each side that says yes, of those who answered: 0 to 1. */
  readonly sales: number;
  readonly marketing: number;
}

/** What is needed of a side; sides in replies of the API have it too. */
interface Side {
  readonly A1?: Expected | undefined;
  readonly A2?: DivideSeen | undefined;
  readonly levels?: ByLevel | undefined;
}
export type BothSides = Readonly<Record<Higher, Side>>;

/** As with evidence of any kind. */
const FEWEST = 5;
const MOST = 0.5;
/** In shares: below it both sides see a divide about as often. */
const APART = 0.2;

/**
 * Where a side misjudges the other. What a side expects is the level in the middle of all that its people named, as long as
 * half of those who answered named one; what the other side thinks is told only where most of its people agree on it.
 */
export function blindSpots(sides: BothSides): BlindSpot[] {
  return (['sales', 'marketing'] as const).flatMap((side) => {
    const [guesses, people] = [sides[side].A1, sides[side === 'sales' ? 'marketing' : 'sales'].levels];
    const expected = guesses && expectedLevel(guesses);
    const actual = people && mostOf(people);
    return expected && actual && expected !== actual ? [{ kind: 'blind-spot', side, expected, actual }] : [];
  });
}

/** The level that a side expects of the other; undefined where its people do not expect any one. */
export function expectedLevel(guesses: Expected): Level | undefined {
  const { 'no-idea': noIdea, ...named } = guesses;
  const [answered, naming] = [total(guesses), total(guesses) - noIdea];
  if (answered < FEWEST || naming < MOST * answered) return undefined;
  // Of an even number of people there are two in the middle: they must agree.
  const [lower, upper] = [levelOfPerson(named, (naming + 1) / 2), levelOfPerson(named, naming / 2 + 1)];
  return lower === upper ? lower : undefined;
}

/** The level of the person at a place, counted from 1, when all stand in a row from the lowest level on. */
function levelOfPerson(people: ByLevel, place: number): Level | undefined {
  let before = 0;
  return levels.find((level) => (before += people[level]) >= Math.floor(place));
}

/** The level at which most people are. */
export function mostOf(people: ByLevel): Level | undefined {
  const all = total(people);
  return all < FEWEST ? undefined : levels.find((level) => people[level] > MOST * all);
}

/** That one side sees a divide and the other does not. */
export function divideUnseen({ sales, marketing }: BothSides): DivideUnseen[] {
  const [s, m] = [seeing(sales.A2), seeing(marketing.A2)];
  if (s === undefined || m === undefined) return [];
  const told = Math.max(s, m) > MOST && Math.min(s, m) < MOST && Math.abs(s - m) >= APART;
  return told ? [{ kind: 'divide-unseen', sales: s, marketing: m }] : [];
}

const seeing = (views: DivideSeen | undefined): number | undefined =>
  views && total(views) >= FEWEST ? views.yes / total(views) : undefined;
