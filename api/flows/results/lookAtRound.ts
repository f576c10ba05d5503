import type { QuestionSet } from '../../../assessment/questionSet.ts';
import type { RoundRecord, Versioned } from '../../../contract/records.ts';
import { audit, type Deps as AuditDeps } from '../audit.ts';
import { detectDisagreements, type Deps as DetectDeps } from '../cases/detectDisagreements.ts';
import { makeFinalRelease, type Deps as FinalDeps } from './makeFinalRelease.ts';
import { makeRelease, progressOf, type Deps as ReleaseDeps } from './makeRelease.ts';
import { turnsOf } from './turns.ts';
import { publicRounds, type Deps as RoundDeps } from '../rounds/publicRounds.ts';
import { stateAt } from '../rounds/roundAt.ts';

export interface Deps extends ReleaseDeps, FinalDeps, DetectDeps, AuditDeps {
  readRound(id: string): Promise<Versioned<RoundRecord> | undefined>;
  /** The number of the last release that was judged; 0 for none. */
  lastJudged(round: RoundRecord): Promise<number>;
  rememberJudged(round: RoundRecord, number: number): Promise<void>;
  /** Asks for the messages that are due. */
  alert(round: RoundRecord, set: QuestionSet): Promise<void>;
  questionSetOf(round: RoundRecord): Promise<QuestionSet>;
  beginLook(round: RoundRecord): Promise<void>;
  rememberSeen(round: RoundRecord, progress: number): Promise<void>;
}

/** Looks at a round and makes the release that is due, if any. @returns whether the round is closed and done with */
export async function lookAtRound(deps: Deps, roundId: string): Promise<boolean> {
  const found = await deps.readRound(roundId);
  if (!found) return true;
  const round = found.value;
  const state = stateAt(round, deps.now());
  if (state !== 'open' && state !== 'closed') return false;

  await deps.beginLook(round);
  const set = await deps.questionSetOf(round);
  const closed = state === 'closed' && (await makeFinalRelease(deps, round, set));
  const seen = state === 'open' ? await makeRelease(deps, round, set) : undefined;
  await judgeReleases(deps, round, set);
  await deps.alert(round, set);
  // Last, so that whatever ends a look half-way is begun again.
  if (seen !== undefined) await deps.rememberSeen(round, seen);
  return closed;
}

/** Judges every release that has not been judged, in their order. */
async function judgeReleases(deps: Deps, round: RoundRecord, set: QuestionSet): Promise<void> {
  const latest = (await deps.latestRelease(round))?.number ?? 0;
  for (let number = (await deps.lastJudged(round)) + 1; number <= latest; number++) {
    await detectDisagreements(deps, round, set, number);
    await noteRelease(deps, round, number);
    await deps.rememberJudged(round, number);
  }
}

async function noteRelease(deps: Deps, round: RoundRecord, number: number): Promise<void> {
  const release = await deps.readRelease(round, number);
  if (!release) return;
  const { releasedAt, final } = release;
  await audit(
    deps,
    { by: null, act: 'release-published', round: round.id, details: { number, final } },
    { at: new Date(releasedAt), name: `release ${round.id} ${number}`, turn: turnsOf(number).published },
  );
}

export interface SweepDeps extends Deps, RoundDeps {
  /** How far the round was when a look last found nothing left to do. */
  lastSeen(round: RoundRecord): Promise<number | undefined>;
  /** Rounds that are done with, as far as this server knows. */
  readonly doneWith: Set<string>;
}

/**
 * Looks at every round in which something has changed since the last look: a message that was lost costs nothing, and a
 * round that has closed gets its final release.
 * @returns what went wrong, round by round: one round must not keep the others waiting
 */
export async function sweepRounds(deps: SweepDeps): Promise<{ round: string; error: unknown }[]> {
  const failures: { round: string; error: unknown }[] = [];
  for await (const round of publicRounds(deps)) {
    try {
      if (!(await needsLook(deps, round))) continue;
      if (await lookAtRound(deps, round.id)) deps.doneWith.add(round.id);
    } catch (error) {
      failures.push({ round: round.id, error });
    }
  }
  return failures;
}

async function needsLook(deps: SweepDeps, round: RoundRecord): Promise<boolean> {
  if (deps.doneWith.has(round.id)) return false;
  if (stateAt(round, deps.now()) !== 'open') return true;
  const [{ version }, { state: publishing }, seen] = await Promise.all([
    deps.readCounts(round),
    deps.readState(round),
    deps.lastSeen(round),
  ]);
  return progressOf(version, publishing) !== (seen ?? 0);
}
