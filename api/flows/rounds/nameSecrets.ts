import type { RoundRecord, Versioned } from '../../../contract/records.ts';
import type { ListRounds } from './readRounds.ts';

export interface Deps {
  listRounds: ListRounds;
  readRound(id: string): Promise<Versioned<RoundRecord> | undefined>;
  replaceRound(round: Versioned<RoundRecord>): Promise<Versioned<RoundRecord> | 'changed-meanwhile'>;
  /** Names the secret that rounds go by which name none. */
  readonly oldestPseudonymKey: string;
  /** What this server knows to be done for good. */
  readonly doneWith: Set<string>;
}

const DONE = 'every round names its secret';

/**
 * Writes into rounds from before there could be several secrets by which one they go, while it is there: when it has been
 * taken out they are refused, and nobody answers them a second time under a pseudonym made with a newer one. Rounds that are
 * made now name theirs, so a server that has seen all of them does not look again. What somebody changes meanwhile waits for
 * the next time.
 */
export async function nameSecrets(deps: Deps): Promise<void> {
  if (deps.doneWith.has(DONE)) return;
  let isDone = true;
  let from: string | undefined;
  do {
    const page = await deps.listRounds(from);
    if (page === 'no-such-page') return; // the list changed under our feet: the next run sees it whole
    for (const { id, pseudonymKey } of page.items)
      if (pseudonymKey === undefined && !(await named(deps, id))) isDone = false;
    from = page.next ?? undefined;
  } while (from !== undefined);
  if (isDone) deps.doneWith.add(DONE);
}

/** @returns whether the round names its secret now, whoever has written it */
async function named(deps: Deps, id: string): Promise<boolean> {
  const found = await deps.readRound(id);
  if (!found || found.value.pseudonymKey !== undefined) return true;
  const value = { ...found.value, pseudonymKey: deps.oldestPseudonymKey };
  return (await deps.replaceRound({ value, etag: found.etag })) !== 'changed-meanwhile';
}
