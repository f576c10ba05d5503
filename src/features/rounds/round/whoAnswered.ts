import type { RosterCount } from '../../../../contract/roster.ts';
import type { Round } from '../../../../contract/rounds.ts';
import type { Scope } from '../roundsApi.ts';

type Side = 'sales' | 'marketing';

/** One side of one region: how many are in published figures, or why that is not shown. */
export type Cell =
  | { readonly kind: 'people'; readonly people: number; readonly of: number | null }
  | { readonly kind: 'hidden'; readonly why: 'not-yet' | 'fewer'; readonly of: number | null };

export interface Row {
  readonly key: string;
  /** null: the whole company. */
  readonly region: string | null;
  /** Regions that are shown as one. */
  readonly joined: readonly string[] | null;
  readonly sales: Cell;
  readonly marketing: Cell;
}

/**
 * Whether one side has fewer people than it may take until figures come: then they may come only when the round closes.
 * @param roster who may answer; null where anybody may
 * @param most after so many answers of one side figures come at the latest
 */
export const mayWaitForClose = (roster: readonly RosterCount[] | null, most: number): boolean =>
  roster !== null &&
  (['sales', 'marketing'] as const).some(
    (side) => roster.reduce((sum, count) => sum + count[side], 0) < most,
  );

/**
 * Who has answered, by region and side, from published figures alone: a live count would tell who has. The whole company
 * first, then the regions in the order of the round; those that are shown as one share a row.
 * @param roster who may answer; null where anybody may
 * @param final whether these are the last figures: only then is what is not there too few
 */
export function whoAnswered(
  round: Pick<Round, 'regions' | 'state'>,
  scopes: readonly Scope[],
  roster: readonly RosterCount[] | null,
  final = round.state !== 'open',
): Row[] {
  const invited = (regions: readonly string[] | null, side: Side): number | null =>
    roster &&
    roster
      .filter(({ region }) => regions === null || (region !== null && regions.includes(region)))
      .reduce((sum, count) => sum + count[side], 0);
  const cell = (scope: Scope | undefined, regions: readonly string[] | null, side: Side): Cell => {
    const people = scope?.n[side];
    const of = invited(regions, side);
    if (people !== undefined) return { kind: 'people', people, of };
    return { kind: 'hidden', why: final ? 'fewer' : 'not-yet', of };
  };
  const row = (scope: Scope | undefined, region: string | null, joined: readonly string[] | null): Row => {
    const regions = joined ?? (region === null ? null : [region]);
    return {
      key: joined ? '~smaller' : (region ?? ''),
      region,
      joined,
      sales: cell(scope, regions, 'sales'),
      marketing: cell(scope, regions, 'marketing'),
    };
  };

  const company = scopes.find(({ region }) => region === null);
  const smaller = scopes.find(({ joined }) => joined !== undefined);
  const joined = smaller?.joined ?? [];
  return [
    row(company, null, null),
    ...round.regions
      .filter((region) => !joined.includes(region))
      .map((region) =>
        row(
          scopes.find((scope) => scope.region === region),
          region,
          null,
        ),
      ),
    ...(smaller?.joined ? [row(smaller, smaller.region, smaller.joined)] : []),
  ];
}
