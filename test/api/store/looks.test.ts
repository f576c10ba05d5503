import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { lookStore } from '../../../api/store/looks.ts';
import { tableNamed } from '../../../api/store/storage.ts';
import { startStorage } from '../../../local/storage/startStorage.ts';
import { soon } from '../../builders/soon.ts';

let folder: string;
let storage: Awaited<ReturnType<typeof startStorage>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concord-looks-'));
  storage = await startStorage(folder);
});
afterAll(async () => {
  await storage.stop();
  await rm(folder, { recursive: true });
});

/** Asking for looks with a clock of its own; `sent` says after how many seconds each look may begin. */
function asking() {
  const sent: number[] = [];
  const clock = { ms: 0 };
  const failing = { times: 0 };
  const queue = {
    send: (_message: unknown, afterS: number) => {
      if (failing.times-- > 0) return Promise.reject(new Error('the queue does not answer'));
      sent.push(afterS);
      return Promise.resolve();
    },
  };
  const complaints: string[] = [];
  const releases = tableNamed(storage.connectionString, 'releases');
  const looks = lookStore(
    releases,
    queue,
    (what) => complaints.push(what),
    () => clock.ms,
  );
  return { ...looks, sent, clock, failing, complaints };
}
/** Longer than those wait who are asked for together. */
const SETTLED_MS = 400;
/** What is sent comes to be this, however slow the machine is, and nothing more. */
async function settlesAt(looks: ReturnType<typeof asking>, wanted: number[]): Promise<void> {
  await soon(() => Promise.resolve(looks.sent)).toEqual(wanted);
  await wait(SETTLED_MS);
  expect(looks.sent).toEqual(wanted);
}

test('an answer that comes alone is looked at at once', async () => {
  const looks = asking();
  const round = { id: 'alone' };
  for (const sent of [[0], [0, 0], [0, 0, 0]]) {
    await looks.askForLook(round);
    await looks.beginLook(round);
    looks.clock.ms += 60_000;
    await settlesAt(looks, sent);
  }
});

test('many who answer in one moment ask for one look, and who answers after it has begun for another in a second', async () => {
  const looks = asking();
  const round = { id: 'moment' };
  await Promise.all(Array.from({ length: 20 }, () => looks.askForLook(round)));
  await settlesAt(looks, [0]);
  await looks.beginLook(round);
  await Promise.all(Array.from({ length: 20 }, () => looks.askForLook(round)));
  await settlesAt(looks, [0, 1]);
});

test('a look that another server has asked for and begun is found out: an answer is always followed by a look', async () => {
  const [one, other] = [asking(), asking()];
  const round = { id: 'two-servers' };
  await other.askForLook(round);
  // These find that a look is on its way ...
  await Promise.all([one.askForLook(round), one.askForLook(round)]);
  // ... and while they rest, it begins, and somebody else answers.
  await other.beginLook(round);
  await one.askForLook(round);
  await settlesAt(one, [1]);
  expect(other.sent).toEqual([0]);
});

test('a look that could not be asked for is asked for again, though nobody answers any more', async () => {
  const looks = asking();
  looks.failing.times = 2;
  await looks.askForLook({ id: 'failing' });
  expect(looks.sent).toEqual([]);
  await settlesAt(looks, [0]);
  expect(looks.complaints).toHaveLength(2);
});

test('in a rush looks are asked for further apart, and after it as before', async () => {
  const looks = asking();
  const round = { id: 'rush' };
  const lookBegins = async (afterMs: number) => {
    looks.clock.ms += afterMs;
    await looks.beginLook(round);
  };
  const rush = async (sent: number[]) => {
    for (let more = 0; more < 200; more++) await looks.askForLook(round);
    await settlesAt(looks, sent);
  };
  await rush([0]);
  await lookBegins(1_000);
  await rush([0, 4]);
  // Somebody else has asked for a look meanwhile; ours is still to come.
  await lookBegins(1_950);
  await rush([0, 4]);
  await lookBegins(1_980);
  await looks.askForLook(round);
  expect(looks.sent).toEqual([0, 4, 4]);
  await lookBegins(60_000);
  await looks.askForLook(round);
  await settlesAt(looks, [0, 4, 4, 0]);
});
