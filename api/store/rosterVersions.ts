import { odata } from '@azure/data-tables';
import type { RosterVersion } from '../../contract/rosterRecords.ts';
import { isStatus, patience, type Table } from './storage.ts';

const VERSIONS = 'versions';
const keysOf = (round: string, version: string) => ({
  partitionKey: VERSIONS,
  rowKey: `${round}~${version}`,
});

/** Every version of a roster that there is, from before its first row is written until after its last one is deleted. */
export function rosterVersionStore(roster: Table) {
  return {
    async beginRosterVersion(round: string, version: string, now: Date): Promise<void> {
      const row = { ...keysOf(round, version), writtenAt: now.toISOString(), settled: 0 };
      await (await roster()).createEntity(row, { abortSignal: patience() });
    },

    async listRosterVersions(): Promise<RosterVersion[]> {
      const table = await roster();
      const filter = odata`PartitionKey eq ${VERSIONS}`;
      const versions: RosterVersion[] = [];
      const rows = table.listEntities<{ rowKey: string; writtenAt: string; settled: number }>({
        queryOptions: { filter },
        abortSignal: patience(),
      });
      for await (const row of rows) {
        const [round = '', version = ''] = row.rowKey.split('~');
        versions.push({ round, version, writtenAt: new Date(row.writtenAt), settled: row.settled });
      }
      return versions;
    },

    /** Whoever settles beside us may be further or less far: either way nothing is left out, and some is done twice. */
    async rememberSettled(round: string, version: string, settled: number): Promise<void> {
      try {
        await (
          await roster()
        ).updateEntity({ ...keysOf(round, version), settled }, 'Merge', { abortSignal: patience() });
      } catch (error) {
        if (!isStatus(error, 404)) throw error; // deleted meanwhile: nothing is left to settle
      }
    },

    async forgetRosterVersion(round: string, version: string): Promise<void> {
      const { partitionKey, rowKey } = keysOf(round, version);
      try {
        await (await roster()).deleteEntity(partitionKey, rowKey, { abortSignal: patience() });
      } catch (error) {
        if (!isStatus(error, 404)) throw error;
      }
    },
  };
}
