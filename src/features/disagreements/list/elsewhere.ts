import { isFree } from '../../../../contract/freeCase.ts';
import type { Me } from '../../../../contract/me.ts';
import type { CaseItem } from '../caseItem.ts';

export type RoundName = Pick<Me['rounds'][number], 'id' | 'title'>;

/** What waits in a round that is not the one on the page. */
export interface Waiting {
  readonly round: RoundName;
  /** Cases that nobody has taken, or whose liaison has left them. */
  readonly open: number;
  /** Cases that the reader has taken and not closed. */
  readonly mine: number;
}

/** Each costs a request: what is older than so many rounds is found by the round's own page. */
const MOST_ROUNDS = 4;

/** The rounds besides this one in which something may wait, the newest first. */
export const othersOf = ({ rounds }: { rounds: readonly RoundName[] }, round: string): readonly RoundName[] =>
  rounds.filter(({ id }) => id !== round).slice(0, MOST_ROUNDS);

/** What of a round's cases waits for somebody; null where nothing does. @param me the reader's id */
export function waitingIn(round: RoundName, items: readonly CaseItem[], me: string): Waiting | null {
  const unsettled = items.filter(({ finding, state }) => finding === 'found' && state !== 'closed');
  const free = unsettled.filter(isFree).length;
  const mine = unsettled.filter((one) => !isFree(one) && one.takenBy?.id === me).length;
  return free + mine === 0 ? null : { round, open: free, mine };
}
