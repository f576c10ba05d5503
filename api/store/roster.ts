import { TableTransaction } from '@azure/data-tables';
import type { RosterEntry } from '../../contract/roster.ts';
import { rosterHead, type RosterHead } from '../../contract/rosterRecords.ts';
import { readStored } from '../../contract/stored.ts';
import { fromPieces, toPieces } from './longText.ts';
import { bitsIn, bucketKey, bucketOf, HEAD, movesKey, rosterPartition, userKey } from './rosterKeys.ts';
import { bucketRows, entriesIn, inParts } from './rosterRows.ts';
import { rowsIn } from './shards.ts';
import { patience, rowOrNothing, transact, type Table } from './storage.ts';

const PARTS_AT_ONCE = 4;
const BUCKETS_AT_ONCE = 32;
const USERS_A_ROW = 500;
/** Somebody who deletes beside us is done after as many. */
const MOST_ATTEMPTS = 20;
/** Buckets that an instance remembers; they never change. About 20 KB each. */
const MOST_BUCKETS = 300;

/**
 * Rosters, which never change: a new one is written beside the old one, and counts once the round points to it. What no
 * round points to is left over: see rosterVersions.ts.
 */
export function rosterStore(roster: Table) {
  const remembered = new Map<string, Promise<readonly RosterEntry[]>>();

  async function readBucket(round: string, version: string, bucket: number): Promise<readonly RosterEntry[]> {
    const at = `${rosterPartition(round, version)} ${bucket}`;
    const known = remembered.get(at);
    if (known) return known;
    const read = (async () => {
      const table = await roster();
      const keys = [rosterPartition(round, version), bucketKey(bucket)] as const;
      const row = await rowOrNothing(table.getEntity(...keys, { abortSignal: patience() }));
      return row ? entriesIn(row) : [];
    })();
    remembered.set(at, read);
    const oldest = remembered.size > MOST_BUCKETS ? remembered.keys().next().value : undefined;
    if (oldest !== undefined) remembered.delete(oldest);
    // What could not be read is read again by the next who asks.
    read.catch(() => remembered.delete(at));
    return read;
  }

  async function writeRows(partitionKey: string, rows: readonly { rowKey: string }[]): Promise<void> {
    const table = await roster();
    const parts = inParts(rows as readonly (Record<string, string> & { rowKey: string })[]);
    const write = async (part: (typeof parts)[number]) => {
      const transaction = new TableTransaction();
      for (const row of part) transaction.upsertEntity({ partitionKey, ...row }, 'Replace');
      if ((await transact(table, transaction.actions)) === 'lost-race')
        throw new Error('the rows of a roster are written by one server alone');
    };
    let next = 0;
    const writer = async () => {
      for (let part = parts[next++]; part; part = parts[next++]) await write(part);
    };
    await Promise.all(Array.from({ length: PARTS_AT_ONCE }, writer));
  }

  return {
    /**
     * Writes a roster. It counts for nobody before the round points to it.
     * @param toSettle whose answers may have to move, as far as is known; `user` of their entries, old and new
     */
    async writeRoster(
      round: string,
      version: string,
      {
        entries,
        head,
        toSettle,
      }: {
        readonly entries: readonly RosterEntry[];
        readonly head: RosterHead;
        readonly toSettle: readonly string[];
      },
    ): Promise<void> {
      const key = rosterPartition(round, version);
      const moves = Array.from({ length: Math.ceil(toSettle.length / USERS_A_ROW) }, (_, part) => ({
        rowKey: movesKey(part),
        ...toPieces('users', JSON.stringify(toSettle.slice(part * USERS_A_ROW, (part + 1) * USERS_A_ROW))),
      }));
      await writeRows(key, [...bucketRows(entries), ...moves]);
      await (
        await roster()
      ).upsertEntity({ partitionKey: key, rowKey: HEAD, head: JSON.stringify(head) }, 'Replace', {
        abortSignal: patience(),
      });
    },

    async readRosterHead(round: string, version: string): Promise<RosterHead | undefined> {
      const table = await roster();
      const key = rosterPartition(round, version);
      const row = await rowOrNothing(table.getEntity(key, HEAD, { abortSignal: patience() }));
      return row && readStored(rosterHead, JSON.parse(String(row.head)));
    },

    /** The entry of the first of these users that has one: one read for each at most, none for what is remembered. */
    async findRosterEntry(
      round: string,
      version: string,
      users: readonly string[],
    ): Promise<RosterEntry | undefined> {
      for (const user of users) {
        const people = await readBucket(round, version, bucketOf(userKey(user), bitsIn(version)));
        const found = people.find((entry) => entry.user === user);
        if (found) return found;
      }
      return undefined;
    },

    /** How many buckets a roster has: they are numbered from 0, and stay in this order. */
    rosterBuckets: (version: string): number => 2 ** bitsIn(version),
    readRosterBucket: readBucket,

    /** Everybody, some buckets at a time. */
    async *walkRoster(round: string, version: string): AsyncGenerator<readonly RosterEntry[]> {
      const table = await roster();
      const key = rosterPartition(round, version);
      for (let bucket = 0; bucket < 2 ** bitsIn(version); bucket += BUCKETS_AT_ONCE) {
        const range = { from: bucketKey(bucket), to: bucketKey(bucket + BUCKETS_AT_ONCE) };
        for (const row of await rowsIn(table, key, range)) yield entriesIn(row);
      }
    },

    /** Users of a roster whose answers may have to move: the part with this number; undefined behind the last. */
    async readToSettle(round: string, version: string, part: number): Promise<readonly string[] | undefined> {
      const table = await roster();
      const keys = [rosterPartition(round, version), movesKey(part)] as const;
      const row = await rowOrNothing(table.getEntity(...keys, { abortSignal: patience() }));
      return row && (JSON.parse(fromPieces('users', row)) as string[]);
    },

    /** Takes a version away for good. Tried again, or beside another server, it goes on until nothing is left. */
    async deleteRoster(round: string, version: string): Promise<void> {
      const table = await roster();
      const key = rosterPartition(round, version);
      for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
        const rows = await rowsIn(table, key, { from: '', to: '~' }, ['RowKey']);
        if (rows.length === 0) return;
        for (let from = 0; from < rows.length; from += 100) {
          const transaction = new TableTransaction();
          for (const { rowKey } of rows.slice(from, from + 100)) transaction.deleteEntity(key, rowKey);
          // A row that somebody else has deleted leaves all of its hundred: they are looked up again.
          await transact(table, transaction.actions);
        }
      }
      throw new Error('the rows of a roster could not be deleted');
    },
  };
}
