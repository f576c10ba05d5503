import type { RoundRecord } from '../../../contract/records.ts';
import { audit, type Deps as AuditDeps } from '../audit.ts';
import type { Deps as WalkDeps } from './walkPeople.ts';

/**
 * Notes in the log how many people were reminded to answer, once the round has closed: whoever is reminded has not
 * answered, so nobody may watch the count grow, and only whole groups of the minimum size are told.
 */
export async function auditReminders(
  deps: AuditDeps & Pick<WalkDeps, 'readProgress'>,
  round: RoundRecord,
): Promise<void> {
  for (const kind of ['answer-reminder-1', 'answer-reminder-2'] as const) {
    const { asked = 0 } = (await deps.readProgress(round.id, kind))?.value ?? {};
    const people = asked - (asked % round.minimumGroupSize);
    if (people === 0) continue;
    await audit(
      deps,
      { by: null, act: 'reminders-sent', round: round.id, about: kind, details: { atLeast: people } },
      { at: new Date(round.closedAt ?? round.closesAt), name: `${kind} ${round.id}` },
    );
  }
}
