import type { Round, RoundState } from '../../../../contract/rounds.ts';

const order: Readonly<Record<RoundState, number>> = { open: 0, scheduled: 1, draft: 2, closed: 3 };

/** What needs an owner first: open rounds, then what is to come, then what is over; of each, what closes last comes first. */
export const inOrder = (rounds: readonly Round[]): Round[] =>
  rounds.toSorted(
    (a, b) =>
      order[a.state] - order[b.state] || (a.closesAt < b.closesAt ? 1 : a.closesAt > b.closesAt ? -1 : 0),
  );
