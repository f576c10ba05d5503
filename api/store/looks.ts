import type { LookMessage } from '../../contract/messages.ts';
import type { RoundRecord } from '../../contract/records.ts';
import type { Queue } from './queue.ts';
import { isStatus, patience, rowOrNothing, type Table } from './storage.ts';

/** Many responses in one moment make one look. */
const LOOK_AFTER_S = 1;
/** Who has asked need not ask again for almost so long: the look cannot have begun. */
const ASKED_MS = 900;
/** The response is stored already: nobody waits long for what only makes figures come sooner. */
const PATIENCE_MS = 2_000;
const MOST_ROUNDS = 500;

const rowKeys = { look: 'look', seen: 'seen', judged: 'judged' } as const;

/** Asking for a look at a round, and what the last one saw. A lost request costs nothing: the timer compares. */
export function lookStore(releases: Table, queue: Pick<Queue, 'send'>, complain: (what: string) => void) {
  const asked = new Map<string, number>();

  /** Whether this call turned the round from idle to asked. */
  async function turned(roundId: string): Promise<boolean> {
    const table = await releases();
    const options = { abortSignal: AbortSignal.timeout(PATIENCE_MS) };
    const row = await rowOrNothing(table.getEntity(roundId, rowKeys.look, options));
    if (row?.state === 'asked') return false;
    const next = { partitionKey: roundId, rowKey: rowKeys.look, state: 'asked' };
    try {
      if (row) await table.updateEntity(next, 'Replace', { ...options, etag: row.etag });
      else await table.createEntity(next, options);
      return true;
    } catch (error) {
      if (isStatus(error, 404, 409, 412)) return false; // somebody else asked in the same moment
      throw error;
    }
  }

  return {
    /** Asks for a look, once for everything that happens within a second. Never fails: see above. */
    async askForLook({ id }: Pick<RoundRecord, 'id'>): Promise<void> {
      if ((asked.get(id) ?? 0) > Date.now()) return;
      try {
        if (!(await turned(id))) return;
        asked.delete(id);
        asked.set(id, Date.now() + ASKED_MS);
        const oldest = asked.size > MOST_ROUNDS ? asked.keys().next().value : undefined;
        if (oldest !== undefined) asked.delete(oldest);
        await queue.send({ round: id } satisfies LookMessage, LOOK_AFTER_S, AbortSignal.timeout(PATIENCE_MS));
      } catch (error) {
        complain(`a look could not be asked for: ${error instanceof Error ? error.name : typeof error}`);
      }
    },

    /** Asks for a look at once: cases have changed, and people must be told. Never fails. */
    async askForAlerts(roundId: string): Promise<void> {
      try {
        await queue.send({ round: roundId } satisfies LookMessage, 0, AbortSignal.timeout(PATIENCE_MS));
      } catch (error) {
        complain(`messages could not be asked for: ${error instanceof Error ? error.name : typeof error}`);
      }
    },

    /** From now on a change asks for another look. To be called before anything is read. */
    async beginLook({ id }: Pick<RoundRecord, 'id'>): Promise<void> {
      const table = await releases();
      const row = { partitionKey: id, rowKey: rowKeys.look, state: 'idle' };
      await table.upsertEntity(row, 'Replace', { abortSignal: patience() });
    },

    /** How far the round was at the last complete look. */
    async lastSeen({ id }: Pick<RoundRecord, 'id'>): Promise<number | undefined> {
      const table = await releases();
      const row = await rowOrNothing(table.getEntity(id, rowKeys.seen, { abortSignal: patience() }));
      return row && Number(row.progress);
    },

    /** The number of the last release that was judged; 0 for none. */
    async lastJudged({ id }: Pick<RoundRecord, 'id'>): Promise<number> {
      const table = await releases();
      const row = await rowOrNothing(table.getEntity(id, rowKeys.judged, { abortSignal: patience() }));
      return row ? Number(row.number) : 0;
    },

    async rememberJudged({ id }: Pick<RoundRecord, 'id'>, number: number): Promise<void> {
      const table = await releases();
      const row = { partitionKey: id, rowKey: rowKeys.judged, number };
      await table.upsertEntity(row, 'Replace', { abortSignal: patience() });
    },

    async rememberSeen({ id }: Pick<RoundRecord, 'id'>, progress: number): Promise<void> {
      const table = await releases();
      const row = { partitionKey: id, rowKey: rowKeys.seen, progress };
      await table.upsertEntity(row, 'Replace', { abortSignal: patience() });
    },
  };
}
