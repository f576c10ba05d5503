import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeMe } from '../../../../api/flows/describeMe.ts';
import { saveDraft } from '../../../../api/flows/keepDraft.ts';
import { lookAtRound } from '../../../../api/flows/lookAtRound.ts';
import { submitResponse } from '../../../../api/flows/submitResponse.ts';
import { tableNamed } from '../../../../api/store/storage.ts';
import { startStorage } from '../../../../local/storage/startStorage.ts';
import { dying } from '../../../builders/dyingTable.ts';
import { interleaved } from '../../../builders/interleaved.ts';
import { answers, concord20 } from '../../../builders/questionSets.ts';
import { countedAndRecounted, publishedPeople, rowsOf } from '../../../builders/recount.ts';
import {
  answer,
  idOf,
  nameOf,
  newRound,
  personAt,
  setState,
  upload,
  type Lines,
} from '../../../builders/rosters.ts';
import { serverOn, type Server } from '../../../builders/stores.ts';

let folder: string;
let storage: Awaited<ReturnType<typeof startStorage>>;
let server: Server;
let now = new Date('2026-11-22T12:00:00.000Z');
const later = (ms: number) => (now = new Date(now.getTime() + ms));
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concord-rosters-'));
  storage = await startStorage(folder);
  server = serverOn(storage.connectionString, { now: () => now });
});
afterAll(async () => {
  await storage.stop();
  await rm(folder, { recursive: true });
});

const people = (from: number, to: number, side: string, region: string): Lines =>
  Array.from({ length: to - from }, (_, index) => [idOf(from + index), side, region]);
const everybody = [...people(0, 6, 'sales', 'DACH'), ...people(6, 12, 'marketing', 'DACH')];
const moved = (lines: Lines, who: number, side: string, region: string): Lines =>
  lines.map((line) => (line[0] === idOf(who) ? [line[0], side, region] : line));

/** An open round with this roster. */
async function openWith(lines: Lines): Promise<string> {
  const round = await newRound(server);
  expect(await upload(server, round, lines)).toMatchObject({ kind: 'roster-change' });
  await setState(server, round, 'open');
  return round;
}
async function figuresOf(round: string) {
  const { counted, recounted, people } = await countedAndRecounted(
    storage.connectionString,
    round,
    concord20,
  );
  expect(counted).toEqual(recounted);
  return {
    cells: Object.fromEntries(Object.entries(counted.live).map(([cell, { n }]) => [cell, n])),
    people,
  };
}
const standingOf = async (round: string, index: number) => {
  const record = (await server.readRound(round))?.value;
  if (!record) throw new Error('the round is gone');
  const response = await server.readResponse(record, server.pseudonymOf(personAt(index), round));
  return response && [response.side, response.region];
};

describe('a round with a roster', () => {
  it('asks those who stand on it alone, and goes by what it says of them', async () => {
    const round = await openWith(everybody);
    expect(await answer(server, round, 0)).toBe('scored');
    expect(await answer(server, round, 1, { side: 'sales', region: 'DACH' })).toBe('scored');
    expect(await answer(server, round, 2, { side: 'marketing' })).toBe('roster-says-otherwise');
    expect(await answer(server, round, 2, { region: 'Benelux' })).toBe('roster-says-otherwise');
    expect(await answer(server, round, 12)).toBe('not-invited');
    expect(await figuresOf(round)).toEqual({ cells: { 'r00~sales': 2 }, people: 2 });
    const [invited, stranger] = [
      await describeMe(server, personAt(0)),
      await describeMe(server, personAt(12)),
    ].map(({ rounds }) => rounds.find(({ id }) => id === round));
    expect(invited).toMatchObject({ invited: true, standing: { side: 'sales', region: 'DACH' } });
    expect(stranger).toMatchObject({ invited: false, standing: null });
  });

  it('moves the answers of people whom a new roster moves, and leaves their drafts and everybody else alone', async () => {
    const round = await openWith(everybody);
    for (let index = 0; index < 12; index++) await answer(server, round, index, { answers: answers(2, 18) });
    const draft = { answers: { P1: 5 as const } };
    expect(await saveDraft(server, personAt(0), round, draft, undefined)).toMatchObject({ kind: 'draft' });

    const next = moved(moved(everybody, 0, 'marketing', 'Benelux'), 7, 'observer', '');
    const saved = await upload(server, round, next);
    expect(saved).toMatchObject({ change: { moved: { people: 2 }, unchanged: 10, movesWait: true } });
    expect(await server.tendRosters()).toEqual([]);
    expect(await figuresOf(round)).toEqual({
      cells: { 'r00~sales': 5, 'r00~marketing': 5, 'r01~marketing': 1, '--~observer': 1 },
      people: 12,
    });
    expect([await standingOf(round, 0), await standingOf(round, 7)]).toEqual([
      ['marketing', 1],
      ['observer', null],
    ]);
    const record = (await server.readRound(round))?.value;
    const kept = record && (await server.readDraft(record, server.pseudonymOf(personAt(0), round)));
    expect(kept?.draft?.answers).toEqual({ P1: 5 });

    // Again, and after the second time: nothing is left to do.
    const rows = await rowsOf(storage.connectionString, round);
    later(61_000);
    expect(await server.tendRosters()).toEqual([]);
    expect(await rowsOf(storage.connectionString, round)).toEqual(rows);
  });

  it('keeps published answers in their figures until it ends', async () => {
    const round = await openWith(everybody);
    for (let index = 0; index < 6; index++) await answer(server, round, index);
    await lookAtRound(server, round);
    expect(await publishedPeople(storage.connectionString, round)).toEqual({ 'r00~sales': 3 });
    await upload(
      server,
      round,
      everybody.map(([user, side]) => [user, side, 'Benelux']),
    );
    await server.tendRosters();
    // Three are in published figures and stay in their cell; the response says where they stand now.
    expect(await figuresOf(round)).toEqual({ cells: { 'r00~sales': 3, 'r01~sales': 3 }, people: 6 });
    expect(await standingOf(round, 0)).toEqual(['sales', 1]);
  });

  it('keeps the answers of who is taken off it, who can no longer change them', async () => {
    const round = await openWith(everybody);
    await answer(server, round, 0);
    expect(await upload(server, round, everybody.slice(1))).toMatchObject({
      change: { removed: { people: 1, examples: [{ user: idOf(0) }] } },
    });
    await server.tendRosters();
    expect(await figuresOf(round)).toEqual({ cells: { 'r00~sales': 1 }, people: 1 });
    expect(await answer(server, round, 0, { answers: answers(5) })).toBe('not-invited');
    // Back on it, on another side.
    await upload(server, round, moved(everybody, 0, 'marketing', 'DACH'));
    await server.tendRosters();
    expect(await figuresOf(round)).toEqual({ cells: { 'r00~marketing': 1 }, people: 1 });
  });

  it('knows people by their user principal names once they have been here, also where the next roster has their ids', async () => {
    const round = await openWith([
      [nameOf(20), 'sales', 'DACH'],
      ['P21@concord.example', 'sales', 'DACH'],
      [nameOf(22), 'sales', 'DACH'],
    ]);
    expect(await answer(server, round, 20)).toBe('scored');
    expect(await answer(server, round, 21)).toBe('scored');
    const saved = await upload(server, round, [
      [idOf(20), 'marketing', 'DACH'],
      [nameOf(21), 'marketing', 'Benelux'],
      [nameOf(22), 'sales', 'DACH'],
    ]);
    expect(saved).toMatchObject({
      change: { added: { people: 0 }, moved: { people: 2 }, removed: { people: 0 }, unchanged: 1 },
    });
    await server.tendRosters();
    expect(await figuresOf(round)).toEqual({
      cells: { 'r00~marketing': 1, 'r01~marketing': 1 },
      people: 2,
    });
    expect(
      await upload(server, round, [
        [idOf(20), 'sales', 'DACH'],
        [nameOf(20), 'sales', 'DACH'],
      ]),
    ).toMatchObject({
      kind: 'invalid-roster',
      faults: [{ line: 3, message: `${nameOf(20)} is the same person as ${idOf(20)} in line 2` }],
    });
  });

  it('moves answers of whoever is named anew as soon as they are seen', async () => {
    const round = await openWith([[idOf(31), 'sales', 'DACH']]);
    const nameless = { ...personAt(31), userPrincipalName: undefined };
    const body = { answers: answers(3) };
    expect((await submitResponse(server, nameless, round, body)).kind).toBe('scored');
    await upload(server, round, [[nameOf(31), 'marketing', 'DACH']]);
    await server.tendRosters();
    expect(await standingOf(round, 31)).toEqual(['sales', 0]);
    await describeMe(server, personAt(31));
    expect(await standingOf(round, 31)).toEqual(['marketing', 0]);
    await figuresOf(round);
  });
});

describe('moving people goes wrong nowhere', () => {
  it.each([1, 2, 3, 4, 5])('when the server that does it dies at its %d. write', async (at) => {
    const round = await openWith(everybody);
    for (let index = 0; index < 12; index++) await answer(server, round, index);
    await upload(
      server,
      round,
      everybody.map(([user, side]) => [user, side === 'sales' ? 'marketing' : 'sales', 'Benelux']),
    );
    for (const heard of [true, false]) {
      const { wrap, death } = dying({ at, heard });
      const mortal = serverOn(storage.connectionString, { now: () => now, wrap });
      await Promise.race([mortal.tendRosters(), death]);
      await figuresOf(round);
    }
    await server.tendRosters();
    expect(await figuresOf(round)).toEqual({
      cells: { 'r01~marketing': 6, 'r01~sales': 6 },
      people: 12,
    });
  });

  it('when answers arrive that were checked against the old roster, while the new one is already settled', async () => {
    const round = await openWith(everybody);
    const move = async () => {
      await upload(server, round, moved(everybody, 3, 'marketing', 'Benelux'));
      await server.tendRosters();
    };
    const slow = interleaved(tableNamed(storage.connectionString, 'responses'), 'submitTransaction', move);
    const behind = serverOn(storage.connectionString, {
      now: () => now,
      wrap: (table) => async () => ((await table()).tableName === 'responses' ? slow() : table()),
    });
    expect(await answer(behind, round, 3)).toBe('scored');
    expect(slow.happened).toBe(true);
    expect(await standingOf(round, 3)).toEqual(['marketing', 1]);
    expect(await figuresOf(round)).toEqual({ cells: { 'r01~marketing': 1 }, people: 1 });
  });

  it('when the server of such answers dies before it looks again: the second time finds them', async () => {
    const round = await openWith(everybody);
    const record = (await server.readRound(round))?.value;
    if (!record) throw new Error('the round is gone');
    await upload(server, round, moved(everybody, 3, 'marketing', 'Benelux'));
    await server.tendRosters();
    await server.saveResponse(record, concord20, server.pseudonymOf(personAt(3), round), {
      side: 'sales',
      region: 0,
      answers: answers(3),
      awareness: null,
      answeredOn: '2026-11-22',
    });
    await server.tendRosters();
    expect(await standingOf(round, 3)).toEqual(['sales', 0]);
    later(61_000);
    await server.tendRosters();
    expect(await standingOf(round, 3)).toEqual(['marketing', 1]);
    await figuresOf(round);
  });

  it('when people answer and change while one roster after the round moves them, on several servers', async () => {
    const round = await openWith(everybody);
    const servers = [1, 2, 3].map(() => serverOn(storage.connectionString, { now: () => now }));
    const at = (index: number) => servers[index % 3] as Server;
    const shuffled = (step: number): Lines =>
      everybody.map(([user], index) => [
        user,
        (index + step) % 2 === 0 ? 'sales' : 'marketing',
        (index * step) % 3 === 0 ? 'DACH' : 'Benelux',
      ]);
    const answering = Array.from({ length: 72 }, async (_, index) => {
      await new Promise((resolve) => setTimeout(resolve, 10 * (index % 24)));
      return answer(at(index), round, index % 12, { answers: answers(1 + (index % 5)) });
    });
    for (let step = 1; step <= 4; step++) {
      await upload(at(step), round, shuffled(step));
      await Promise.all([at(step).tendRosters(), at(step + 1).tendRosters()]);
    }
    const outcomes = await Promise.all(answering);
    expect(new Set(outcomes)).toEqual(new Set(['scored']));
    await server.tendRosters();
    later(61_000);
    await server.tendRosters();
    const { people } = await figuresOf(round);
    expect(people).toBe(12);
    for (const [index, [, side, region]] of shuffled(4).entries())
      expect([index, ...((await standingOf(round, index)) ?? [])]).toEqual([
        index,
        side,
        region === 'DACH' ? 0 : 1,
      ]);
  });

  it('when the round closes at once: whoever has been moved counts where they belong', async () => {
    const round = await openWith(everybody);
    for (let index = 0; index < 12; index++) await answer(server, round, index);
    await upload(
      server,
      round,
      everybody.map(([user]) => [user, 'marketing', 'Benelux']),
    );
    await setState(server, round, 'closed');
    expect(await lookAtRound(server, round)).toBe(true);
    const record = (await server.readRound(round))?.value;
    const release = record && (await server.latestRelease(record));
    const [company] = release ? await server.readScopes(record, release) : [];
    expect(company?.n).toEqual({ marketing: 12 });
    expect([await standingOf(round, 0), await standingOf(round, 11)]).toEqual([
      ['marketing', 1],
      ['marketing', 1],
    ]);
  });
});
