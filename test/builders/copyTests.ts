import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TableClient } from '@azure/data-tables';
import { lookAtRound } from '../../api/flows/results/lookAtRound.ts';
import { RESTORES } from '../../api/store/restoreMark.ts';
import { TABLES } from '../../api/store/tables.ts';
import { startStorage } from '../../local/storage/startStorage.ts';
import { runOps, startOps } from './opsCommand.ts';
import { concord20 } from './questionSets.ts';
import { countedAndRecounted, rowsOf } from './recount.ts';
import { answerOn, K, smallRound } from './smallRound.ts';
import { serverOn } from './stores.ts';

type Storage = Awaited<ReturnType<typeof startStorage>>;

/** What operators' commands are told of a storage. */
export const on = ({ connectionString }: Storage) => ({ STORAGE_CONNECTION: connectionString });

/** A table as its rows stand in it. */
export const clientOf = ({ connectionString }: Storage, table: string) =>
  TableClient.fromConnectionString(connectionString, table, { allowInsecureConnection: true });

/** Everything that a storage holds, with types, without what storage itself says of rows. */
export async function everythingIn(storage: Storage) {
  const all: Record<string, unknown[]> = {};
  for (const name of TABLES) {
    const rows: unknown[] = [];
    await clientOf(storage, name).createTable();
    for await (const row of clientOf(storage, name).listEntities({ disableTypeConversion: true })) {
      const { etag: _version, timestamp: _when, ...kept } = row;
      rows.push(kept);
    }
    all[name] = rows;
  }
  return all;
}

/** Whether a storage counts the answers that it holds. */
export async function expectCountsRight(storage: Storage, id: string): Promise<void> {
  const { counted, recounted } = await countedAndRecounted(storage.connectionString, id, concord20);
  expect(counted).toEqual(recounted);
}

/** How many people of a round have answers in a storage. */
export const answersIn = async ({ connectionString }: Storage, id: string): Promise<number> =>
  (await rowsOf(connectionString, id)).filter(({ response }) => response !== undefined).length;

/** By row key, what a storage remembers of a restore that was begun. */
export async function leftOfRestore(storage: Storage): Promise<string> {
  await clientOf(storage, RESTORES).createTable();
  const keys: (string | undefined)[] = [];
  for await (const { rowKey } of clientOf(storage, RESTORES).listEntities()) keys.push(rowKey);
  return keys.join();
}

/** How far a restore into a storage says that it is; nothing where none was begun. */
export async function phaseOfRestore(storage: Storage): Promise<string | undefined> {
  await clientOf(storage, RESTORES).createTable();
  for await (const { phase } of clientOf(storage, RESTORES).listEntities({
    queryOptions: { filter: "RowKey eq 'begun'" },
  }))
    return String(phase);
  return undefined;
}

/** How many people answer in a lively round. */
export const LIVELY = 3 * K + 1;

/** Two empty storages for each test of a file: what is copied from one is put back into the other. */
export function copyTests() {
  let base: string;
  let both: readonly [Storage, Storage];
  beforeEach(async () => {
    base = await mkdtemp(join(tmpdir(), 'concord-copy-'));
    both = await Promise.all([startStorage(join(base, 'from')), startStorage(join(base, 'to'))]);
  });
  afterEach(async () => {
    await Promise.all(both.map((storage) => storage.stop()));
    await rm(base, { recursive: true });
  });
  const from = () => both[0];
  const to = () => both[1];
  /** Where the copy is. */
  const folder = () => join(base, 'copy');
  const restoring = (copy: string, args: string[]) => [
    '--from',
    copy,
    '--no-app',
    '--other-account',
    ...args,
  ];
  return {
    from,
    to,
    folder,
    backup: (into = folder()) => runOps('backup', ['--to', into], on(from())),
    restore: (...args: string[]) => runOps('restore', restoring(folder(), args), on(to())),
    restoreFrom: (copy: string, ...args: string[]) => runOps('restore', restoring(copy, args), on(to())),
    /** One that is to be killed. */
    startRestore: (...args: string[]) => startOps('restore', restoring(folder(), args), on(to())),
    /** A round with published people, on the storage that is copied. */
    livelyRound: async () => {
      const server = serverOn(from().connectionString);
      const round = await smallRound(server, 'lively', { shards: 2 });
      for (let index = 0; index < 3 * K; index++) await answerOn(server, round, index, 1 + (index % 5));
      await lookAtRound(server, round.id);
      await answerOn(server, round, 4 * K);
      return { server, round };
    },
  };
}
