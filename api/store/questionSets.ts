import { createHash } from 'node:crypto';
import type { QuestionSet } from '../../assessment/questionSet.ts';
import { shippedSets } from '../../assessment/sets/shipped.ts';
import { keptQuestionSet } from '../../contract/questionSets.ts';
import type { RoundRecord } from '../../contract/records.ts';
import { readStored } from '../../contract/stored.ts';
import { fromPieces, toPieces } from './longText.ts';
import { pageOf, patience, rowOrNothing, transact, type Table } from './storage.ts';

interface SetVersion {
  readonly set: QuestionSet;
  readonly version: string;
}

/** The row that holds a set's newest version; every version has a row of its own as well, which never changes. */
const CURRENT = 'current';
/** The partition with a row for every set of the company, by its id; no set can have this id. */
const SHELF = '~shelf';
const PAGE = 20;
const fingerprint = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);
const versionOf = (set: QuestionSet): SetVersion => ({ set, version: fingerprint(JSON.stringify(set)) });

const toRow = (set: QuestionSet) => ({ partitionKey: set.id, ...toPieces('set', JSON.stringify(set)) });
const fromRow = (row: Record<string, unknown>): QuestionSet =>
  readStored(keptQuestionSet, JSON.parse(fromPieces('set', row)));

/** Question sets: those that come with Concord and a company's own. */
export function questionSetStore(sets: Table) {
  /** Versions never change, so what was read once stays true. */
  const known = new Map<string, QuestionSet>(
    [...shippedSets.values()].map((set) => [`${set.id}~${versionOf(set).version}`, set]),
  );

  const read = async (id: string, rowKey: string) => {
    const table = await sets();
    return rowOrNothing(table.getEntity(id, rowKey, { abortSignal: patience() }));
  };
  const currentQuestionSet = async (id: string): Promise<SetVersion | undefined> => {
    const shipped = shippedSets.get(id);
    if (shipped) return versionOf(shipped);
    const row = await read(id, CURRENT);
    return row && versionOf(fromRow(row));
  };

  return {
    isShippedQuestionSet: (id: string): boolean => shippedSets.has(id),
    shippedQuestionSets: (): SetVersion[] => [...shippedSets.values()].map(versionOf),
    questionSetVersion: (set: QuestionSet): string => versionOf(set).version,
    /** A set as it reads now. */
    currentQuestionSet,

    /**
     * A page of the company's own sets as they read now, and where the next page begins.
     * @param from `next` of the page before; 'no-such-page' where it is not one of ours
     */
    async listQuestionSets(
      from: string | undefined,
    ): Promise<{ items: SetVersion[]; next: string | null } | 'no-such-page'> {
      const page = await pageOf(await sets(), SHELF, from, PAGE);
      if (page === 'no-such-page') return page;
      const read = await Promise.all(page.rows.map(({ rowKey }) => currentQuestionSet(String(rowKey))));
      return { items: read.filter((set) => set !== undefined), next: page.next };
    },

    /** The set as it is now, kept for good under its version. */
    async freezeQuestionSet(id: string): Promise<SetVersion | undefined> {
      const shipped = shippedSets.get(id);
      if (shipped) {
        const row = { ...toRow(shipped), rowKey: versionOf(shipped).version };
        await (await sets()).upsertEntity(row, 'Replace', { abortSignal: patience() });
      }
      return currentQuestionSet(id);
    },

    /** The set of a round, as it was when the round was created. */
    async questionSetOf(round: RoundRecord): Promise<QuestionSet> {
      const { id, version } = round.questionSet;
      const key = `${id}~${version}`;
      const remembered = known.get(key);
      if (remembered) return remembered;
      const row = await read(id, version);
      if (!row) throw new Error('a round requires its question set');
      const set = fromRow(row);
      known.set(key, set);
      return set;
    },

    /**
     * Keeps a version for good and makes it the current one, both or neither.
     * @param replaces the version that has to be there before, null for none; undefined: whichever there is
     */
    async saveQuestionSet(
      set: QuestionSet,
      replaces?: string | null,
    ): Promise<{ before: string | null } | 'changed-meanwhile'> {
      const table = await sets();
      for (;;) {
        const row = await read(set.id, CURRENT);
        const before = row ? versionOf(fromRow(row)).version : null;
        if (replaces !== undefined && replaces !== before) return 'changed-meanwhile';
        const current = { ...toRow(set), rowKey: CURRENT };
        const kept = await transact(table, [
          // The version's row is only ever written with this same content, so writing it twice changes nothing.
          ['upsert', { ...toRow(set), rowKey: versionOf(set).version }, 'Replace'],
          row ? ['update', current, 'Replace', { etag: row.etag }] : ['create', current],
        ]);
        // Whoever lost against another owner looks again at what is there now.
        if (kept === 'lost-race') continue;
        // Where this fails the owner is told, and sending the set again puts it on the shelf.
        const place = { partitionKey: SHELF, rowKey: set.id };
        await table.upsertEntity(place, 'Replace', { abortSignal: patience() });
        return { before };
      }
    },
  };
}
