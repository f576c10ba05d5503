import { emptyHistogram, type Histogram } from '../histogram.ts';
import type { QuestionSet } from '../questionSet.ts';
import type { Group } from '../scope/group.ts';
import { scopeOf, type Scope } from '../scope/scope.ts';
import { cellOf, joinedCellOf, placesOf } from './cells.ts';
import { invitedIn } from './invitedIn.ts';
import { derivedFrom, sumOfReleased, type Released } from './released.ts';

/** What is published of a round at one moment. */
export interface PublishedFigures {
  /** By cell; one that shows nothing is absent. */
  readonly cells: ReadonlyMap<string, Released<Histogram>>;
  /** Places of the regions that are shown as one. */
  readonly joined: readonly number[];
  /** Cells whose last published figures stay, because the difference to newer ones would rest on too few people. */
  readonly staying: ReadonlySet<string>;
  readonly final: boolean;
  /** By cell, how many people were invited: in final figures, where that is known. */
  readonly invited?: ReadonlyMap<string, number> | undefined;
}

/** A scope that may leave the system. */
export type ReleasedScope = Released<
  Scope & {
    /** Sides that show their last published figures instead of the final ones; in the company: some of theirs. */
    readonly staying?: readonly ('sales' | 'marketing' | 'observer')[];
  }
>;

/** What the round fixed before anyone answered. */
export interface RoundRules {
  readonly set: QuestionSet;
  readonly minimumGroupSize: number;
  /** The names, in list order. */
  readonly regions: readonly string[];
}

/** The name of the scope of the regions that are shown as one. */
export const SMALLER = '~smaller';

const twoSides = ['sales', 'marketing'] as const;

/**
 * Everything that a release shows: the company, which is the sum of what is published of the cells and never anything
 * else; the regions in list order; last those that are shown as one.
 */
export const releasedScopes = (round: RoundRules, figures: PublishedFigures): ReleasedScope[] => [
  ...eachReleasedScope(round, figures),
];

/** The same, one after the other: at the largest size all together take seconds, in which nobody else is answered. */
export function* eachReleasedScope(
  round: RoundRules,
  figures: PublishedFigures,
): Generator<ReleasedScope, void> {
  const rules = { ...round, regions: round.regions.length };
  const named = placesOf(rules.regions).filter(
    (place): place is number => place !== null && !figures.joined.includes(place),
  );
  const cellAt = (place: number | null) => (side: 'sales' | 'marketing') => cellOf({ side, region: place });
  const places = [
    ...named.map((place) => ({ name: round.regions[place] ?? '', cell: cellAt(place) })),
    ...(figures.joined.length > 0 ? [{ name: SMALLER, cell: joinedCellOf }] : []),
  ];
  const everywhere = rules.regions === 0 ? [cellAt(null)] : places.map(({ cell }) => cell);
  const observer = cellOf({ side: 'observer', region: null });

  const empty = derivedFrom([], () => emptyHistogram(round.set));
  const shown = (cells: readonly string[]) =>
    sumOfReleased(cells.flatMap((cell) => figures.cells.get(cell) ?? [])) ?? empty;
  const groupOf = (cells: readonly ((side: 'sales' | 'marketing') => string)[]) => ({
    sales: shown(cells.map((cell) => cell('sales'))),
    marketing: shown(cells.map((cell) => cell('marketing'))),
  });
  const { final } = figures;
  const stayingOf = (cells: readonly ((side: 'sales' | 'marketing') => string)[], also?: string) => {
    const some = [
      ...twoSides.filter((side) => cells.some((cell) => figures.staying.has(cell(side)))),
      ...(also !== undefined && figures.staying.has(also) ? (['observer'] as const) : []),
    ];
    return some.length > 0 && { staying: some };
  };

  const invitedTo = invitedIn(rules.minimumGroupSize, figures, everywhere);
  const regions: Group[] = named.map((place) => groupOf([cellAt(place)]));
  const check =
    rules.regions < 2
      ? undefined
      : { regions, withoutAny: final ? ('go-without' as const) : ('wait' as const) };
  const company = { ...groupOf(everywhere), observer: shown([observer]) };
  yield derivedFrom([company.sales, company.marketing, company.observer], () => ({
    ...scopeOf(rules, null, company, { check, final, invited: invitedTo(everywhere) }),
    ...stayingOf(everywhere, observer),
  }));
  if (rules.regions === 0) return;
  for (const { name, cell } of places) {
    const group = groupOf([cell]);
    const joined = name === SMALLER ? figures.joined.map((place) => round.regions[place] ?? '') : undefined;
    yield derivedFrom([group.sales, group.marketing], () => ({
      ...scopeOf(rules, name, group, { joined, final, invited: invitedTo([cell]) }),
      ...stayingOf([cell]),
    }));
  }
}
