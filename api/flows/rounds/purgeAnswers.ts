import type { RoundRecord, Versioned } from '../../../contract/records.ts';
import { audit, type Deps as AuditDeps } from '../audit.ts';
import { forgetMatches, type Deps as ForgetDeps } from '../roster/forgetMatches.ts';
import { deleteRosters, type Deps as TendDeps } from '../roster/tendRosters.ts';
import { roundAt } from './roundAt.ts';
import { isForgotten } from './seeToRounds.ts';

export interface Deps extends AuditDeps, ForgetDeps, Pick<TendDeps, 'deleteRoster' | 'forgetRosterVersion'> {
  readRound(id: string): Promise<Versioned<RoundRecord> | undefined>;
  replaceRound(round: Versioned<RoundRecord>): Promise<Versioned<RoundRecord> | 'changed-meanwhile'>;
  /** Deletes responses, drafts and counts, whatever is left of them. @returns how many rows, `most` where there may be more */
  purgeResponses(round: RoundRecord, most: number): Promise<number>;
  /** Deletes who wanted no reminders of a round, and how far its messages had got. @returns as above */
  purgeSilent(roundId: string, most: number): Promise<number>;
  purgeProgress(roundId: string): Promise<void>;
}

/** How long a round whose time is over waits for its final figures, at most, before its answers go. */
const WAIT_FOR_FIGURES_MS = 86_400_000;

/**
 * Whether the answers of a round may go now. Where everything was down until its time was over, the final figures come
 * first: without the answers there would be none.
 */
export const mayPurge = (round: RoundRecord, now: Date, hasFigures: boolean): boolean =>
  isForgotten(round, hasFigures ? now : new Date(now.getTime() - WAIT_FOR_FIGURES_MS));

/**
 * Deletes everything that a round has of its people, when the time is over for which it was kept: answers, drafts, counts,
 * the roster, who wanted no reminders, and whose names were only known by that roster. Releases and cases stay. It may end anywhere and goes on there: the round is
 * marked last.
 * @param most as many rows as may go now
 * @returns how many rows went
 */
export async function purgeAnswers(deps: Deps, round: RoundRecord, most: number): Promise<number> {
  if (round.purged) return 0;
  let gone = await deps.purgeResponses(round, most);
  if (gone < most) gone += await deps.purgeSilent(round.id, most - gone);
  if (gone >= most) return gone;
  await deps.purgeProgress(round.id);
  await deleteRosters(deps, round.id);
  await forgetMatches(deps);
  const found = await deps.readRound(round.id);
  if (!found) return gone;
  const value = { ...found.value, purged: true, roster: null, rosterVersion: null };
  const replaced = await deps.replaceRound({ value, etag: found.etag });
  if (replaced === 'changed-meanwhile') return gone; // the next run marks it
  const { deletesOn } = roundAt(round, deps.now());
  await audit(
    deps,
    { by: null, act: 'round-purged', round: round.id, details: { deletesOn } },
    { at: new Date(`${deletesOn}T00:00:00Z`), name: round.id },
  );
  return gone;
}
