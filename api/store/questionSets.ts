import { createHash } from 'node:crypto';
import type { QuestionSet } from '../../assessment/questionSet.ts';
import { shippedSets } from '../../assessment/sets/shipped.ts';
import { questionSetBody } from '../../contract/questionSets.ts';
import type { RoundRecord } from '../../contract/records.ts';
import { fromPieces, toPieces } from './longText.ts';
import { patience, rowOrNothing, transact, type Table } from './storage.ts';

/** The row that holds a set's newest version; every version has a row of its own as well, which never changes. */
const CURRENT = 'current';
const fingerprint = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);
const versionOf = (set: QuestionSet) => ({ set, version: fingerprint(JSON.stringify(set)) });

const toRow = (set: QuestionSet) => toPieces('set', JSON.stringify(set));
const fromRow = (row: Record<string, unknown>): QuestionSet =>
  questionSetBody.parse(JSON.parse(fromPieces('set', row)));

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

  return {
    isShippedQuestionSet: (id: string): boolean => shippedSets.has(id),

    async freezeQuestionSet(id: string): Promise<{ set: QuestionSet; version: string } | undefined> {
      const shipped = shippedSets.get(id);
      if (shipped) {
        await keepVersion(await sets(), versionOf(shipped));
        return versionOf(shipped);
      }
      const row = await read(id, CURRENT);
      return row && versionOf(fromRow(row));
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

    async saveQuestionSet(set: QuestionSet): Promise<{ set: QuestionSet; version: string }> {
      const saved = versionOf(set);
      await keepVersion(await sets(), saved);
      return saved;
    },
  };
}

/** Keeps a version for good and makes it the current one, both or neither. */
async function keepVersion(
  table: Awaited<ReturnType<Table>>,
  { set, version }: { set: QuestionSet; version: string },
): Promise<void> {
  const row = { partitionKey: set.id, ...toRow(set) };
  // The version's row is only ever written with this same content, so writing it twice changes nothing; two who write
  // at once may collide, and then the later one writes again.
  const kept = await transact(table, [
    ['upsert', { ...row, rowKey: version }, 'Replace'],
    ['upsert', { ...row, rowKey: CURRENT }, 'Replace'],
  ]);
  if (kept === 'lost-race') await keepVersion(table, { set, version });
}
