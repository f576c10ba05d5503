import type { QuestionSet } from '../../../assessment/questionSet.ts';
import type { Liaison } from '../../../contract/liaisons.ts';
import type { CaseRecord, RoundRecord, Versioned } from '../../../contract/records.ts';
import { tellLiaisons, type Deps as AlertDeps } from '../messages/alertLiaisons.ts';
import type { NamedKind } from '../../../contract/namedKinds.ts';
import { notedKinds } from '../messages/deliveryKinds.ts';
import { dueForCases, dueForSteps, type Deps as DueDeps, type Reminder } from '../messages/dueReminders.ts';
import { peopleKinds } from '../invitations/peopleKinds.ts';
import { noteTakers } from '../cases/noteTakers.ts';
import type { FailureDeps } from '../invitations/walkInTurn.ts';
import { publicRounds, type Deps as RoundDeps } from './publicRounds.ts';
import { remindPeople, type Deps as RemindDeps } from '../messages/remindPeople.ts';
import { roundAt } from './roundAt.ts';
import { tellOwner, type Deps as OwnerDeps, type LostMessage } from '../messages/tellOwner.ts';

export interface Deps extends AlertDeps, DueDeps, RemindDeps, OwnerDeps, RoundDeps, FailureDeps {
  findLiaisons(): Promise<readonly Liaison[]>;
  questionSetOf(round: RoundRecord): Promise<QuestionSet>;
  readCases(roundId: string): Promise<Versioned<CaseRecord>[]>;
  /** Messages of these kinds that have not reached somebody, in any round. */
  lostMessages(kinds: readonly NamedKind[], apart: readonly string[]): Promise<LostMessage[]>;
}

/**
 * Sees to everything that people have to be told of and that no answer has set off: messages that a crash has left, cases
 * whose liaison has left, what is due by the calendar, and whom messages do not reach. The cases of a round are read once.
 */
export async function seeToRounds(deps: Deps): Promise<void> {
  const [liaisons, lost] = [await deps.findLiaisons(), await deps.lostMessages(notedKinds, peopleKinds)];
  const byRound = Map.groupBy(lost, ({ about }) => about.slice(0, about.indexOf('~')));
  const due: Reminder[] = [];
  const failures: unknown[] = [];
  for await (const round of publicRounds(deps)) {
    if (isForgotten(round, deps.now())) continue;
    try {
      due.push(...(await seeTo(deps, round, liaisons, byRound.get(round.id) ?? [])));
    } catch (error) {
      failures.push(error); // one round must not keep the others waiting
      await deps.noteFailure(round.id, 'calendar');
    }
  }
  await remindPeople(deps, due);
  if (failures.length > 0) throw failures[0];
}

/** Whether the time is over for which a round is kept: nobody is reminded of it any more. */
export const isForgotten = (round: RoundRecord, now: Date): boolean =>
  now.toISOString().slice(0, 10) >= roundAt(round, now).deletesOn;

async function seeTo(
  deps: Deps,
  round: RoundRecord,
  liaisons: readonly Liaison[],
  lost: readonly LostMessage[],
): Promise<Reminder[]> {
  const found = await deps.readCases(round.id);
  if (found.length === 0) return []; // without a case there are no steps either
  const of = { round, set: await deps.questionSetOf(round) };
  const noted = await noteTakers(deps, found, liaisons);
  const cases = await tellLiaisons(deps, of, noted, liaisons);
  await tellOwner(deps, round, cases, liaisons, lost);
  return [...(await dueForCases(deps, of, cases, liaisons)), ...(await dueForSteps(deps, round))];
}
