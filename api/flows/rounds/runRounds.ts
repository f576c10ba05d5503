import type { RoundRecord } from '../../../contract/records.ts';
import { audit, type Deps as AuditDeps } from '../audit.ts';
import { isClosingNews } from './closingNews.ts';
import { auditReminders } from '../invitations/auditReminders.ts';
import { dueKinds } from '../invitations/peopleKinds.ts';
import { walkInTurn, type DueWalk, type FailureDeps } from '../invitations/walkInTurn.ts';
import type { Deps as WalkDeps } from '../invitations/walkPeople.ts';
import { publicRounds, type Deps as RoundDeps } from './publicRounds.ts';
import { mayPurge, purgeAnswers, type Deps as PurgeDeps } from './purgeAnswers.ts';
import type { ReleaseHead } from '../results/readResults.ts';
import { repeatRound, type Deps as RepeatDeps } from './repeatRound.ts';
import { stateAt } from './roundAt.ts';
import { isForgotten } from './seeToRounds.ts';
import { tellOfClosing, type Deps as ClosingDeps } from '../messages/tellOfClosing.ts';

export interface Deps
  extends RoundDeps, WalkDeps, RepeatDeps, ClosingDeps, PurgeDeps, AuditDeps, FailureDeps {
  /** The number of the last release whose cases have been found; 0 for none. */
  lastJudged(round: RoundRecord): Promise<number>;
  /** What this server knows to be done for good. */
  readonly doneWith: Set<string>;
}

/** A run ends before it keeps anything else waiting, and so that messages go out no faster than Teams takes them. */
export const MOST_PEOPLE = 2_000;
const MOST_ROWS = 2_000;

/**
 * Does what the calendar asks of every round: people are invited and reminded, a round that has closed is told of and
 * followed by the next, and one whose time is over is purged. Whatever was done is not done again; a timer that was down
 * makes up for it once.
 */
export async function runRounds(deps: Deps): Promise<void> {
  const left = { rows: MOST_ROWS };
  const walks: DueWalk[] = [];
  const failures: unknown[] = [];
  const noted = new Set<string>();
  for await (const round of publicRounds(deps)) {
    try {
      walks.push(...(await runRound(deps, round, left)));
    } catch (error) {
      failures.push(error); // one round must not keep the others waiting
      await deps.noteFailure(round.id, 'calendar');
      noted.add(round.id);
    }
  }
  failures.push(...(await walkInTurn(deps, walks, MOST_PEOPLE, noted)));
  if (failures.length > 0) throw failures[0];
}

/** @returns which messages its people are due */
async function runRound(deps: Deps, round: RoundRecord, left: { rows: number }): Promise<DueWalk[]> {
  const now = deps.now();
  if (isForgotten(round, now)) {
    if (round.purged || !mayPurge(round, now, (await deps.latestRelease(round))?.final === true)) return [];
    left.rows -= await purgeAnswers(deps, round, left.rows);
    return [];
  }
  const done = `run ${round.id}`;
  if (deps.doneWith.has(done)) return [];
  await noteClock(deps, round, now);
  const release = stateAt(round, now) === 'closed' ? await finalRelease(deps, round) : undefined;
  if (release) {
    await auditReminders(deps, round);
    const next = await repeatRound(deps, round);
    const isNews = isClosingNews(round, now);
    const { told, wait } = isNews ? await tellOfClosing(deps, round, release, next) : { told: 0, wait: 0 };
    if (told > 0)
      await audit(deps, { by: null, act: 'summary-sent', round: round.id, details: { people: told } });
    if (!isNews && wait === 0) deps.doneWith.add(done);
  }
  const figures = release && (await answeredIn(deps, round, release));
  return dueKinds(round, now, figures !== undefined).map((kind) => ({ round, kind, figures }));
}

/** The final release, once its cases have been found. */
async function finalRelease(deps: Deps, round: RoundRecord): Promise<ReleaseHead | undefined> {
  const release = await deps.latestRelease(round);
  return release?.final && (await deps.lastJudged(round)) >= release.number ? release : undefined;
}

/** How many people are in the final figures of the company; undefined where nothing is shown of it. */
async function answeredIn(
  deps: Deps,
  round: RoundRecord,
  release: ReleaseHead,
): Promise<{ answered: number } | undefined> {
  const company = (await deps.readScopes(round, release)).find(({ region }) => region === null);
  if (company?.score.company === undefined) return undefined;
  const { sales = 0, marketing = 0, observer = 0 } = company.n;
  return { answered: sales + marketing + observer };
}

/** Rounds open and close by themselves: that stands in the log as if somebody had done it. */
async function noteClock(deps: Deps, round: RoundRecord, now: Date): Promise<void> {
  const note = async (act: 'round-opened' | 'round-closed', at: string) => {
    const name = `${act} ${round.id} ${at}`;
    if (deps.doneWith.has(name)) return;
    const details = { title: round.title };
    await audit(deps, { by: null, act, round: round.id, details }, { at: new Date(at), name });
    deps.doneWith.add(name);
  };
  if (round.state === 'scheduled' && round.opensAt !== null) await note('round-opened', round.opensAt);
  // What was closed by hand has its own time, and stands in the log under who did it.
  const byClock = stateAt(round, now) === 'closed' && (round.closedAt ?? round.closesAt) === round.closesAt;
  if (byClock) await note('round-closed', round.closesAt);
}
