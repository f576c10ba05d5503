import type { RoundRecord, Versioned } from '../../../contract/records.ts';
import type { RosterHead } from '../../../contract/rosterRecords.ts';
import type { ListRounds } from '../rounds/readRounds.ts';
import { rosterSize } from './countRoster.ts';

export interface Deps {
  listRounds: ListRounds;
  readRound(id: string): Promise<Versioned<RoundRecord> | undefined>;
  replaceRound(round: Versioned<RoundRecord>): Promise<Versioned<RoundRecord> | 'changed-meanwhile'>;
  readRosterHead(round: string, version: string): Promise<RosterHead | undefined>;
  /** What this server knows to be done for good. */
  readonly doneWith: Set<string>;
}

const DONE = 'every round knows of its observers';

/**
 * Writes into rounds whose list was saved before they knew it whether there are observers on it: without that, figures that
 * hide them would be told as if they were everybody's. Rounds know it of every list that is saved now, so a server that has
 * seen all of them does not look again. What somebody changes meanwhile waits for the next time.
 */
export async function noteObservers(deps: Deps): Promise<void> {
  if (deps.doneWith.has(DONE)) return;
  let isDone = true;
  const failures: unknown[] = [];
  let from: string | undefined;
  do {
    const page = await deps.listRounds(from);
    if (page === 'no-such-page') return; // the list changed under our feet: the next run sees it whole
    for (const { id } of page.items.filter(lacks))
      try {
        if (!(await noted(deps, id))) isDone = false;
      } catch (failure) {
        // One list that cannot be read is in nobody else's way.
        failures.push(failure);
      }
    from = page.next ?? undefined;
  } while (from !== undefined);
  if (failures.length > 0) throw failures[0];
  if (isDone) deps.doneWith.add(DONE);
}

const lacks = ({ roster }: RoundRecord): boolean => roster !== null && roster.observers === undefined;

/** @returns whether nothing is left to do for the round, whoever has done it */
async function noted(deps: Deps, id: string): Promise<boolean> {
  const found = await deps.readRound(id);
  const version = found?.value.rosterVersion ?? null;
  if (!found || !lacks(found.value) || version === null) return true;
  const head = await deps.readRosterHead(id, version);
  // A list that is there no more will not be there later either.
  if (!head) return true;
  const value = { ...found.value, roster: rosterSize(head) };
  return (await deps.replaceRound({ value, etag: found.etag })) !== 'changed-meanwhile';
}
