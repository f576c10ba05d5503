import type { Me } from '../../contract/me.ts';
import type { ApiClient } from './api/apiClient.ts';
import type { Outcome } from './api/outcome.ts';
import { withEarly } from './api/withEarly.ts';
import { dealsWithCases } from './roles.ts';
import { roundToShow } from './rounds.ts';
import type { Route } from './route.ts';

/** What a screen asks for, of one round. */
interface Requests {
  /** Of those who deal with cases alone. */
  readonly cases?: string;
  readonly [request: string]: string | undefined;
}

/** The way to the API, and who is there: asked before there is anything to show it with. */
export interface Begun {
  readonly api: ApiClient;
  readonly me: Promise<Outcome<Me>>;
}

/**
 * Asks who is there, and for what the first screen shows: as soon as it is known who it is and so which round, and where
 * the address names the round, beside that.
 * @param beside whether to ask before the host has given anybody a token: whoever has to sign in first may be asked so for each
 */
export function begun(
  client: ApiClient,
  route: Route,
  of: (round: string) => Requests,
  beside: boolean,
): Begun {
  const me = client<Me>('me');
  const known = beside && route.round !== null ? open(of(route.round)) : [];
  const later = me.then((outcome) => {
    const round = outcome.kind === 'ok' ? roundToShow(outcome.value, route) : null;
    if (outcome.kind !== 'ok' || round === null) return [];
    const { cases } = of(round);
    const deals = cases !== undefined && dealsWithCases(outcome.value);
    const asked = new Set(known);
    return [...open(of(round)), ...(deals ? [cases] : [])].filter((path) => !asked.has(path));
  });
  return { api: withEarly(client, known, later), me };
}

const open = ({ cases: _, ...all }: Requests): string[] =>
  Object.values(all).filter((path) => path !== undefined);
