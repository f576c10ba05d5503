import type { AuditEntry } from '../../../contract/audit.ts';
import { auditFirst, type FirstDeps } from '../audit.ts';
import type { Person } from '../people/person.ts';

export type Deps = FirstDeps;

/**
 * Writes into the log who takes which file along, before a byte of it leaves: where the log cannot be written, nothing
 * leaves, and storage's own error says why.
 */
export const noteExport = (
  deps: Deps,
  by: Pick<Person, 'id' | 'name'>,
  round: string,
  details: AuditEntry['details'],
): Promise<void> => auditFirst(deps, { by, act: 'exported', round, details });
