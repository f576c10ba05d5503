import type { LookMessage } from '../../contract/messages.ts';
import type { RoundRecord } from '../../contract/records.ts';
import { atMostEvery } from './atMostEvery.ts';
import type { Queue } from './queue.ts';
import { isStatus, patience, rowOrNothing, type Table } from './storage.ts';

/** An answer is alone where no other has come before it for so long, as far as this instance knows: it is looked at at once. */
const QUIET_MS = 2_000;
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
/** So often it is tried to ask for a look; then it is left to the timer. */
const MOST_TRIES = 3;
const MOST_ROUNDS = 500;

const rowKeys = { look: 'look', seen: 'seen', judged: 'judged' } as const;

/** What this instance knows of the answers to a round. */
interface Heard {
  /** When the last one came. */
  at: number;
  /** How many have come since a look was asked for here. */
  answers: number;
  /** The look that was asked for here has not begun before. */
  notBefore: number;
  /** The round says that a look has been asked for, but the message could not be sent: nobody else will send it. */
  unsent: boolean;
}

/** Asking for a look at a round, and what the last one saw. A lost request costs nothing: the timer compares. */
export function lookStore(
  releases: Table,
  queue: Pick<Queue, 'send'>,
  complain: (what: string) => void,
  now: () => number = Date.now,
) {
  const heard = new Map<string, Heard>();
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

  /** What this instance knows of the answers to a round, with one more. @returns also whether it came alone */
  function hear(id: string) {
    const known = heard.get(id) ?? { at: -Infinity, answers: 0, notBefore: 0, unsent: false };
    const alone = known.at + QUIET_MS < now();
    heard.delete(id);
    heard.set(id, Object.assign(known, { at: now(), answers: known.answers + 1 }));
    const oldest = heard.size > MOST_ROUNDS ? heard.keys().next().value : undefined;
    if (oldest !== undefined) heard.delete(oldest);
    return { known, alone };
  }

  async function ask(id: string, answer: ReturnType<typeof hear>, tries = 1): Promise<void> {
    const { known, alone } = answer;
    if (known.notBefore > now()) return;
    let mayBegin = false;
    try {
      mayBegin = known.unsent || (await turned(id));
      if (!mayBegin) return;
      const inRushS = known.answers < RUSH ? LOOK_AFTER_S : LOOK_IN_RUSH_S;
      const afterS = alone ? 0 : inRushS;
      const notBefore = now() + afterS * 1000 - MARGIN_MS;
      await queue.send({ round: id } satisfies LookMessage, afterS, AbortSignal.timeout(PATIENCE_MS));
      Object.assign(known, { answers: 0, notBefore, unsent: false });
    } catch (error) {
      complain(`a look could not be asked for: ${error instanceof Error ? error.name : typeof error}`);
      known.unsent = mayBegin;
      if (tries < MOST_TRIES) void seldom(id, () => ask(id, answer, tries + 1));
    }
  }

  return {
    /** Asks for a look: at once, for what happens soon after in a second, and in a rush in four. Never fails: see above. */
    async askForLook({ id }: Pick<RoundRecord, 'id'>): Promise<void> {
      const answer = hear(id);
      if (answer.known.notBefore > now()) return;
      await seldom(id, () => ask(id, answer));
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
