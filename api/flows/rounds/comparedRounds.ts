import type { RoundRecord } from '../../../contract/records.ts';
import { publicRounds, type Deps } from './publicRounds.ts';
import { stateAt } from './roundAt.ts';

/** When a round has closed, or is to. */
export const closingTime = ({ closedAt, closesAt }: Pick<RoundRecord, 'closedAt' | 'closesAt'>): string =>
  closedAt ?? closesAt;

/** Every round that has closed, the one that closed last first. */
export async function closedRounds(deps: Deps): Promise<RoundRecord[]> {
  const closed: RoundRecord[] = [];
  for await (const round of publicRounds(deps))
    if (stateAt(round, deps.now()) === 'closed') closed.push(round);
  return closed.sort((a, b) => Date.parse(closingTime(b)) - Date.parse(closingTime(a)));
}

const isLater = (round: RoundRecord, other: RoundRecord): boolean =>
  Date.parse(closingTime(round)) > Date.parse(closingTime(other));

/**
 * The rounds that a closed one is verified by, the one that closed last first: those that repeat it or were copied from it,
 * also by way of others; where there are none, all that closed later.
 */
export function laterRounds(closed: readonly RoundRecord[], round: RoundRecord): RoundRecord[] {
  const byId = new Map(closed.map((one) => [one.id, one]));
  const descends = (one: RoundRecord): boolean => {
    const seen = new Set<string>();
    for (let at: RoundRecord | undefined = one; at && !seen.has(at.id);) {
      if (at.previous === round.id) return true;
      seen.add(at.id);
      at = at.previous === null ? undefined : byId.get(at.previous);
    }
    return false;
  };
  const later = closed.filter((one) => one.id !== round.id && isLater(one, round));
  const own = later.filter(descends);
  return own.length > 0 ? own : later;
}

/**
 * The rounds that a round is compared with, the newest first: those that it repeats or was copied from, one after another;
 * where it has none, all that closed before it closes.
 */
export function earlierRounds(closed: readonly RoundRecord[], round: RoundRecord): RoundRecord[] {
  if (round.previous === null) return closed.filter((one) => one.id !== round.id && isLater(round, one));
  const chain: RoundRecord[] = [];
  const byId = new Map(closed.map((one) => [one.id, one]));
  let at = byId.get(round.previous);
  while (at && at.id !== round.id && !chain.includes(at)) {
    chain.push(at);
    at = at.previous === null ? undefined : byId.get(at.previous);
  }
  return chain;
}
