import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { lookAtRound } from '../../../api/flows/results/lookAtRound.ts';
import { pseudonyms } from '../../../api/store/pseudonym.ts';
import { peoplePublished } from '../../../assessment/release/publishingState.ts';
import type { ResponseRecord, RoundRecord } from '../../../contract/records.ts';
import { startStorage } from '../../../local/storage/startStorage.ts';
import { concord20 } from '../../builders/questionSets.ts';
import { countedAndRecounted, publishedPeople, rowsOf } from '../../builders/recount.ts';
import { placeIn, responseIn } from '../../../api/store/personRow.ts';
import { roundRecord } from '../../builders/rounds.ts';
import { serverOn, type Server } from '../../builders/stores.ts';

let folder: string;
let storage: Awaited<ReturnType<typeof startStorage>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concord-servers-'));
  storage = await startStorage(folder);
});
afterAll(async () => {
  await storage.stop();
  await rm(folder, { recursive: true });
});

const K = 3;
const PEOPLE = 70;
const CHANGES = 260;
const AT_ONCE = 6;

/** A small generator, so that a failure can be repeated. */
function chance(seed: number) {
  let state = seed;
  return (below: number) => (state = (state * 48271) % 2147483647) % below;
}

const pseudonym = pseudonyms(new Uint8Array(32));
const nameOf = (person: number) => pseudonym({ tenant: 't', id: String(person) }, 'r');

const responseFrom = (next: (below: number) => number): ResponseRecord => ({
  side: next(2) === 0 ? 'sales' : 'marketing',
  region: next(3) === 0 ? 1 : 0,
  answers: Array.from({ length: 20 }, () => 1 + next(5)),
  awareness: null,
  answeredOn: '2026-11-22',
});

/** People answer, change, move and erase through both servers, while both look at the round all the time. */
async function busyRound(
  seed: number,
): Promise<{ servers: Server[]; round: RoundRecord; outcomes: string[] }> {
  const next = chance(seed);
  const servers = [serverOn(storage.connectionString), serverOn(storage.connectionString)];
  const [first] = servers as [Server, Server];
  const set = await first.freezeQuestionSet('concord-20');
  const round = roundRecord({
    id: `busy-${seed}`,
    regions: ['DACH', 'Benelux'],
    minimumGroupSize: K,
    shards: 2,
    closesAt: '2099-11-29T17:00:00.000Z',
    questionSet: { id: 'concord-20', version: set?.version ?? '', statements: 20 },
  });
  await first.addRound(round);

  let answering = true;
  const looking = servers.map(async (server) => {
    while (answering) {
      await lookAtRound(server, round.id);
      await wait(20);
    }
  });
  const work = Array.from({ length: CHANGES }, () => ({
    server: servers[next(2)] as Server,
    person: nameOf(next(PEOPLE)),
    response: next(7) === 0 ? undefined : responseFrom(next),
  })).values();
  const outcomes: string[] = [];
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const { server, person, response } of work)
        outcomes.push(
          response
            ? await server.saveResponse(round, concord20, person, response)
            : await server.eraseResponse(round, concord20, person),
        );
    }),
  );
  answering = false;
  await Promise.all(looking);
  return { servers, round, outcomes };
}

/** How many people each release shows of each cell. */
async function shownPeople(server: Server, round: RoundRecord): Promise<Record<string, number>[]> {
  const latest = await server.latestRelease(round);
  const numbers = Array.from({ length: latest?.number ?? 0 }, (_, index) => index + 1);
  return Promise.all(
    numbers.map(async (number) => {
      const scopes = await server.readScopes(round, { ...latest, number } as NonNullable<typeof latest>);
      return Object.fromEntries(
        scopes.flatMap(({ region, n }) =>
          (['sales', 'marketing'] as const).map((side) => [`${String(region)} ${side}`, n[side] ?? 0]),
        ),
      );
    }),
  );
}

test.each([1, 2, 3])(
  'two servers count, publish and close at once (%i): counts are exact, releases only grow and by k or more, the final is everybody',
  async (seed) => {
    const { servers, round, outcomes } = await busyRound(seed);
    const [first, second] = servers as [Server, Server];
    expect(new Set(outcomes)).toEqual(new Set(['saved', 'erased', 'nothing-there']));
    const counts = await countedAndRecounted(storage.connectionString, round.id, concord20);
    expect(counts.counted).toEqual(counts.recounted);

    await lookAtRound(first, round.id);
    // Whoever has erased published answers has left a mark: the final's condition counts them.
    const { state } = await first.readState(round);
    const published = Object.entries(state.cells).map(([cell, at]) => [cell, peoplePublished(at)] as const);
    expect(await publishedPeople(storage.connectionString, round.id)).toEqual(
      Object.fromEntries(published.filter(([, people]) => people > 0)),
    );
    const shown = await shownPeople(first, round);
    expect(shown.length).toBeGreaterThan(1);
    for (const [index, people] of shown.entries()) {
      const grown = Object.entries(people).map(([cell, n]) => n - (shown[index - 1]?.[cell] ?? 0));
      expect(grown.filter((more) => more !== 0 && more < K)).toEqual([]);
      expect(people['null sales']).toBe((people['DACH sales'] ?? 0) + (people['Benelux sales'] ?? 0));
    }

    // Enough people who are in no published figures, so that the final may show everybody.
    for (const side of ['sales', 'marketing'] as const)
      for (const region of [0, 1])
        for (let person = 0; person < K; person++) {
          const response = { ...responseFrom(chance(person + 1)), side, region };
          await second.saveResponse(
            round,
            concord20,
            nameOf(1000 + 100 * region + 10 * side.length + person),
            response,
          );
        }
    const found = await first.readRound(round.id);
    if (!found) throw new Error('the round is gone');
    const closedAt = new Date().toISOString();
    await first.replaceRound({ ...found, value: { ...found.value, state: 'closed', closedAt } });
    const late = second.saveResponse(round, concord20, nameOf(1), responseFrom(chance(seed + 100)));
    const done = await Promise.all([lookAtRound(first, round.id), lookAtRound(second, round.id), late]);
    expect(['saved', 'closed']).toContain(done[2]);
    await lookAtRound(second, round.id);

    const release = await first.latestRelease(round);
    expect(release).toMatchObject({ final: true });
    const [company] = release ? await first.readScopes(round, release) : [];
    expect(company?.staying).toBeUndefined();
    const people = (await rowsOf(storage.connectionString, round.id)).filter((row) => responseIn(row));
    const inCells = (side: string) => people.filter((row) => placeIn(row)?.cell.endsWith(side)).length;
    expect(company?.n).toEqual({ sales: inCells('sales'), marketing: inCells('marketing') });
  },
);
