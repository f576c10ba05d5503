import { regionKey } from '../../../contract/answers.ts';
import type { Liaison } from '../../../contract/liaisons.ts';
import type { Person } from './person.ts';

export interface Deps {
  findLiaisons(): Promise<readonly Liaison[]>;
}

/** What somebody may see and do of what concerns regions. */
export interface Dealings {
  readonly liaison: Liaison | undefined;
  /** Owners and liaisons; nobody else deals with cases. */
  readonly deals: boolean;
  /** Whether a region, or the whole company (null), is theirs. */
  readonly includes: (region: string | null) => boolean;
}

/** Whether a liaison is told of a region; every liaison is of the whole company. */
export const isOf = ({ regions }: Liaison, region: string | null): boolean =>
  region === null || regions === null || regions.some((name) => regionKey(name) === regionKey(region));

/**
 * Liaisons are who stands in the list of liaisons, for the API and the bot alike; owners have the Entra role.
 * @param liaisons that list
 */
export function dealingsIn(liaisons: readonly Liaison[], person: Pick<Person, 'id' | 'owner'>): Dealings {
  const liaison = liaisons.find(({ id }) => id === person.id);
  return {
    liaison,
    deals: person.owner || liaison !== undefined,
    includes: (region) => person.owner || (liaison !== undefined && isOf(liaison, region)),
  };
}

/** The same by the list as it is stored now. */
export const dealingsOf = async (deps: Deps, person: Pick<Person, 'id' | 'owner'>): Promise<Dealings> =>
  dealingsIn(await deps.findLiaisons(), person);
