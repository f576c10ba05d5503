/** Where in the tab somebody is: the part of the address behind the #. */
export interface Route {
  readonly screen: 'answer';
  readonly round: string | null;
}

/** Reads `#/answer/<round>`, or a deep link's `answer/<round>`; whatever is not known leads to the Answer screen. */
export function routeOf(address: string): Route {
  const round = /^(?:#\/)?answer\/([a-z0-9-]{1,40})$/.exec(address)?.[1];
  return { screen: 'answer', round: round ?? null };
}

/** The address of a route. */
export const addressOf = ({ screen, round }: Route): string =>
  round === null ? `#/${screen}` : `#/${screen}/${round}`;
