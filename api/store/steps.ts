import { odata } from '@azure/data-tables';
import type { Versioned } from '../../contract/records.ts';
import { step, type Step } from '../../contract/steps.ts';
import { readStored } from '../../contract/stored.ts';
import { isStatus, patience, replaceRow, rowOrNothing, type Table } from './storage.ts';

/** The round and the row of a step: its id is `<round>~<row>`. */
function keysOf(id: string): { partitionKey: string; rowKey: string } {
  const at = id.indexOf('~');
  return { partitionKey: id.slice(0, at), rowKey: id.slice(at + 1) };
}

/** Two digits behind the id of the case. */
const MOST_STEPS = 99;
export const stepIdOf = (disagreement: string, number: number): string =>
  `${disagreement}~${String(number).padStart(2, '0')}`;

const toRow = (value: Step) => ({
  ...keysOf(value.id),
  step: JSON.stringify(value),
  owner: value.owner.id,
  due: value.due,
  state: value.state,
});
const fromRow = (row: Record<string, unknown>): Versioned<Step> => ({
  value: readStored(step, JSON.parse(String(row.step))),
  etag: String(row.etag),
});

/** Next steps, a row each in the partition of their round. */
export function stepStore(steps: Table) {
  async function rows(filter: string): Promise<Versioned<Step>[]> {
    const table = await steps();
    const found: Versioned<Step>[] = [];
    for await (const row of table.listEntities({ queryOptions: { filter }, abortSignal: patience() }))
      found.push(fromRow(row));
    return found.sort((a, b) => (a.value.id < b.value.id ? -1 : 1));
  }

  /** The steps of one case, in the order in which they were agreed. */
  const readSteps = (disagreement: string): Promise<Versioned<Step>[]> => {
    const { partitionKey, rowKey } = keysOf(disagreement);
    return rows(
      odata`PartitionKey eq ${partitionKey} and RowKey ge ${`${rowKey}~`} and RowKey lt ${`${rowKey}~~`}`,
    );
  };

  return {
    readSteps,

    async readStep(id: string): Promise<Versioned<Step> | undefined> {
      const table = await steps();
      const { partitionKey, rowKey } = keysOf(id);
      const row = await rowOrNothing(table.getEntity(partitionKey, rowKey, { abortSignal: patience() }));
      return row && fromRow(row);
    },

    /** Steps of a round that are not done: of one person, or all. */
    readOpenSteps(roundId: string, owner?: string): Promise<Versioned<Step>[]> {
      const open = odata`PartitionKey eq ${roundId} and state eq ${'open'}`;
      return rows(owner === undefined ? open : `${open} and ${odata`owner eq ${owner}`}`);
    },

    /** Steps of a round that are somebody's, whatever has become of them. */
    readOwnSteps: (roundId: string, owner: string): Promise<Versioned<Step>[]> =>
      rows(odata`PartitionKey eq ${roundId} and owner eq ${owner}`),

    /** Adds a step under the next number; undefined where a case has as many as it can have. */
    async addStep(of: Omit<Step, 'id'>): Promise<Versioned<Step> | undefined> {
      const table = await steps();
      let number = (await readSteps(of.disagreement)).length;
      while (++number <= MOST_STEPS) {
        const value = { ...of, id: stepIdOf(of.disagreement, number) };
        try {
          const { etag } = await table.createEntity(toRow(value), { abortSignal: patience() });
          return { value, etag: etag ?? '' };
        } catch (error) {
          if (!isStatus(error, 409)) throw error; // somebody else has just taken this number
        }
      }
      return undefined;
    },

    async replaceStep({ value, etag }: Versioned<Step>): Promise<Versioned<Step> | 'changed-meanwhile'> {
      const replaced = await replaceRow(await steps(), toRow(value), etag);
      return replaced === 'changed-meanwhile' ? replaced : { value, ...replaced };
    },
  };
}
