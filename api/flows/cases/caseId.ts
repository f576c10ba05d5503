import type { CaseRecord, RoundRecord } from '../../../contract/records.ts';

/** A case's id is made from its subject and the place of its region in the round's frozen list. */
export function caseId(
  round: Pick<RoundRecord, 'id' | 'regions'>,
  { region, subject }: Pick<CaseRecord, 'region' | 'subject'>,
): string {
  const place = region === null ? '--' : `r${String(round.regions.indexOf(region)).padStart(2, '0')}`;
  return `${round.id}~${place}~${subject.kind}~${subject.id}`;
}
