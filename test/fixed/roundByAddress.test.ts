import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eraseResponse } from '../../api/flows/answering/eraseResponse.ts';
import { submitResponse } from '../../api/flows/answering/submitResponse.ts';
import type { Person } from '../../api/flows/people/person.ts';
import { readRound } from '../../api/flows/rounds/readRounds.ts';
import { startStorage } from '../../local/storage/startStorage.ts';
import { answers } from '../builders/questionSets.ts';
import { idOf, newRound, openWith, personAt, setState } from '../builders/rosters.ts';
import { serverOn } from '../builders/stores.ts';

/** `me` and the list of rounds left such a round out; its address told a guest its title, regions and dates all the same. */
test('a guest who has the address of a round learns of it only where its list names them, they have answered it, or they own it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'concord-by-address-'));
  const storage = await startStorage(folder);
  try {
    const now = new Date('2026-11-22T12:00:00.000Z');
    const server = serverOn(storage.connectionString, { now: () => now });
    const kind = async (person: Person, round: string) => (await readRound(server, person, round)).kind;
    const guest = { ...personAt(0), guest: true, userPrincipalName: undefined };
    const listed = await openWith(server, [[idOf(0), 'sales', 'DACH']]);
    const forAll = await newRound(server);
    await setState(server, forAll, 'open');

    expect([await kind(guest, listed), await kind(guest, forAll)]).toEqual(['round', 'not-invited']);
    for (const person of [personAt(0), { ...guest, owner: true }])
      expect(await kind(person, forAll)).toBe('round');

    // Before their account became a guest's they had answered: they still read it and may erase it.
    const sent = await submitResponse(server, personAt(0), forAll, {
      side: 'sales',
      region: 'DACH',
      answers: answers(3),
    });
    expect([sent.kind, await kind(guest, forAll)]).toEqual(['scored', 'round']);
    expect((await eraseResponse(server, guest, forAll)).kind).toBe('erased');
    expect(await kind(guest, forAll)).toBe('not-invited');
  } finally {
    await storage.stop();
    await rm(folder, { recursive: true });
  }
});
