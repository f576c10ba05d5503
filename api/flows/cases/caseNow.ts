import type { DisagreementReply } from '../../../contract/disagreements.ts';
import type { Liaison } from '../../../contract/liaisons.ts';
import type { CaseRecord } from '../../../contract/records.ts';
import { isOf } from '../people/dealings.ts';

type Somebody = DisagreementReply['handOverTo'][number];

/** As what somebody deals with a case: whoever stands in the list is a liaison, also where they are an owner too. */
export const dealsAs = (
  { id }: Pick<Somebody, 'id'>,
  region: string | null,
  liaisons: readonly Liaison[],
): 'liaison' | 'owner' =>
  liaisons.some((liaison) => liaison.id === id && isOf(liaison, region)) ? 'liaison' : 'owner';

/**
 * A case as people see it now: liaisons by the names that the list has today, whatever it had when they took it, and
 * whether whoever has taken it is still one. The history keeps the names of its time.
 */
export function caseNow(record: CaseRecord, liaisons: readonly Liaison[]): CaseRecord {
  const { takenBy, takenAs = 'liaison', region } = record;
  if (!takenBy) return { ...record, takerLeft: false };
  const known = liaisons.find(({ id }) => id === takenBy.id);
  const left = takenAs === 'liaison' && dealsAs(takenBy, region, liaisons) !== 'liaison';
  return { ...record, takenBy: known ? { id: known.id, name: known.name } : takenBy, takerLeft: left };
}

/** Without what is for the sending of messages alone. */
export function told(record: CaseRecord) {
  const { pending: _pending, openSince: _openSince, takenAs: _takenAs, ...disagreement } = record;
  return disagreement;
}

/** A case for somebody who deals with it, without what later rounds and other places say of it. */
export function inFull(
  record: CaseRecord,
  liaisons: readonly Liaison[],
): Omit<DisagreementReply, 'verified' | 'also'> {
  const handOverTo = liaisons
    .filter((liaison) => isOf(liaison, record.region) && liaison.id !== record.takenBy?.id)
    .map(({ id, name }) => ({ id, name }));
  return { ...told(caseNow(record, liaisons)), handOverTo };
}
