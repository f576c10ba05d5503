import type { RoundRecord } from '../../../contract/records.ts';
import type { Overlap } from '../../../contract/rounds.ts';
import type { ListRounds } from './readRounds.ts';
import { stateAt } from './roundAt.ts';

export interface Deps {
  now(): Date;
  listRounds: ListRounds;
}

/** Rounds are listed newest first: those that are open at the same time are not far behind. */
const MOST_PAGES = 4;

/**
 * Rounds that are scheduled or open while this one is, or would be if it were opened now: its people may be asked twice.
 * That is told, and not refused: two rounds at once can be wanted, for two regions or for a trial, and people get one message
 * a day from both, beside a reminder to answer that went out before it.
 */
export async function overlapsOf(deps: Deps, round: RoundRecord): Promise<Overlap[]> {
  const now = deps.now();
  const planned = timesOf(round, now);
  const own = openedNow(round, now) ?? planned;
  if (!own) return [];
  const found: Overlap[] = [];
  let from: string | undefined;
  for (let pages = 0; pages < MOST_PAGES; pages++) {
    const page = await deps.listRounds(from);
    if (page === 'no-such-page') break;
    for (const other of page.items) {
      const times = other.id === round.id ? undefined : timesOf(other, now);
      if (times && meet(times, own))
        found.push({
          id: other.id,
          title: other.title,
          samePeople: other.rosterVersion !== null && round.rosterVersion !== null ? 'maybe' : 'yes',
          ...(!(planned && meet(times, planned)) && { onlyIfOpenedNow: true }),
        });
    }
    if (page.next === null) break;
    from = page.next;
  }
  return found;
}

/** When a round is open, as ISO 8601 moments. */
interface Times {
  readonly from: string;
  readonly until: string;
}

const meet = (one: Times, other: Times): boolean => one.from < other.until && other.from < one.until;

/** When a round that is not open yet would be open if its owner opened it now; undefined for one that can no longer be. */
function openedNow(round: RoundRecord, now: Date): Times | undefined {
  const state = stateAt(round, now);
  const from = now.toISOString();
  return (state === 'draft' || state === 'scheduled') && from < round.closesAt
    ? { from, until: round.closesAt }
    : undefined;
}

/** When a round is or will be open; undefined for one that is over or has no opening time. */
function timesOf(round: RoundRecord, now: Date): Times | undefined {
  const state = stateAt(round, now);
  if (state === 'closed' || round.opensAt === null) return undefined;
  return { from: round.opensAt, until: round.closesAt };
}
