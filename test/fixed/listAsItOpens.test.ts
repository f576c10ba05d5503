import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStorage } from '../../local/storage/startStorage.ts';
import { moved, newRound, twelve, upload } from '../builders/rosters.ts';
import { serverOn, type Server } from '../builders/stores.ts';

let folder: string;
let storage: Awaited<ReturnType<typeof startStorage>>;
let server: Server;
const OPENS_AT = Date.parse('2026-11-23T09:00:00.000Z');
let now = new Date(0);
/** The longest that storage may take over one request; after that it is given up. */
const LONGEST_REQUEST_MS = 10_000;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concord-as-it-opens-'));
  storage = await startStorage(folder);
  server = serverOn(storage.connectionString, { now: () => now });
});
afterAll(async () => {
  await storage.stop();
  await rm(folder, { recursive: true });
});

/** A round that opens by its clock, with a list. */
async function scheduledRound() {
  now = new Date(OPENS_AT - 3_600_000);
  const round = await newRound(server, { state: 'scheduled', opensAt: new Date(OPENS_AT).toISOString() });
  expect(await upload(server, round, twelve)).toMatchObject({ kind: 'roster-change' });
  return round;
}
const listOf = async (round: string) => (await server.readRound(round))?.value.rosterVersion;

/** Whoever was asked in between was asked by the list before, and the figures would have said otherwise. */
test.each([12_000, 10_001, 10_000, 9_000, 1_000, 1])(
  'a list that is sent %i ms before a round opens counts when it does, or not at all, however slow storage is',
  async (before) => {
    const round = await scheduledRound();
    const first = await listOf(round);
    now = new Date(OPENS_AT - before);
    let landed = now;
    const slow: Server = {
      ...server,
      replaceRound: async (...of) => {
        now = landed = new Date(now.getTime() + LONGEST_REQUEST_MS);
        return server.replaceRound(...of);
      },
    };
    const next = moved(twelve, 0, 'marketing', 'Benelux');
    const outcome = await upload(slow, round, next);
    if (before > LONGEST_REQUEST_MS) {
      expect(outcome).toMatchObject({ kind: 'roster-change' });
      expect(landed.getTime()).toBeLessThan(OPENS_AT);
      expect(await listOf(round)).not.toBe(first);
    } else {
      expect(outcome).toEqual({ kind: 'round-frozen', state: 'scheduled', fields: ['roster'] });
      expect(await listOf(round)).toBe(first);
    }
    now = new Date(OPENS_AT + 60_000);
    expect(await upload(server, round, next)).toMatchObject({ kind: 'roster-change' });
  },
);

/** Whoever sent it was told that somebody else had changed the list, and the log of acts had nothing of it. */
test('a list is taken where storage took it and its answer was lost', async () => {
  const round = await scheduledRound();
  const unheard: Server = {
    ...server,
    replaceRound: async (...of) => {
      await server.replaceRound(...of);
      return 'changed-meanwhile'; // what the client of Azure Tables hears when it asks once more
    },
  };
  expect(await upload(unheard, round, moved(twelve, 0, 'marketing', 'Benelux'))).toMatchObject({
    kind: 'roster-change',
  });
});
