import { cellOf, joinedCellOf } from '../../../../assessment/release/cells.ts';
import type { Scope } from '../../../../assessment/scope/scope.ts';
import type { Shown } from './playedRound.ts';

const twoSides = ['sales', 'marketing'] as const;
type Asked = Readonly<Record<(typeof twoSides)[number], number>>;

/** How many people of these cells are on the round's list, by side; undefined where it has none. */
export function askedIn(
  { invited, joined }: Pick<Shown, 'invited' | 'joined'>,
  cellsOfSide: (side: (typeof twoSides)[number]) => readonly string[],
): Asked | undefined {
  if (!invited) return undefined;
  const count = (side: (typeof twoSides)[number]) =>
    cellsOfSide(side)
      .flatMap((cell) =>
        cell === joinedCellOf(side) ? joined.map((region) => cellOf({ side, region })) : [cell],
      )
      .reduce((sum, cell) => sum + (invited.get(cell) ?? 0), 0);
  return { sales: count('sales'), marketing: count('marketing') };
}

/** Everybody whom a round asked, as its page says it; undefined where it has no list. */
export function onTheList({ invited }: Pick<Shown, 'invited'>): OnTheList | undefined {
  if (!invited) return undefined;
  const observer = cellOf({ side: 'observer', region: null });
  return {
    people: [...invited.values()].reduce((sum, count) => sum + count, 0),
    observers: (invited.get(observer) ?? 0) > 0,
  };
}
interface OnTheList {
  readonly people: number;
  /** Whether some of them are observers. */
  readonly observers: boolean;
}

/** Whether a scope says of anything where the difference of all who were invited lies. */
export const tellsOfAsked = ({ subjects }: Pick<Scope, 'subjects'>): boolean =>
  subjects.some(({ invitedInterval }) => invitedInterval !== undefined);

/** A scope as it was sent, with how many of its people were asked. */
export interface AskedScope {
  readonly scope: Scope;
  readonly asked: Asked;
}

/**
 * Groups of whom it can be worked out that at least one and fewer than k have not answered. Whoever sees where the
 * difference of all who were invited lies is taken to know how many these are, by side, which is more than some of these
 * intervals tell; and everybody knows how many were asked in all, and how many of them have answered.
 * @param scopes of the final release, the company first: of an attacker who deals with every region
 */
export function fewSilent(
  k: number,
  [company, ...regions]: readonly AskedScope[],
  list: OnTheList | undefined,
): string[] {
  if (!company || !list) return [];
  const silentIn = ({ scope, asked }: AskedScope, side: (typeof twoSides)[number]) =>
    asked[side] - (scope.n[side] ?? 0);
  const told = regions.filter(({ scope }) => tellsOfAsked(scope));
  const groups = twoSides.flatMap((side) => {
    const each = told.map((region) => ({
      group: `${region.scope.region ?? ''}, ${side}`,
      silent: silentIn(region, side),
    }));
    if (!tellsOfAsked(company.scope)) return each;
    const all = { group: `company, ${side}`, silent: silentIn(company, side) };
    const rest = all.silent - each.reduce((sum, { silent }) => sum + silent, 0);
    return [...each, all, { group: `regions that tell nothing, ${side}`, silent: rest }];
  });
  const { n } = company.scope;
  const all = list.people - (n.sales ?? 0) - (n.marketing ?? 0) - (n.observer ?? 0);
  const isExact =
    n.sales !== undefined && n.marketing !== undefined && (n.observer !== undefined || !list.observers);
  if (isExact && groups.length > 0) {
    const known = tellsOfAsked(company.scope) ? [company] : told;
    const silent = known.reduce(
      (sum, scope) => sum + silentIn(scope, 'sales') + silentIn(scope, 'marketing'),
      0,
    );
    groups.push({ group: 'everybody else', silent: all - silent });
  }
  return groups.filter(({ silent }) => silent > 0 && silent < k).map(({ group }) => group);
}
