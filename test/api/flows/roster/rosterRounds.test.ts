import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeMe } from '../../../../api/flows/answering/describeMe.ts';
import { saveDraft } from '../../../../api/flows/answering/keepDraft.ts';
import { lookAtRound } from '../../../../api/flows/results/lookAtRound.ts';
import { submitResponse } from '../../../../api/flows/answering/submitResponse.ts';
import { startStorage } from '../../../../local/storage/startStorage.ts';
import { answers } from '../../../builders/questionSets.ts';
import { publishedPeople, rowsOf } from '../../../builders/recount.ts';
import {
  answer,
  figuresOf,
  idOf,
  moved,
  nameOf,
  newRound,
  openWith,
  personAt,
  setState,
  standingOf,
  twelve,
  upload,
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

describe('a round with a roster', () => {
  it('asks those who stand on it alone, and goes by what it says of them', async () => {
    const round = await openWith(server, twelve);
    expect(await answer(server, round, 0)).toBe('scored');
    expect(await answer(server, round, 1, { side: 'sales', region: 'DACH' })).toBe('scored');
    expect(await answer(server, round, 2, { side: 'marketing' })).toBe('roster-says-otherwise');
    expect(await answer(server, round, 2, { region: 'Benelux' })).toBe('roster-says-otherwise');
    expect(await answer(server, round, 12)).toBe('not-invited');
    expect(await figuresOf(storage.connectionString, round)).toEqual({
      cells: { 'r00~sales': 2 },
      people: 2,
    });
    const [invited, stranger] = [
      await describeMe(server, personAt(0)),
      await describeMe(server, personAt(12)),
    ].map(({ rounds }) => rounds.find(({ id }) => id === round));
    expect(invited).toMatchObject({ invited: true, standing: { side: 'sales', region: 'DACH' } });
    expect(stranger).toMatchObject({ invited: false, standing: null });
  });

  it('keeps the list by which people were asked, where another one was on its way when it opened', async () => {
    const round = await newRound(server);
    expect(await upload(server, round, twelve)).toMatchObject({ kind: 'roster-change' });
    const before = (await server.readRound(round))?.value.rosterVersion;
    const opening: Server = {
      ...server,
      writeRoster: async (...args) => {
        await server.writeRoster(...args);
        later(1000);
        await setState(server, round, 'open');
      },
    };
    const next = moved(twelve, 0, 'marketing', 'Benelux');
    expect(await upload(opening, round, next)).toEqual({ kind: 'changed-meanwhile' });
    expect((await server.readRound(round))?.value.rosterVersion).toBe(before);
    expect(await upload(server, round, next)).toMatchObject({ kind: 'roster-change' });
  });

  it('moves the answers of people whom a new roster moves at its end, and nothing before: figures that follow a move would tell who has answered', async () => {
    const round = await openWith(server, twelve);
    for (let index = 0; index < 12; index++) await answer(server, round, index, { answers: answers(2, 18) });
    const draft = { answers: { P1: 5 as const } };
    expect(await saveDraft(server, personAt(0), round, draft, undefined)).toMatchObject({ kind: 'draft' });

    const before = await rowsOf(storage.connectionString, round);
    const next = moved(moved(twelve, 0, 'marketing', 'Benelux'), 7, 'observer', '');
    const saved = await upload(server, round, next);
    expect(saved).toMatchObject({ change: { moved: { people: 2 }, unchanged: 10, movesWait: true } });
    later(61_000);
    expect(await server.tendRosters()).toEqual([]);
    await describeMe(server, personAt(0));
    expect(await rowsOf(storage.connectionString, round)).toEqual(before);

    await setState(server, round, 'closed');
    await server.settleRoster(round);
    expect(await figuresOf(storage.connectionString, round)).toEqual({
      cells: { 'r00~sales': 5, 'r00~marketing': 5, 'r01~marketing': 1, '--~observer': 1 },
      people: 12,
    });
    expect([await standingOf(server, round, 0), await standingOf(server, round, 7)]).toEqual([
      ['marketing', 1],
      ['observer', null],
    ]);
    const record = (await server.readRound(round))?.value;
    const kept = record && (await server.readDraft(record, server.pseudonymOf(personAt(0), record)));
    expect(kept?.draft?.answers).toEqual({ P1: 5 });

    // Again: nothing is left to do.
    const rows = await rowsOf(storage.connectionString, round);
    await server.settleRoster(round);
    expect(await rowsOf(storage.connectionString, round)).toEqual(rows);
  });

  it('keeps published answers in their figures until it ends', async () => {
    const round = await openWith(server, twelve);
    for (let index = 0; index < 6; index++) await answer(server, round, index);
    await lookAtRound(server, round);
    expect(await publishedPeople(storage.connectionString, round)).toEqual({ 'r00~sales': 3 });
    await upload(
      server,
      round,
      twelve.map(([user, side]) => [user, side, 'Benelux']),
    );
    await server.settleRoster(round);
    // Three are in published figures and stay in their cell; the response says where they stand now.
    expect(await figuresOf(storage.connectionString, round)).toEqual({
      cells: { 'r00~sales': 3, 'r01~sales': 3 },
      people: 6,
    });
    expect(await standingOf(server, round, 0)).toEqual(['sales', 1]);
  });

  it('keeps the answers of who is taken off it, who can no longer change them', async () => {
    const round = await openWith(server, twelve);
    await answer(server, round, 0);
    expect(await upload(server, round, twelve.slice(1))).toMatchObject({
      change: { removed: { people: 1, examples: [{ user: idOf(0) }] } },
    });
    await server.settleRoster(round);
    expect(await figuresOf(storage.connectionString, round)).toEqual({
      cells: { 'r00~sales': 1 },
      people: 1,
    });
    expect(await answer(server, round, 0, { answers: answers(5) })).toBe('not-invited');
    // Back on it, on another side.
    await upload(server, round, moved(twelve, 0, 'marketing', 'DACH'));
    await server.settleRoster(round);
    expect(await figuresOf(storage.connectionString, round)).toEqual({
      cells: { 'r00~marketing': 1 },
      people: 1,
    });
  });

  it('knows people by their user principal names once they have been here, also where the next roster has their ids', async () => {
    const round = await openWith(server, [
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
    await server.settleRoster(round);
    expect(await figuresOf(storage.connectionString, round)).toEqual({
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
      faults: [
        {
          line: 3,
          message: { values: { user: nameOf(20), other: idOf(20), line: '2' } },
        },
      ],
    });
  });

  it('moves answers of whoever is named anew, once they have been seen under that name', async () => {
    const round = await openWith(server, [[idOf(31), 'sales', 'DACH']]);
    const nameless = { ...personAt(31), userPrincipalName: undefined };
    const body = { answers: answers(3) };
    expect((await submitResponse(server, nameless, round, body)).kind).toBe('scored');
    await upload(server, round, [[nameOf(31), 'marketing', 'DACH']]);
    await describeMe(server, personAt(31));
    expect(await standingOf(server, round, 31)).toEqual(['sales', 0]);
    await server.settleRoster(round);
    expect(await standingOf(server, round, 31)).toEqual(['marketing', 0]);
    await figuresOf(storage.connectionString, round);
  });
});

describe('rosters that count no more', () => {
  const versionsOf = async (round: string) =>
    (await server.listRosterVersions()).filter((one) => one.round === round).map(({ version }) => version);
  const HOUR_MS = 3_600_000;

  it('are deleted an hour later, but not before the round they have moved people in has its final figures; so is what a server has left behind that died over an upload', async () => {
    const round = await openWith(server, twelve);
    const first = (await server.readRound(round))?.value.rosterVersion ?? '';
    await upload(server, round, moved(twelve, 0, 'observer', ''));
    const second = (await server.readRound(round))?.value.rosterVersion ?? '';
    later(1_000);
    const lost = server.newRosterVersion(1);
    await server.beginRosterVersion(round, lost, now);
    expect((await versionsOf(round)).sort()).toEqual([first, second, lost].sort());

    later(61_000);
    expect(await server.tendRosters()).toEqual([]);
    expect(await versionsOf(round)).toHaveLength(3);
    later(HOUR_MS);
    expect(await server.tendRosters()).toEqual([]);
    expect((await versionsOf(round)).sort()).toEqual([first, second].sort());
    expect(await answer(server, round, 1)).toBe('scored');
    await setState(server, round, 'closed');
    expect(await server.tendRosters()).toEqual([]);
    expect(await versionsOf(round)).toHaveLength(2);
    expect(await lookAtRound(server, round)).toBe(true);
    expect(await server.tendRosters()).toEqual([]);
    expect(await versionsOf(round)).toEqual([second]);
    expect(await server.readRosterHead(round, first)).toBeUndefined();
    expect(await server.readRosterBucket(round, second, 0)).toHaveLength(12);
  });

  it('are not written where nothing changes, or where it is only asked what would', async () => {
    const round = await newRound(server);
    expect(await upload(server, round, twelve, true)).toMatchObject({ change: { added: { people: 12 } } });
    expect(await versionsOf(round)).toEqual([]);
    await upload(server, round, twelve);
    expect(await upload(server, round, twelve)).toMatchObject({ change: { unchanged: 12, applied: true } });
    expect(await versionsOf(round)).toHaveLength(1);
  });
});
