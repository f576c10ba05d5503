import type { AuditEntry } from '../../../contract/audit.ts';
import type { Person } from '../people/person.ts';

export interface Deps {
  now(): Date;
  addAuditEntry(entry: Omit<AuditEntry, 'id'>): Promise<void>;
}

/**
 * Writes into the log who takes which file along, before a byte of it leaves: where the log cannot be written, nothing
 * leaves, and storage's own error says why.
 */
export const noteExport = (
  deps: Deps,
  by: Pick<Person, 'id' | 'name'>,
  round: string,
  details: AuditEntry['details'],
): Promise<void> =>
  deps.addAuditEntry({
    at: deps.now().toISOString(),
    by: { id: by.id, name: by.name },
    act: 'exported',
    round,
    about: null,
    details,
  });
