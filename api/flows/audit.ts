import type { AuditAct, AuditEntry, Once } from '../../contract/audit.ts';
import { actor, type Person } from './people/person.ts';

/** One act, as whoever acts describes it. */
export interface Act {
  /** Nobody: Concord itself. */
  readonly by: Pick<Person, 'id' | 'name'> | null;
  readonly act: AuditAct;
  readonly round?: string;
  readonly about?: string;
  readonly details?: AuditEntry['details'];
}

export interface FirstDeps {
  now(): Date;
  addAuditEntry(entry: Omit<AuditEntry, 'id'>, once?: Once): Promise<void>;
}
export interface Deps extends FirstDeps {
  complain(what: string): void;
}

const auditOf = ({ by, act, round, about, details = {} }: Act, at: Date): Omit<AuditEntry, 'id'> => ({
  at: at.toISOString(),
  by: by && actor(by),
  act,
  round: round ?? null,
  about: about ?? null,
  details,
});

/**
 * Writes an act into the log before it is done, where it must never be missing: rather one stands there that came to nothing.
 * @throws what storage throws; then the act must not be done
 */
export const auditFirst = (deps: FirstDeps, act: Act): Promise<void> =>
  deps.addAuditEntry(auditOf(act, deps.now()));

/**
 * Writes an act into the log, after it has been done. Where the log cannot be written, the act stands: it is never told as
 * failed, and the fault is in the log of the server.
 * @param once for what may be tried again after a crash: when it happened, and what tells it apart
 */
export async function audit(deps: Deps, act: Act, once?: Once & { readonly at: Date }): Promise<void> {
  try {
    await deps.addAuditEntry(auditOf(act, once?.at ?? deps.now()), once);
  } catch (error) {
    deps.complain(
      `the act ${act.act} is not in the audit log: ${error instanceof Error ? error.name : typeof error}`,
    );
  }
}

export interface ReadDeps {
  listAudit(from: string | undefined): Promise<{ items: AuditEntry[]; next: string | null } | 'no-such-page'>;
}

/** A page of the log, newest first. */
export async function readAudit(deps: ReadDeps, from: string | undefined) {
  const page = await deps.listAudit(from);
  if (page === 'no-such-page')
    return { kind: 'invalid', path: 'from', message: 'is not the `next` of a page' } as const;
  return { kind: 'audit', ...page } as const;
}

/** As many acts as one file holds: a spreadsheet opens them, and a server holds them at once. */
const MOST_IN_FILE = 20_000;

/** The newest acts for a file. */
export async function auditForFile(deps: ReadDeps): Promise<readonly AuditEntry[]> {
  const all: AuditEntry[] = [];
  let from: string | undefined;
  do {
    const page = await deps.listAudit(from);
    if (page === 'no-such-page') break; // only where storage has changed under our feet
    all.push(...page.items);
    from = page.next ?? undefined;
  } while (from !== undefined && all.length < MOST_IN_FILE);
  return all.slice(0, MOST_IN_FILE);
}
