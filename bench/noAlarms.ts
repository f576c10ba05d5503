/**
 * Rounds in which the sides see everything alike, 200 people a side, looked at all the time through the real store: how many
 * raise any alert. In every third round the regions have different levels and answer at different times, the sides in
 * different proportions. Limit: one of thirty (the detector promises at most 5 in 100).
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { lookAtRound } from '../api/flows/results/lookAtRound.ts';
import { pseudonyms } from '../api/store/pseudonym.ts';
import concord20 from '../assessment/sets/concord-20.en.json' with { type: 'json' };
import { startStorage } from '../local/storage/startStorage.ts';
import { roundRecord } from '../test/builders/rounds.ts';
import { serverOn } from '../test/builders/stores.ts';

const ROUNDS = 30;
const A_SIDE = 200;
const LOOK_EVERY = 25;
const LIMIT = 1;
const AT_ONCE = 8;

function chance(seed: number) {
  let state = (seed * 7919) % 2147483647;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

interface Answerer {
  readonly side: 'sales' | 'marketing';
  readonly region: number | null;
  readonly mean: number;
}

/** Who answers, in their order. */
function people(regional: boolean, next: () => number): Answerer[] {
  const all = Array.from({ length: 2 * A_SIDE }, (_, index): Answerer => {
    const side = index % 2 === 0 ? 'sales' : 'marketing';
    if (!regional) return { side, region: null, mean: 3.2 };
    // More of Sales in the first region, which is a level lower and answers first.
    const region = next() < (side === 'sales' ? 0.7 : 0.3) ? 0 : 1;
    return { side, region, mean: region === 0 ? 2.6 : 3.8 };
  });
  const shuffled = all.map((one) => ({ one, at: next() + (one.region ?? 0) * 0.6 }));
  return shuffled.toSorted((a, b) => a.at - b.at).map(({ one }) => one);
}

const answersOf = (mean: number, next: () => number) => {
  const own = mean + 1.2 * (next() - 0.5);
  return concord20.statements.map(() => {
    if (next() < 1 / 30) return null;
    return Math.min(5, Math.max(1, Math.round(own + 2.6 * (next() + next() - 1))));
  });
};

const folder = await mkdtemp(path.join(tmpdir(), 'concord-no-alarms-'));
const storage = await startStorage(folder);
try {
  const server = serverOn(storage.connectionString);
  const pseudonym = pseudonyms(new Uint8Array(32));
  const frozen = await server.freezeQuestionSet('concord-20');
  let alarms = 0;
  for (let seed = 1; seed <= ROUNDS; seed++) {
    const next = chance(seed);
    const regional = seed % 3 === 0;
    const round = roundRecord({
      id: `quiet-${seed}`,
      regions: regional ? ['DACH', 'Benelux'] : [],
      closesAt: '2099-01-01T00:00:00.000Z',
      questionSet: { id: 'concord-20', version: frozen?.version ?? '', statements: 20 },
    });
    await server.addRound(round);
    const queue = people(regional, next).entries();
    let looks = 0;
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (const [index, { side, region, mean }] of queue) {
          const answers = answersOf(mean, next);
          const told = { side, region, answers, awareness: null, answeredOn: '2026-11-22' };
          const id = pseudonym({ tenant: 't', id: String(index) }, round.id);
          if ((await server.saveResponse(round, concord20, id, told)) !== 'saved')
            throw new Error('a response was not stored');
          if (index % LOOK_EVERY === LOOK_EVERY - 1) {
            looks += 1;
            await lookAtRound(server, round.id);
          }
        }
      }),
    );
    const found = await server.readRound(round.id);
    if (!found) throw new Error('the round is gone');
    const closedAt = new Date().toISOString();
    await server.replaceRound({ ...found, value: { ...found.value, state: 'closed', closedAt } });
    await lookAtRound(server, round.id);
    const release = await server.latestRelease(round);
    const cases = await server.readCases(round.id);
    if (cases.length > 0) alarms += 1;
    console.log(
      `round ${seed}${regional ? ', two regions at different times' : ''}: ${looks} looks, ${release?.number ?? 0} releases, ${cases.length} cases`,
    );
  }
  console.log(
    `${alarms} of ${ROUNDS} rounds raised an alert, limit ${LIMIT}: ${alarms <= LIMIT ? 'kept' : 'MISSED'}`,
  );
  process.exitCode = alarms <= LIMIT ? 0 : 1;
} finally {
  await storage.stop();
  await rm(folder, { recursive: true });
}
