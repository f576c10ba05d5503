import { odata, TableTransaction } from '@azure/data-tables';
import { readBack } from '../../assessment/release/released.ts';
import type { ReleasedScope } from '../../assessment/release/releasedScopes.ts';
import type { RoundRecord } from '../../contract/records.ts';
import { scope } from '../../contract/scopes.ts';
import { readStored } from '../../contract/stored.ts';
import { fromPieces, toPieces } from './longText.ts';
import { patience, rowOrNothing, transact, type Table } from './storage.ts';

/** What stands over the figures of a release. Releases are numbered from 1 and never change. */
export interface Release {
  readonly number: number;
  /** ISO 8601. */
  readonly releasedAt: string;
  readonly final: boolean;
  /** How often batches had been published when it was made: tells whether there is anything newer. */
  readonly publications: number;
}

const LATEST = 'latest';
const numberText = (number: number) => String(number).padStart(6, '0');
const rowKeys = {
  release: (number: number) => `n~${numberText(number)}`,
  scope: (number: number, index: number) => `s~${numberText(number)}~${String(index).padStart(2, '0')}`,
};

const releaseIn = (row: Record<string, unknown>): Release => ({
  number: Number(row.number),
  releasedAt: String(row.releasedAt),
  final: row.final === true,
  publications: Number(row.publications),
});

const scopeIn = (row: Record<string, unknown>): ReleasedScope =>
  readBack(readStored(scope, JSON.parse(fromPieces('scope', row))) as ReleasedScope);

/** Releases, an entity for each of their scopes: reading results costs the same however many have answered. */
export function releaseStore(releases: Table) {
  const readLatest = async (round: RoundRecord): Promise<{ release: Release; etag: string } | undefined> => {
    const table = await releases();
    const row = await rowOrNothing(table.getEntity(round.id, LATEST, { abortSignal: patience() }));
    return row && { release: releaseIn(row), etag: row.etag };
  };

  return {
    async latestRelease(round: RoundRecord): Promise<Release | undefined> {
      return (await readLatest(round))?.release;
    },

    async readRelease(round: RoundRecord, number: number): Promise<Release | undefined> {
      const table = await releases();
      const options = {
        queryOptions: { select: ['number', 'releasedAt', 'final', 'publications'] },
        abortSignal: patience(),
      };
      const row = await rowOrNothing(table.getEntity(round.id, rowKeys.release(number), options));
      return row && releaseIn(row);
    },

    /** The scopes of a release: the company first, then regions in list order, last those shown as one. */
    async readScopes(round: RoundRecord, { number }: Release): Promise<ReleasedScope[]> {
      const table = await releases();
      const [from, to] = [rowKeys.scope(number, 0), `s~${numberText(number)}~~`];
      const rows: Record<string, unknown>[] = [];
      const filter = odata`PartitionKey eq ${round.id} and RowKey ge ${from} and RowKey lt ${to}`;
      for await (const row of table.listEntities({ queryOptions: { filter }, abortSignal: patience() }))
        rows.push(row);
      return rows.sort((a, b) => (String(a.rowKey) < String(b.rowKey) ? -1 : 1)).map(scopeIn);
    },

    /** The company's scope alone. */
    async readCompanyScope(round: RoundRecord, { number }: Release): Promise<ReleasedScope[]> {
      const table = await releases();
      const row = await rowOrNothing(
        table.getEntity(round.id, rowKeys.scope(number, 0), { abortSignal: patience() }),
      );
      return row ? [scopeIn(row)] : [];
    },

    /**
     * Writes a release and all its scopes at once; 'lost-race' where another one was written in the meantime. After the
     * final one there is none.
     * @param made.counts of the final release: the counts that allowed it
     */
    async writeRelease(
      round: RoundRecord,
      scopes: readonly ReleasedScope[],
      { counts, ...made }: Omit<Release, 'number'> & { readonly counts?: unknown },
      before: Release | undefined,
    ): Promise<Release | 'lost-race'> {
      const table = await releases();
      const latest = await readLatest(round);
      if (latest?.release.final || latest?.release.number !== before?.number) return 'lost-race';
      const release = { ...made, number: (before?.number ?? 0) + 1 };
      const transaction = new TableTransaction();
      const rowOf = (rowKey: string) => ({ partitionKey: round.id, rowKey, ...release });
      transaction.createEntity({
        ...rowOf(rowKeys.release(release.number)),
        ...(counts !== undefined && toPieces('counts', JSON.stringify(counts))),
      });
      for (const [index, one] of scopes.entries())
        transaction.createEntity({
          partitionKey: round.id,
          rowKey: rowKeys.scope(release.number, index),
          ...toPieces('scope', JSON.stringify(one)),
        });
      if (latest) transaction.updateEntity(rowOf(LATEST), 'Replace', { etag: latest.etag });
      else transaction.createEntity(rowOf(LATEST));
      return (await transact(table, transaction.actions)) === 'lost-race' ? 'lost-race' : release;
    },
  };
}
