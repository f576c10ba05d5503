import type { Me } from '../../contract/me.ts';
import type { Route } from './route.ts';

export type RoundEntry = Me['rounds'][number];

/** The round that an address names, or the one that somebody wants who just opens the screen. */
export function roundToShow({ rounds, roles }: Pick<Me, 'rounds' | 'roles'>, route: Route): string | null {
  // A link may lead to a round that is not in the list, such as an old one: the server knows whether it exists.
  if (route.round !== null) return route.round;
  const first = route.screen === 'answer' ? toAnswer(rounds) : withResults(rounds, roles.includes('owner'));
  return (first ?? rounds[0])?.id ?? null;
}

/** One that waits for an answer, else an open one. */
function toAnswer(rounds: readonly RoundEntry[]): RoundEntry | undefined {
  const open = rounds.filter((round) => round.state === 'open');
  return open.find((round) => !round.answered) ?? open[0];
}

/** The newest that has figures: for owners that may be an open one, for everybody it is one that has closed. */
const withResults = (rounds: readonly RoundEntry[], owner: boolean): RoundEntry | undefined =>
  owner ? rounds[0] : newestClosed(rounds);

/** The round that closed last, of those that come newest first. */
export const newestClosed = (rounds: readonly RoundEntry[]): RoundEntry | undefined =>
  rounds.find((round) => round.state === 'closed');
