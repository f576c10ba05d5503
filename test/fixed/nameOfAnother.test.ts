import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeRoster } from '../../api/flows/roster/describeRoster.ts';
import { entryOf } from '../../api/flows/roster/invitationOf.ts';
import { submitResponse } from '../../api/flows/answering/submitResponse.ts';
import { startStorage } from '../../local/storage/startStorage.ts';
import { answers } from '../builders/questionSets.ts';
import {
  answer,
  idOf,
  nameOf,
  openWith,
  personAt,
  setState,
  standingOf,
  upload,
} from '../builders/rosters.ts';
import { serverOn, TENANT, type Server } from '../builders/stores.ts';

let folder: string;
let storage: Awaited<ReturnType<typeof startStorage>>;
let server: Server;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concord-names-'));
  storage = await startStorage(folder);
  server = serverOn(storage.connectionString);
});
afterAll(async () => {
  await storage.stop();
  await rm(folder, { recursive: true });
});

/** Somebody who signs in under the name of another. */
const impostor = (index: number, of: number) => ({ ...personAt(index), userPrincipalName: nameOf(of) });
const send = async (person: ReturnType<typeof personAt>, round: string) =>
  (await submitResponse(server, person, round, { answers: answers(3) })).kind;
const contested = async (round: string) => {
  const outcome = await describeRoster(server, round);
  return outcome.kind === 'roster' ? outcome.reply.roster?.contested : outcome.kind;
};

/** The last one to come under a name had it: the answers of whoever had it before moved with the next roster, as theirs. */
describe('a user principal name under which a second person comes', () => {
  it('stays with the first: the second is not invited by it, and the owner sees how many there are', async () => {
    const round = await openWith(server, [[nameOf(1), 'sales', 'DACH']]);
    expect([await answer(server, round, 1), await contested(round)]).toEqual(['scored', 0]);
    expect(await send(impostor(2, 1), round)).toBe('not-invited');
    expect(await send(impostor(2, 1), round)).toBe('not-invited');
    expect(await contested(round)).toBe(1);
    expect(await answer(server, round, 1)).toBe('scored');

    const record = (await server.readRound(round))?.value;
    expect(record && (await entryOf(server, record, impostor(2, 1)))).toBeUndefined();
    expect(record && (await entryOf(server, record, personAt(1)))).toMatchObject({ user: nameOf(1) });

    await upload(server, round, [[nameOf(1), 'marketing', 'DACH']]);
    await setState(server, round, 'closed');
    await server.settleRoster(round);
    expect(await standingOf(server, round, 1)).toEqual(['marketing', 0]);
    expect(await standingOf(server, round, 2)).toBeUndefined();
  });

  it('does not keep anybody away who stands on the roster by their object id', async () => {
    const round = await openWith(server, [
      [idOf(12), 'sales', 'DACH'],
      [nameOf(13), 'sales', 'DACH'],
    ]);
    expect(await send(personAt(13), round)).toBe('scored');
    expect(await send(impostor(12, 13), round)).toBe('scored');
    expect(await standingOf(server, round, 12)).toEqual(['sales', 0]);
    // Named by the object id of whoever is meant, it is in question no more.
    await upload(server, round, [[idOf(12), 'sales', 'DACH']]);
    expect(await contested(round)).toBe(0);
  });

  it('belongs to one of two who come at the same moment, on two servers', async () => {
    const round = await openWith(server, [[nameOf(20), 'sales', 'DACH']]);
    const other = serverOn(storage.connectionString);
    const outcomes = await Promise.all([
      server.rememberMatch(personAt(20), nameOf(20)),
      other.rememberMatch(impostor(21, 20), nameOf(20)),
    ]);
    expect(outcomes.sort()).toEqual(['somebody-else', 'theirs']);
    expect(await contested(round)).toBe(1);
  });
});

describe('whose name it is', () => {
  it('is forgotten where nobody needs it, also by servers that knew it, and then it may be given to somebody else', async () => {
    const other = serverOn(storage.connectionString);
    for (const each of [server, other]) await each.rememberMatch(personAt(30), nameOf(30));
    await server.rememberMatch(personAt(31), nameOf(31));
    await server.rememberMatch(personAt(32), nameOf(32));
    await server.dropMatches(TENANT, async ({ user, person }) => {
      user(nameOf(31).toUpperCase());
      person(idOf(32));
      // Who comes meanwhile is not in what was read.
      await server.rememberMatch(personAt(33), nameOf(33));
    });
    const known = await server.matchesOf(TENANT, [30, 31, 32, 33].map(nameOf));
    expect([...known.values()]).toEqual([31, 32, 33].map(idOf));
    expect(await server.rememberMatch(impostor(34, 30), nameOf(30))).toBe('theirs');
  });
});
