import type { Me } from '../../contract/me.ts';

export type RoundEntry = Me['rounds'][number];

/** The round that somebody who just opens the tab wants: one to answer, else an open one, else the latest. */
export function roundToShow(rounds: readonly RoundEntry[], wanted: string | null): string | null {
  // A link may lead to a round that is not in the list, such as an old one: the server knows whether it exists.
  if (wanted !== null) return wanted;
  const open = rounds.filter((round) => round.state === 'open');
  return (open.find((round) => !round.answered) ?? open[0] ?? rounds[0])?.id ?? null;
}
