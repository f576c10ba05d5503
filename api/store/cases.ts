import { odata } from '@azure/data-tables';
import { caseRecord, type CaseRecord, type Versioned } from '../../contract/records.ts';
import { readStored } from '../../contract/stored.ts';
import { fromPieces, toPieces } from './longText.ts';
import { isStatus, pageOf, patience, replaceRow, rowOrNothing, type Table } from './storage.ts';

const PAGE = 100;

/** The round and the row of a case: its id is `<round>~<row>`, made from its subject, so finding it twice makes one. */
function keysOf(id: string): { partitionKey: string; rowKey: string } {
  const at = id.indexOf('~');
  return { partitionKey: id.slice(0, at), rowKey: id.slice(at + 1) };
}

const toRow = (value: CaseRecord) => ({ ...keysOf(value.id), ...toPieces('case', JSON.stringify(value)) });
const fromRow = (row: Record<string, unknown>): CaseRecord =>
  readStored(caseRecord, JSON.parse(fromPieces('case', row)));

/** Disagreements, a row each in the partition of their round. */
export function caseStore(disagreements: Table) {
  return {
    async readCase(id: string): Promise<Versioned<CaseRecord> | undefined> {
      const table = await disagreements();
      const { partitionKey, rowKey } = keysOf(id);
      const row = await rowOrNothing(table.getEntity(partitionKey, rowKey, { abortSignal: patience() }));
      return row && { value: fromRow(row), etag: row.etag };
    },

    /** Every case of a round: at most one for each subject and region. */
    async readCases(roundId: string): Promise<Versioned<CaseRecord>[]> {
      const table = await disagreements();
      const filter = odata`PartitionKey eq ${roundId}`;
      const cases: Versioned<CaseRecord>[] = [];
      for await (const row of table.listEntities({ queryOptions: { filter }, abortSignal: patience() }))
        cases.push({ value: fromRow(row), etag: row.etag });
      return cases.sort((a, b) => (a.value.id < b.value.id ? -1 : 1));
    },

    /** A page of the cases of a round, and where the next begins. @param from `next` of the page before */
    async listCases(
      roundId: string,
      from: string | undefined,
    ): Promise<{ items: CaseRecord[]; next: string | null } | 'no-such-page'> {
      const page = await pageOf(await disagreements(), roundId, from, PAGE);
      if (page === 'no-such-page') return page;
      return { items: page.rows.map(fromRow), next: page.next };
    },

    /** A new case; undefined where it is there already. */
    async addCase(value: CaseRecord): Promise<Versioned<CaseRecord> | undefined> {
      const table = await disagreements();
      try {
        const { etag } = await table.createEntity(toRow(value), { abortSignal: patience() });
        return { value, etag: etag ?? '' };
      } catch (error) {
        if (isStatus(error, 409)) return undefined;
        throw error;
      }
    },

    async replaceCase({
      value,
      etag,
    }: Versioned<CaseRecord>): Promise<Versioned<CaseRecord> | 'changed-meanwhile'> {
      const replaced = await replaceRow(await disagreements(), toRow(value), etag);
      return replaced === 'changed-meanwhile' ? replaced : { value, ...replaced };
    },
  };
}
