import type { RoundWork } from '../../../contract/failing.ts';
import type { RoundRecord } from '../../../contract/records.ts';
import type { Deps as AuditDeps } from '../audit.ts';
import { auditWalk } from './auditWalk.ts';
import type { PeopleFigures } from './messagePerson.ts';
import type { PeopleKind } from './peopleKinds.ts';
import { walkPeople, type Deps as WalkDeps } from './walkPeople.ts';

export interface FailureDeps {
  /** Notes that some work of a round has failed, so that its owner sees what fails again and again. Never throws. */
  noteFailure(roundId: string, work: RoundWork): Promise<void>;
}

/** One kind of message that people of a round are due. */
export interface DueWalk {
  readonly round: RoundRecord;
  readonly kind: PeopleKind;
  readonly figures: PeopleFigures | undefined;
}

/**
 * Takes every walk that is due some steps further. Each has its share of the people who may be looked at, and what one does
 * not need goes to those behind it: in a large company the invitations are never done with those who have no app, and
 * reminders, and other rounds, would wait for them for ever.
 * @param most as many people as may be looked at, about
 * @param noted rounds whose failure was noted in this run: once, however much of it fails
 * @returns what went wrong: one walk must not keep the others waiting
 */
export async function walkInTurn(
  deps: WalkDeps & AuditDeps & FailureDeps,
  walks: readonly DueWalk[],
  most: number,
  noted = new Set<string>(),
): Promise<unknown[]> {
  const failures: unknown[] = [];
  let left = most;
  for (const [index, { round, kind, figures }] of walks.entries()) {
    // A walk goes from bucket to bucket, so it may take more than its share: those behind it have one bucket at least.
    const share = Math.max(1, Math.ceil(left / (walks.length - index)));
    try {
      const walked = await walkPeople(deps, round, kind, share, figures);
      if (walked === 'resting') continue;
      left -= walked.seen;
      if (walked.at !== 'lost-race') await auditWalk(deps, round, kind, walked.at);
    } catch (error) {
      failures.push(error);
      if (!noted.has(round.id)) await deps.noteFailure(round.id, 'calendar');
      noted.add(round.id);
    }
  }
  return failures;
}
