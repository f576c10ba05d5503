import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lookAtRound } from '../../../../api/flows/results/lookAtRound.ts';
import { tableNamed } from '../../../../api/store/storage.ts';
import { startStorage } from '../../../../local/storage/startStorage.ts';
import { dying } from '../../../builders/dyingTable.ts';
import { interleaved } from '../../../builders/interleaved.ts';
import { answers, concord20 } from '../../../builders/questionSets.ts';
import {
  answer,
  figuresOf,
  moved,
  openWith,
  personAt,
  setState,
  standingOf,
  twelve,
  upload,
  type Lines,
} from '../../../builders/rosters.ts';
import { serverOn, type Server } from '../../../builders/stores.ts';

let folder: string;
let storage: Awaited<ReturnType<typeof startStorage>>;
let server: Server;
const now = new Date('2026-11-22T12:00:00.000Z');
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concord-rosters-'));
  storage = await startStorage(folder);
  server = serverOn(storage.connectionString, { now: () => now });
});
afterAll(async () => {
  await storage.stop();
  await rm(folder, { recursive: true });
});

describe('moving people at the end of a round goes wrong nowhere', () => {
  it.each([1, 2, 3, 4, 5])('when the server that does it dies at its %d. write', async (at) => {
    const round = await openWith(server, twelve);
    for (let index = 0; index < 12; index++) await answer(server, round, index);
    await upload(
      server,
      round,
      twelve.map(([user, side]) => [user, side === 'sales' ? 'marketing' : 'sales', 'Benelux']),
    );
    for (const heard of [true, false]) {
      const { wrap, death } = dying({ at, heard });
      const mortal = serverOn(storage.connectionString, { now: () => now, wrap });
      await Promise.race([mortal.settleRoster(round), death]);
      await figuresOf(storage.connectionString, round);
    }
    await server.settleRoster(round);
    expect(await figuresOf(storage.connectionString, round)).toEqual({
      cells: { 'r01~marketing': 6, 'r01~sales': 6 },
      people: 12,
    });
  });

  it('when answers arrive that were checked against the old roster, while the new one has begun to count', async () => {
    const round = await openWith(server, twelve);
    const move = () => upload(server, round, moved(twelve, 3, 'marketing', 'Benelux'));
    const slow = interleaved(tableNamed(storage.connectionString, 'responses'), 'submitTransaction', move);
    const behind = serverOn(storage.connectionString, {
      now: () => now,
      wrap: (table) => async () => ((await table()).tableName === 'responses' ? slow() : table()),
    });
    expect(await answer(behind, round, 3)).toBe('scored');
    expect(slow.happened).toBe(true);
    expect(await standingOf(server, round, 3)).toEqual(['marketing', 1]);
    expect(await figuresOf(storage.connectionString, round)).toEqual({
      cells: { 'r01~marketing': 1 },
      people: 1,
    });
  });

  it('when the server of such answers dies before it looks again: the end finds them', async () => {
    const round = await openWith(server, twelve);
    const record = (await server.readRound(round))?.value;
    if (!record) throw new Error('the round is gone');
    await upload(server, round, moved(twelve, 3, 'marketing', 'Benelux'));
    await server.saveResponse(record, concord20, server.pseudonymOf(personAt(3), record), {
      side: 'sales',
      region: 0,
      answers: answers(3),
      awareness: null,
      answeredOn: '2026-11-22',
    });
    expect(await standingOf(server, round, 3)).toEqual(['sales', 0]);
    await server.settleRoster(round);
    expect(await standingOf(server, round, 3)).toEqual(['marketing', 1]);
    await figuresOf(storage.connectionString, round);
  });

  it('when people answer and change while one roster comes after the other, on several servers', async () => {
    const round = await openWith(server, twelve);
    const servers = [1, 2, 3].map(() => serverOn(storage.connectionString, { now: () => now }));
    const at = (index: number) => servers[index % 3] as Server;
    const shuffled = (step: number): Lines =>
      twelve.map(([user], index) => [
        user,
        (index + step) % 2 === 0 ? 'sales' : 'marketing',
        (index * step) % 3 === 0 ? 'DACH' : 'Benelux',
      ]);
    const answering = Array.from({ length: 72 }, async (_, index) => {
      await new Promise((resolve) => setTimeout(resolve, 10 * (index % 24)));
      return answer(at(index), round, index % 12, { answers: answers(1 + (index % 5)) });
    });
    for (let step = 1; step <= 4; step++) await upload(at(step), round, shuffled(step));
    const outcomes = await Promise.all(answering);
    expect(new Set(outcomes)).toEqual(new Set(['scored']));
    await Promise.all([at(0).settleRoster(round), at(1).settleRoster(round)]);
    const { people } = await figuresOf(storage.connectionString, round);
    expect(people).toBe(12);
    for (const [index, [, side, region]] of shuffled(4).entries())
      expect([index, ...((await standingOf(server, round, index)) ?? [])]).toEqual([
        index,
        side,
        region === 'DACH' ? 0 : 1,
      ]);
  });

  it('when the round closes at once: whoever has been moved counts where they belong', async () => {
    const round = await openWith(server, twelve);
    for (let index = 0; index < 12; index++) await answer(server, round, index);
    await upload(
      server,
      round,
      twelve.map(([user]) => [user, 'marketing', 'Benelux']),
    );
    await setState(server, round, 'closed');
    expect(await lookAtRound(server, round)).toBe(true);
    const record = (await server.readRound(round))?.value;
    const release = record && (await server.latestRelease(record));
    const [company] = release ? await server.readScopes(record, release) : [];
    expect(company?.n).toEqual({ marketing: 12 });
    expect([await standingOf(server, round, 0), await standingOf(server, round, 11)]).toEqual([
      ['marketing', 1],
      ['marketing', 1],
    ]);
  });
});
