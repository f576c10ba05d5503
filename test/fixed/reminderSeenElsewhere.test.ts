import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listDeliveries } from '../../api/flows/messages/listDeliveries.ts';
import { startStorage } from '../../local/storage/startStorage.ts';
import { idOf, lifeOn, type Life } from '../builders/life.ts';
import { openListedRound } from '../builders/listedRound.ts';

let folder: string;
let storage: Awaited<ReturnType<typeof startStorage>>;
let life: Life;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concord-elsewhere-'));
  storage = await startStorage(folder);
  life = lifeOn(storage.connectionString, people);
});
afterAll(async () => {
  await storage.stop();
  await rm(folder, { recursive: true });
});

const answered = { number: 1, name: 'has answered', installed: true };
const reminded = { number: 2, name: 'is reminded to answer', installed: true };
const owner = { number: 9, name: 'owner', installed: true };
const people = [answered, reminded, owner];

const openRound = (title: string): Promise<string> =>
  openListedRound(life, owner, [answered, reminded], { title, closesAt: '2026-12-18T17:00:00Z' });

/** Whom the owner sees invited to a round. */
async function invited(round: string): Promise<string[]> {
  const listed = await listDeliveries(life, { round });
  if (listed.kind !== 'deliveries') throw new Error(listed.kind);
  return listed.list.items.flatMap(({ kind, to }) => (kind === 'invitation' ? [to.id] : [])).sort();
}

/**
 * Everybody got one message a day. So whoever was reminded to answer one round was invited to another one a day later than
 * the others, and its owner could read from the list of messages who had not answered.
 */
test('whoever is reminded to answer one round is invited to another one when everybody is', async () => {
  for (const somebody of people) await life.install(somebody);
  life.clock.now = new Date('2026-11-23T09:00:00Z');
  const first = await openRound('First');
  await life.tick();
  await life.answer(answered, first, 4);

  life.clock.now = new Date('2026-11-26T09:00:00Z');
  await life.tick();
  expect(life.arrived.flatMap(({ to, kind }) => (kind === 'answer-reminder-1' ? [to] : []))).toEqual([
    idOf(reminded.number),
  ]);

  life.clock.now = new Date('2026-11-26T11:00:00Z');
  const second = await openRound('Second');
  await life.tick();
  expect(await invited(second)).toEqual([idOf(answered.number), idOf(reminded.number)]);

  // The other way round it still gives way: nobody can see that.
  life.clock.now = new Date('2026-11-29T09:00:00Z');
  await life.tick();
  const reminders = life.arrived.filter(({ kind }) => kind === 'answer-reminder-1').map(({ to }) => to);
  expect(reminders.toSorted()).toEqual([idOf(answered.number), idOf(reminded.number), idOf(reminded.number)]);
});
