import { standsAs } from '../../../../contract/freeCase.ts';
import type { CaseItem } from '../caseItem.ts';

/** What the list can be narrowed to, in the order in which it is offered. */
export const stateFilters = ['all', 'open', 'mine', 'taken', 'agreed', 'closed'] as const;
export type StateFilter = (typeof stateFilters)[number];

/** Which regions: every one, the whole company, or the one with this name. */
export type RegionFilter =
  { readonly of: 'all' } | { readonly of: 'company' } | { readonly of: 'region'; readonly name: string };

export interface Filters {
  readonly state: StateFilter;
  readonly region: RegionFilter;
}
export const noFilters: Filters = { state: 'all', region: { of: 'all' } };

const fitsState = (item: CaseItem, state: StateFilter, me: string): boolean =>
  state === 'all' ||
  (state === 'mine' ? item.takenBy?.id === me && item.state !== 'closed' : standsAs(item) === state);

const fitsRegion = ({ region }: CaseItem, filter: RegionFilter): boolean =>
  filter.of === 'all' || region === (filter.of === 'company' ? null : filter.name);

/** Those that both filters leave. */
export const filtered = (items: readonly CaseItem[], { state, region }: Filters, me: string): CaseItem[] =>
  items.filter((item) => fitsRegion(item, region) && fitsState(item, state, me));

/** How many there are in each state, among those of the regions that are shown. */
export const countsByState = (items: readonly CaseItem[], region: RegionFilter, me: string) =>
  stateFilters.map((state) => ({ state, count: filtered(items, { state, region }, me).length }));

/** The regions that have cases, in the order of the round. */
export const regionsIn = (items: readonly CaseItem[], order: readonly string[]): string[] => {
  const names = new Set(items.flatMap(({ region }) => region ?? []));
  return [...names].toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
};
