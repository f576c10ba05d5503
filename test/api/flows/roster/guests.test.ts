import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askQuestions } from '../../../../api/flows/answering/askQuestions.ts';
import { describeMe } from '../../../../api/flows/answering/describeMe.ts';
import { eraseResponse } from '../../../../api/flows/answering/eraseResponse.ts';
import { saveDraft } from '../../../../api/flows/answering/keepDraft.ts';
import { readResponse } from '../../../../api/flows/answering/readResponse.ts';
import { submitResponse } from '../../../../api/flows/answering/submitResponse.ts';
import { listRounds } from '../../../../api/flows/rounds/readRounds.ts';
import { startStorage } from '../../../../local/storage/startStorage.ts';
import { answers } from '../../../builders/questionSets.ts';
import { idOf, newRound, openWith, personAt, setState } from '../../../builders/rosters.ts';
import { serverOn, type Server } from '../../../builders/stores.ts';

let folder: string;
let storage: Awaited<ReturnType<typeof startStorage>>;
let server: Server;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concord-guests-'));
  storage = await startStorage(folder);
  const now = new Date('2026-11-22T12:00:00.000Z');
  server = serverOn(storage.connectionString, { now: () => now });
});
afterAll(async () => {
  await storage.stop();
  await rm(folder, { recursive: true });
});

describe('a guest of the company', () => {
  it('answers a round only where its list names them: one without a list is for the people of the company', async () => {
    const guest = { ...personAt(0), guest: true, userPrincipalName: undefined };
    const body = { side: 'sales' as const, answers: answers(3) };
    const listed = await openWith(server, [[idOf(0), 'sales', 'DACH']]);
    const forAll = await newRound(server);
    await setState(server, forAll, 'open');
    expect((await submitResponse(server, guest, listed, { answers: answers(3) })).kind).toBe('scored');
    expect((await submitResponse(server, guest, forAll, body)).kind).toBe('not-invited');
    expect((await saveDraft(server, guest, forAll, { answers: {} }, undefined)).kind).toBe('not-invited');
    expect((await askQuestions(server, guest, forAll, 'en')).kind).toBe('not-invited');
    const seen = (await describeMe(server, guest)).rounds;
    expect([listed, forAll].map((round) => seen.find(({ id }) => id === round)?.invited)).toEqual([
      true,
      undefined,
    ]);
    const listedFor = async (person: Parameters<typeof listRounds>[1]) => {
      const page = await listRounds(server, person, undefined);
      return page.kind === 'rounds' ? page.items.map(({ id }) => id) : [];
    };
    expect(await listedFor(guest)).toEqual([listed]);
    for (const person of [personAt(0), { ...guest, owner: true }])
      expect(await listedFor(person)).toEqual(expect.arrayContaining([listed, forAll]));
    const owner = (await describeMe(server, { ...guest, owner: true })).rounds;
    expect(owner.find(({ id }) => id === forAll)?.invited).toBe(false);
  });

  it('still reads and erases what they answered before that was the rule', async () => {
    const guest = { ...personAt(1), guest: true };
    const forAll = await newRound(server);
    await setState(server, forAll, 'open');
    const body = { side: 'sales' as const, region: 'DACH', answers: answers(3) };
    expect((await submitResponse(server, personAt(1), forAll, body)).kind).toBe('scored');
    expect((await submitResponse(server, guest, forAll, body)).kind).toBe('not-invited');
    expect((await askQuestions(server, guest, forAll, 'en')).kind).toBe('questions');
    const seen = (await describeMe(server, guest)).rounds.find(({ id }) => id === forAll);
    expect(seen).toMatchObject({ invited: false, answered: true });
    expect((await readResponse(server, guest, forAll)).kind).toBe('response');
    expect((await eraseResponse(server, guest, forAll)).kind).toBe('erased');
    expect((await readResponse(server, guest, forAll)).kind).toBe('response-not-found');
  });
});
