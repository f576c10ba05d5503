import { mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { readJsonFile, removeFile, writeJsonFile } from '../dataFolder.ts';
import { answers, isOurAzurite, spawnAzurite, stopAzurite } from './azurite.ts';
import { signal } from '../processes.ts';
import { connectionStringFor, type StoragePorts } from './connectionString.ts';

export type Storage = {
  connectionString: string;
  /** It was running already. */
  adopted: boolean;
  /** Ends it and waits until it has saved. */
  stop: () => Promise<void>;
  /** Asks it to save and end, without waiting: for a process that ends itself this moment. */
  abandon: () => void;
};

const recordName = 'storage.json';
const port = z.int().min(1).max(65_535);
const record = z.object({
  pid: z.int().positive(),
  /** Missing while it starts. */
  ports: z.object({ blob: port, queue: port, table: port }).optional(),
});

/**
 * Brings up Azurite (tables and queues) on the data of this folder. An Azurite that a killed host left behind
 * is taken over when it still answers, so that nothing it has not saved yet is lost; else it is ended first,
 * because two of them on the same files would destroy them.
 */
export async function startStorage(dataFolder: string): Promise<Storage> {
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const folder = await realpath(dataFolder);
  const orphan = await findOrphan(folder);
  if (orphan?.ports && (await answers(orphan.ports))) {
    return running(folder, orphan.pid, orphan.ports, true);
  }
  if (orphan) await stopAzurite(orphan.pid);

  const azurite = spawnAzurite(folder);
  await writeJsonFile(folder, recordName, { pid: azurite.pid });
  const ports = await azurite.ports;
  await writeJsonFile(folder, recordName, { pid: azurite.pid, ports });
  return running(folder, azurite.pid, ports, false);
}

/** Ends an Azurite that works on this folder, if there is one. */
export async function stopOrphanedStorage(dataFolder: string): Promise<void> {
  const folder = await realpath(dataFolder);
  const orphan = await findOrphan(folder);
  if (orphan) await stopAzurite(orphan.pid);
  await removeFile(join(folder, recordName));
}

async function findOrphan(folder: string): Promise<z.infer<typeof record> | undefined> {
  const found = record.safeParse(await readJsonFile(join(folder, recordName)));
  return found.success && (await isOurAzurite(found.data.pid, folder)) ? found.data : undefined;
}

function running(folder: string, pid: number, ports: StoragePorts, adopted: boolean): Storage {
  let ended = false;
  return {
    connectionString: connectionStringFor(ports),
    adopted,
    stop: async () => {
      await stopAzurite(pid);
      ended = true;
      await removeFile(join(folder, recordName));
    },
    abandon: () => {
      if (!ended) signal(pid, 'SIGTERM');
    },
  };
}
