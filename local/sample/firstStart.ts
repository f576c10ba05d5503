import { join } from 'node:path';
import { readJsonFile, writeJsonFile } from '../dataFolder.ts';
import type { OwnApi } from '../ownApi.ts';
import { loadSample } from './loadSample.ts';

const fileName = 'sample.json';

/** Loads the sample on the first start with a data folder, and goes on where an earlier first start broke off. */
export async function loadSampleOnce(
  { dataFolder, empty }: { dataFolder: string; empty: boolean },
  api: OwnApi,
  stopping: AbortSignal,
  say: (line: string) => void,
): Promise<void> {
  if ((await readJsonFile(join(dataFolder, fileName))) !== undefined) return;
  if (empty) {
    await writeJsonFile(dataFolder, fileName, { sample: 'not wanted' });
    return;
  }
  say('Loading the sample: two made-up rounds, answered by made-up people ...');
  await loadSample(api, stopping);
  if (stopping.aborted) return;
  await writeJsonFile(dataFolder, fileName, { sample: 'loaded' });
  say('The sample is loaded: one closed round and one open round, both marked as made up.');
}
