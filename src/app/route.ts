/** The screens that the header leads to, in its order. */
export const screenNames = ['answer', 'results'] as const;
export type ScreenName = (typeof screenNames)[number];

/** Where in the tab somebody is: the part of the address behind the #. */
export interface Route {
  readonly screen: ScreenName;
  readonly round: string | null;
  /** Where on the screen, in the screen's own words; null for its beginning. */
  readonly place: string | null;
}

const ADDRESS = /^(?:#\/)?(answer|results)(?:\/([a-z0-9-]{1,40})(?:\/([a-z0-9-]{1,20}))?)?$/;

/**
 * Reads `#/results/<round>/<place>`, or a deep link's `results/<round>`; whatever is not known leads to the Answer screen.
 */
export function routeOf(address: string): Route {
  const [, name, round = null, place = null] = ADDRESS.exec(address) ?? [];
  const screen = screenNames.find((known) => known === name) ?? 'answer';
  return { screen, round, place };
}

/** The address of a route. */
export const addressOf = ({ screen, round, place = null }: Omit<Route, 'place'> & Partial<Route>): string =>
  `#/${[screen, round, round === null ? null : place].filter((part) => part !== null).join('/')}`;
