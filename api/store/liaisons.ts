import { liaisonList, type Liaison, type LiaisonList } from '../../contract/liaisons.ts';
import type { Versioned } from '../../contract/records.ts';
import { readStored } from '../../contract/stored.ts';
import { fromPieces, toPieces } from './longText.ts';
import { isStatus, patience, rowOrNothing, type Table } from './storage.ts';

const KEYS = { partitionKey: 'liaisons', rowKey: 'list' };
/** How long requests may go by what was read: it is read for every one of them. */
const FRESH_MS = 2_000;
/** The version of a list that nobody has written yet. */
export const NO_LIAISONS = 'none';

/** Who the liaisons are and who is awaited: one row, so that a change replaces what its owner has seen and nothing else. */
export function liaisonStore(liaisons: Table, now = () => new Date()) {
  let recent: { readonly list: LiaisonList; readonly until: number } | undefined;

  async function readLiaisons(): Promise<Versioned<LiaisonList>> {
    const table = await liaisons();
    const row = await rowOrNothing(
      table.getEntity(KEYS.partitionKey, KEYS.rowKey, { abortSignal: patience() }),
    );
    if (!row) return { value: { items: [], awaited: [], moved: [] }, etag: NO_LIAISONS };
    return { value: readStored(liaisonList, JSON.parse(fromPieces('list', row))), etag: row.etag };
  }

  /** The list as it was at most two seconds ago. */
  async function findLiaisonList(): Promise<LiaisonList> {
    if (recent && recent.until > now().getTime()) return recent.list;
    const list = (await readLiaisons()).value;
    recent = { list, until: now().getTime() + FRESH_MS };
    return list;
  }

  return {
    readLiaisons,
    findLiaisonList,

    /** The liaisons as they were at most two seconds ago. */
    findLiaisons: async (): Promise<readonly Liaison[]> => (await findLiaisonList()).items,

    async replaceLiaisons({
      value,
      etag,
    }: Versioned<LiaisonList>): Promise<Versioned<LiaisonList> | 'changed-meanwhile'> {
      const table = await liaisons();
      const row = { ...KEYS, ...toPieces('list', JSON.stringify(value)) };
      const options = { abortSignal: patience() };
      try {
        const saved =
          etag === NO_LIAISONS
            ? await table.createEntity(row, options)
            : await table.updateEntity(row, 'Replace', { ...options, etag });
        return { value, etag: saved.etag ?? '' };
      } catch (error) {
        if (isStatus(error, 400, 404, 409, 412)) return 'changed-meanwhile';
        throw error;
      } finally {
        recent = undefined;
      }
    },
  };
}
