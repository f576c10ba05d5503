import { createHash } from 'node:crypto';
import { roundRecord, type RoundRecord, type Versioned } from '../../contract/records.ts';
import { readStored } from '../../contract/stored.ts';
import { addRow, pageOf, patience, replaceRow, rowOrNothing, type Table } from './storage.ts';

const PARTITION = 'rounds';
const PAGE = 50;
/** How long answers may go by what was read of a round: it is read for every one of them. */
const FRESH_MS = 1_000;

const toRecord = (row: Record<string, unknown>): RoundRecord =>
  readStored(roundRecord, JSON.parse(String(row.round)));
/** Whether people may be answering it. */
const isOpen = ({ state, opensAt }: RoundRecord, now: Date): boolean =>
  state === 'open' || (state === 'scheduled' && opensAt !== null && Date.parse(opensAt) <= now.getTime());

const toRow = (round: RoundRecord) => ({
  partitionKey: PARTITION,
  rowKey: round.id,
  round: JSON.stringify(round),
});

interface Surroundings {
  readonly complain: (what: string) => void;
  /** By which what was read grows old. */
  readonly now?: () => Date;
  /** Names the secret that pseudonyms of new rounds are made with. */
  readonly pseudonymKey?: string | undefined;
}

/** Rounds, a row each. */
export function roundStore(rounds: Table, { complain, now = () => new Date(), pseudonymKey }: Surroundings) {
  const recent = new Map<string, { readonly round: RoundRecord; readonly until: number }>();
  /** Grows with every change, so that what was read before a change is not remembered after it. */
  let changes = 0;

  async function readRound(id: string): Promise<Versioned<RoundRecord> | undefined> {
    const table = await rounds();
    const row = await rowOrNothing(
      table.getEntity<{ round: string }>(PARTITION, id, { abortSignal: patience() }),
    );
    return row && { value: toRecord(row), etag: row.etag };
  }

  /** One row that cannot be read must not hide the others. */
  const readable = (row: Record<string, unknown>): RoundRecord[] => {
    try {
      return [toRecord(row)];
    } catch {
      complain(`the round ${String(row.rowKey)} cannot be read`);
      return [];
    }
  };

  /** A round that begins now: what it has in common with an earlier one, that one's secret is not. */
  const withKey = ({ pseudonymKey: _earlier, ...round }: RoundRecord): RoundRecord => ({
    ...round,
    ...(pseudonymKey !== undefined && { pseudonymKey }),
  });

  return {
    readRound,

    /** Comes back when storage answers, whatever it answers. */
    async reachStorage(): Promise<void> {
      await rowOrNothing((await rounds()).getEntity(PARTITION, 'none', { abortSignal: patience() }));
    },

    /**
     * A round as it was at most a second ago (at once where this instance changed it). Only open ones are remembered:
     * what people are asked is fixed by then.
     */
    async findRound(id: string): Promise<RoundRecord | undefined> {
      const known = recent.get(id);
      if (known && known.until > now().getTime()) return known.round;
      const before = changes;
      const found = await readRound(id);
      if (found && before === changes && isOpen(found.value, now()))
        recent.set(id, { round: found.value, until: now().getTime() + FRESH_MS });
      else recent.delete(id);
      return found?.value;
    },

    /**
     * A page of rounds, newest first, and where the next page begins.
     * @param from `next` of the page before; 'no-such-page' where it is not one of ours
     */
    async listRounds(
      from: string | undefined,
    ): Promise<{ items: RoundRecord[]; next: string | null } | 'no-such-page'> {
      const page = await pageOf(await rounds(), PARTITION, from, PAGE);
      if (page === 'no-such-page') return page;
      // Ids begin with the time, newest first; sorted again because not every storage keeps the order of keys.
      const items = page.rows.flatMap(readable).sort((a, b) => (a.id < b.id ? -1 : 1));
      return { items, next: page.next };
    },

    async addRound(begun: RoundRecord): Promise<Versioned<RoundRecord>> {
      const [table, round] = [await rounds(), withKey(begun)];
      const { etag } = await table.createEntity(toRow(round), { abortSignal: patience() });
      return { value: round, etag: etag ?? '' };
    },

    /** Adds a round that somebody else may have added just now. */
    async addRoundOnce(round: RoundRecord): Promise<'added' | 'there-already'> {
      const added = await addRow(await rounds(), toRow(withKey(round)));
      return added === 'there-already' ? added : 'added';
    },

    async replaceRound({
      value,
      etag,
    }: Versioned<RoundRecord>): Promise<Versioned<RoundRecord> | 'changed-meanwhile'> {
      const table = await rounds();
      try {
        const replaced = await replaceRow(table, toRow(value), etag);
        return replaced === 'changed-meanwhile' ? replaced : { value, ...replaced };
      } finally {
        changes += 1;
        recent.delete(value.id);
      }
    },
  };
}

const LAST_MOMENT = 36 ** 9 - 1;

/** An id that sorts newer rounds before older ones and is not guessed. @param random at least 4 bytes */
export function roundIdAt(now: Date, random: Uint8Array): string {
  const time = (LAST_MOMENT - now.getTime()).toString(36).padStart(9, '0');
  return `${time}-${Buffer.from(random).toString('hex')}`;
}

/** The id of the round that follows one that has closed: always the same, and newer than it. */
export function idAfter({ id, closedAt, closesAt }: RoundRecord): string {
  const bytes = createHash('sha256').update(id).digest().subarray(0, 4);
  return roundIdAt(new Date(closedAt ?? closesAt), bytes);
}
