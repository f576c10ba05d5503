import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auditForFile } from '../../api/flows/audit.ts';
import { lookAtRound } from '../../api/flows/results/lookAtRound.ts';
import { startStorage } from '../../local/storage/startStorage.ts';
import { answers, concord20 } from '../builders/questionSets.ts';
import { K, personOf, smallRound } from '../builders/smallRound.ts';
import { serverOn } from '../builders/stores.ts';

const BATCHES = 6;

/** Figures come with the minute, so those of one minute stood in the log in any order. */
test('figures that come out in one minute stand in the log in their order, each before the differences found in them', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'concord-minute-'));
  const storage = await startStorage(folder);
  try {
    const now = new Date('2026-11-22T12:00:00.000Z');
    const server = serverOn(storage.connectionString, { now: () => now });
    const round = await smallRound(server, 'minute');
    const answer = (side: 'sales' | 'marketing', index: number) =>
      server.saveResponse(round, concord20, personOf(index), {
        side,
        region: null,
        answers: answers(side === 'sales' ? 5 : 1),
        awareness: null,
        answeredOn: '2026-11-22',
      });
    let foundIn: number | undefined;
    for (let index = 0; index < 2 * K * BATCHES; index += 2) {
      await answer('sales', index);
      await answer('marketing', index + 1);
      if ((index / 2 + 1) % K > 0) continue;
      await lookAtRound(server, round.id);
      if ((await server.readCases(round.id)).length > 0)
        foundIn ??= (await server.latestRelease(round))?.number;
    }

    const log = await auditForFile(server);
    expect(log.map(({ act, details }) => [act, details['number']])).toEqual([
      ['release-published', 5],
      ['release-published', 4],
      ['release-published', 3],
      ['case-found', undefined],
      ['release-published', 2],
      ['release-published', 1],
    ]);
    expect(foundIn).toBe(2);
  } finally {
    await storage.stop();
    await rm(folder, { recursive: true });
  }
});
