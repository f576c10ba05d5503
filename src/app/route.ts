/** The screens that the header leads to, in its order. */
export const screenNames = ['answer', 'results', 'disagreements', 'rounds', 'people'] as const;
export type ScreenName = (typeof screenNames)[number];

/** The screens on which an owner looks after everything: they are about no one round. */
export type OwnerScreenName = Extract<ScreenName, 'rounds' | 'people'>;
export const isForOwners = (screen: ScreenName): screen is OwnerScreenName =>
  screen === 'rounds' || screen === 'people';

/** Stands in the address of the Rounds screen where a round is being made. */
export const NEW_ROUND = 'new';

/** Where in the tab somebody is: the part of the address behind the #. */
export interface Route {
  readonly screen: ScreenName;
  readonly round: string | null;
  /** Where on the screen, in the screen's own words, with what was chosen there behind "~"; null for its beginning. */
  readonly place: string | null;
}

const ADDRESS =
  /^(?:#\/)?(answer|results|disagreements|rounds|people)(?:\/([a-z0-9-]{1,40})(?:\/([a-z0-9-]{1,20}(?:~[a-z0-9-]{1,40}){0,5})|~([A-Za-z0-9~-]{1,80}))?)?$/;

/**
 * Reads `#/results/<round>/<place>`, or a deep link's `results/<round>`; whatever is not known leads to the Answer screen.
 * A case has its own id as address, `#/disagreements/<round>~<place>`: links in chats are made from nothing else.
 */
export function routeOf(address: string): Route {
  // Some programs that pass links on write "~" in this way.
  const [, name, round = null, part = null, inCase = null] =
    ADDRESS.exec(address.replaceAll(/%7e/gi, '~')) ?? [];
  const screen = screenNames.find((known) => known === name) ?? 'answer';
  const isCase = screen === 'disagreements';
  if (isCase ? part !== null : inCase !== null) return { screen: 'answer', round: null, place: null };
  return { screen, round, place: isCase ? inCase : part };
}

/** Whether it is where the tab begins: its address in the manifest. */
export const isStart = ({ screen, round }: Route): boolean => screen === 'answer' && round === null;

/** The address of a route. */
export function addressOf({ screen, round, place = null }: Omit<Route, 'place'> & Partial<Route>): string {
  if (round === null) return `#/${screen}`;
  const mark = screen === 'disagreements' ? '~' : '/';
  return `#/${screen}/${round}${place === null ? '' : mark + place}`;
}
