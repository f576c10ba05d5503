import { createHash, randomBytes } from 'node:crypto';
import { auditEntry, type AuditEntry, type Once } from '../../contract/audit.ts';
import { readStored } from '../../contract/stored.ts';
import { fromPieces, toPieces } from './longText.ts';
import { isStatus, pageOf, patience, type Table } from './storage.ts';

const PARTITION = 'audit';
const PAGE = 100;
const LAST_MOMENT = 36 ** 9 - 1;

/** Sorts newer acts before older ones. */
const timeKey = (at: string): string => (LAST_MOMENT - Date.parse(at)).toString(36).padStart(9, '0');

const toEntry = (row: Record<string, unknown>): AuditEntry =>
  readStored(auditEntry, { ...(JSON.parse(fromPieces('entry', row)) as object), id: row.rowKey });

/** The last that fits of the acts of one moment. */
const LAST_IN_TURN = 0xffff;

/**
 * The end of a key: later acts of one moment before earlier ones, and a name of its own. Whoever makes it otherwise lets an
 * act stand twice where a server of the version before died between noting it and remembering that it did.
 */
const tailOf = ({ name, turn = 0 }: Once): string =>
  (LAST_IN_TURN - Math.min(turn, LAST_IN_TURN)).toString(16).padStart(4, '0') +
  createHash('sha256').update(name).digest('hex').slice(0, 8);

/** The log of acts: rows are added, and never changed or removed. */
export function auditStore(audit: Table) {
  return {
    /**
     * Adds an act.
     * @param once names the act where it may be tried again after a crash: a second try with the same time and name adds
     *   nothing
     */
    async addAuditEntry(entry: Omit<AuditEntry, 'id'>, once?: Once): Promise<void> {
      const tail = once === undefined ? randomBytes(6).toString('hex') : tailOf(once);
      const row = {
        partitionKey: PARTITION,
        rowKey: `${timeKey(entry.at)}-${tail}`,
        ...toPieces('entry', JSON.stringify(entry)),
      };
      try {
        await (await audit()).createEntity(row, { abortSignal: patience() });
      } catch (error) {
        if (once === undefined || !isStatus(error, 409)) throw error;
      }
    },

    /**
     * A page of acts, newest first, and where the next page begins.
     * @param from `next` of the page before; 'no-such-page' where it is not one of ours
     */
    async listAudit(
      from: string | undefined,
    ): Promise<{ items: AuditEntry[]; next: string | null } | 'no-such-page'> {
      const page = await pageOf(await audit(), PARTITION, from, PAGE);
      if (page === 'no-such-page') return page;
      // Sorted again, because not every storage keeps the order of keys.
      const items = page.rows.map(toEntry).sort((a, b) => (a.id < b.id ? -1 : 1));
      return { items, next: page.next };
    },
  };
}
