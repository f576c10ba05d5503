import type { LookMessage } from '../../contract/messages.ts';
import type { RoundRecord } from '../../contract/records.ts';
import { atMostEvery } from './atMostEvery.ts';
import type { Queue } from './queue.ts';
import { isStatus, patience, rowOrNothing, type Table } from './storage.ts';

/** Many responses in one moment make one look. */
const LOOK_AFTER_S = 1;
/** With so many answers on this instance since the last look was asked for, there is a rush; then looks come more seldom. */
const RUSH = 150;
const LOOK_IN_RUSH_S = 4;
/** Who has asked need not ask again until a little before that: the look cannot have begun. */
const MARGIN_MS = 100;
/** Where a look has been asked for and has not begun, in a rush not everybody need find out for themselves. */
const SEEN_ASKED_MS = 250;
/** The response is stored already: nobody waits long for what only makes figures come sooner. */
const PATIENCE_MS = 2_000;
const MOST_ROUNDS = 500;

const rowKeys = { look: 'look', seen: 'seen', judged: 'judged' } as const;

/** Asking for a look at a round, and what the last one saw. A lost request costs nothing: the timer compares. */
export function lookStore(
  releases: Table,
  queue: Pick<Queue, 'send'>,
  complain: (what: string) => void,
  now: () => number = Date.now,
) {
  /** When a look that this instance has asked for may begin, and how many answers have come since. */
  const asked = new Map<string, { readonly until: number; answers: number }>();
  const seldom = atMostEvery(SEEN_ASKED_MS);

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

  const isAsked = (id: string): boolean => (asked.get(id)?.until ?? 0) > now();

  async function ask(id: string): Promise<void> {
    if (isAsked(id)) return;
    try {
      if (!(await turned(id))) return;
      const afterS = (asked.get(id)?.answers ?? 0) < RUSH ? LOOK_AFTER_S : LOOK_IN_RUSH_S;
      asked.delete(id);
      asked.set(id, { until: now() + afterS * 1000 - MARGIN_MS, answers: 0 });
      const oldest = asked.size > MOST_ROUNDS ? asked.keys().next().value : undefined;
      if (oldest !== undefined) asked.delete(oldest);
      await queue.send({ round: id } satisfies LookMessage, afterS, AbortSignal.timeout(PATIENCE_MS));
    } catch (error) {
      complain(`a look could not be asked for: ${error instanceof Error ? error.name : typeof error}`);
    }
  }

  return {
    /** Asks for a look, once for everything that happens within a second, in a rush within four. Never fails: see above. */
    async askForLook({ id }: Pick<RoundRecord, 'id'>): Promise<void> {
      const known = asked.get(id);
      if (known) known.answers += 1;
      if (isAsked(id)) return;
      await seldom(id, () => ask(id));
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
