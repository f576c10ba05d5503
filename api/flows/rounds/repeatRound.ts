import type { RoundRecord } from '../../../contract/records.ts';
import { audit, type Deps as AuditDeps } from '../audit.ts';
import { copyRoster, type Deps as CopyDeps } from '../roster/copyRoster.ts';
import { nextTimes } from './nextRound.ts';
import { keptOf, type QuestionSetVersion } from './questionSetOf.ts';
import { stateAt } from './roundAt.ts';

export interface Deps extends CopyDeps, AuditDeps {
  freezeQuestionSet(id: string): Promise<QuestionSetVersion | undefined>;
  findRound(id: string): Promise<RoundRecord | undefined>;
  /** Always the same for the same round, and later than it in the list. */
  idOfNext(round: RoundRecord): string;
  addRoundOnce(round: RoundRecord): Promise<'added' | 'there-already'>;
}

/**
 * Schedules the round that follows one that has closed, once. Its id is made from the closed one, so that whoever tries
 * again, or at the same time, makes the same round.
 * @returns the id of the round that follows, undefined where none does
 */
export async function repeatRound(deps: Deps, round: RoundRecord): Promise<RoundRecord | undefined> {
  const now = deps.now();
  if (round.repeat === 'none' || stateAt(round, now) !== 'closed' || round.closedAt === null)
    return undefined;
  const id = deps.idOfNext(round);
  const known = await deps.findRound(id);
  if (known) return known;
  const times = nextTimes(round, now);
  if (!times) return undefined;
  // The set as it reads today; one that is gone stays as it was.
  const set = await deps.freezeQuestionSet(round.questionSet.id);
  const copied = await copyRoster(deps, round, id);
  const next: RoundRecord = {
    ...round,
    ...times,
    id,
    state: 'scheduled',
    closedAt: null,
    previous: round.id,
    purged: false,
    ...(set && {
      questionSet: keptOf(set),
    }),
    roster: copied?.roster ?? null,
    rosterVersion: copied?.version ?? null,
  };
  if ((await deps.addRoundOnce(next)) === 'there-already') return deps.findRound(id);
  await audit(
    deps,
    { by: null, act: 'round-repeated', round: id, details: { previous: round.id, opensAt: times.opensAt } },
    { at: new Date(round.closedAt), name: id },
  );
  return next;
}
