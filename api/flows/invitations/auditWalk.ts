import type { Progress } from '../../../contract/progress.ts';
import type { RoundRecord, Versioned } from '../../../contract/records.ts';
import { audit, type Deps as AuditDeps } from '../audit.ts';
import { isAnswerReminder, type PeopleKind } from './peopleKinds.ts';
import type { Deps as WalkDeps } from './walkPeople.ts';

/** Notes in the log how many people have been invited or told of results, when a walk has come to its end. */
export async function auditWalk(
  deps: AuditDeps & Pick<WalkDeps, 'writeProgress'>,
  round: RoundRecord,
  kind: PeopleKind,
  { value, etag }: Versioned<Progress>,
): Promise<void> {
  if (value.bucket < value.open.length) return;
  const people = value.asked;
  if (isAnswerReminder(kind) || people <= value.audited) return; // reminders: see auditReminders.ts
  // First, so that whoever is beside us does not note the same.
  const written = await deps.writeProgress(round.id, kind, { ...value, audited: people }, etag);
  if (written === 'lost-race') return;
  await audit(deps, {
    by: null,
    act: 'invitations-sent',
    round: round.id,
    about: kind,
    details: { people: people - value.audited, inAll: people },
  });
}
