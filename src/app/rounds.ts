import type { Me } from '../../contract/me.ts';
import { dealsWithCases } from './roles.ts';
import type { Route } from './route.ts';

export type RoundEntry = Me['rounds'][number];

/** The round that an address names, or the one that somebody wants who just opens the screen. */
export function roundToShow(me: Pick<Me, 'rounds' | 'roles'>, route: Route): string | null {
  const { rounds } = me;
  // A link may lead to a round that is not in the list, such as an old one: the server knows whether it exists.
  if (route.round !== null) return route.round;
  const first = route.screen === 'answer' ? toAnswer(rounds) : withResults(rounds, dealsWithCases(me));
  return (first ?? rounds[0])?.id ?? null;
}

/** One that waits for an answer, else an open one: of those that ask this person, as far as there are any. */
function toAnswer(rounds: readonly RoundEntry[]): RoundEntry | undefined {
  const open = rounds.filter((round) => round.state === 'open');
  return waitingRound(open) ?? open.find((round) => round.invited || round.answered) ?? open[0];
}

/** An open one that asks this person and has no answer from them yet. */
export const waitingRound = (rounds: readonly RoundEntry[]): RoundEntry | undefined =>
  rounds.find(({ state, invited, answered }) => state === 'open' && invited && !answered);

/** The newest that has figures: for liaisons and owners that may be an open one, for everybody else one that has closed. */
const withResults = (rounds: readonly RoundEntry[], early: boolean): RoundEntry | undefined =>
  early ? rounds[0] : newestClosed(rounds);

/** The round that closed last, of those that come newest first. */
export const newestClosed = (rounds: readonly RoundEntry[]): RoundEntry | undefined =>
  rounds.find((round) => round.state === 'closed');
