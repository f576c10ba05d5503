import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { purgeMessages, type Deps } from '../../../../api/flows/messages/purgeMessages.ts';
import { quietStore } from '../../../../api/store/quiet.ts';
import { tableNamed } from '../../../../api/store/storage.ts';
import { startStorage } from '../../../../local/storage/startStorage.ts';
import { openCase } from '../../../builders/cases.ts';
import { asked, deliveryServer } from '../../../builders/deliveries.ts';
import { roundRecord } from '../../../builders/rounds.ts';

let folder: string;
let storage: Awaited<ReturnType<typeof startStorage>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concord-purge-'));
  storage = await startStorage(folder);
});
afterAll(async () => {
  await storage.stop();
  await rm(folder, { recursive: true });
});

let tables = 0;
const { id } = openCase();
/** A server on which one round closes on 29 November and is kept for a month, beside one that stays open. */
function server() {
  const rounds = [
    roundRecord({ retentionMonths: 1 }),
    roundRecord({ id: 'open-round', closesAt: '2030-11-29T17:00:00.000Z' }),
  ];
  const of = deliveryServer(storage.connectionString, `purged${++tables}`);
  const quiet = quietStore(tableNamed(storage.connectionString, `quiet${tables}`));
  const deps: Deps = {
    ...of,
    ...quiet,
    listRounds: () => Promise.resolve({ items: rounds, next: null }),
  };
  return {
    ...of,
    quiet,
    deps,
    purgeAt: (time: string) => {
      of.clock.ms = Date.parse(time);
      return purgeMessages(deps);
    },
    kinds: async (about: string) => (await of.of(about)).map(({ kind }) => kind).sort(),
  };
}

test('two weeks after closing goes what can be neither changed nor asked for again; cards that follow their case stay', async () => {
  const on = server();
  const { ask, work, chat, purgeAt, kinds } = on;
  for (const kind of ['alert', 'reminder', 'reversed', 'answer-reminder', 'invitation'])
    await ask(asked('liaison-1', { about: id, kind }));
  await ask(asked('liaison-1', { about: 'open-round~day', kind: 'answer-reminder' }));
  await work();
  chat.answers.push({ kind: 'refused', status: 403, code: '', retryAfterMs: 0 });
  await ask(asked('liaison-2', { about: id, kind: 'answer-reminder' }));
  await work();
  expect(await on.unreachableDeliveries()).toHaveLength(1);
  expect(await purgeAt('2026-12-12T09:00:00Z')).toBe('done');
  expect(await kinds(id)).toHaveLength(6);
  expect(await purgeAt('2026-12-13T09:00:00Z')).toBe('done');
  expect(await kinds(id)).toEqual(['alert', 'reminder']);
  expect(await kinds('open-round~day')).toEqual(['answer-reminder']);
  expect(await on.unreachableDeliveries()).toEqual([]);
});

test('a message of these weeks, and one that is still on its way, are left alone', async () => {
  const { ask, clock, purgeAt, kinds } = server();
  await ask(asked('liaison-1', { about: id, kind: 'digest' }));
  clock.ms = Date.parse('2026-12-20T09:00:00Z');
  await ask(asked('liaison-1', { about: id, kind: 'step-soon' }));
  await purgeAt('2026-12-21T09:00:00Z');
  expect(await kinds(id)).toEqual(['digest', 'step-soon']);
});

test('when the retention time ends, everything about the round goes, and nothing of another one', async () => {
  const on = server();
  const { ask, chat, work, purgeAt, kinds } = on;
  for (const about of [id, `${id}~01`, 'a-round~2026-11-22', 'a-round-2~x', 'open-round~day'])
    await ask(asked('liaison-1', { about }));
  chat.answers.push({ kind: 'refused', status: 403, code: '', retryAfterMs: 0 });
  await work();
  await ask(asked('liaison-2', { about: id }));
  expect(await purgeAt('2026-12-29T09:00:00Z')).toBe('done');
  for (const about of [id, `${id}~01`, 'a-round~2026-11-22']) expect(await kinds(about)).toEqual([]);
  for (const about of ['a-round-2~x', 'open-round~day']) expect(await kinds(about)).toEqual(['step-help']);
  const left = [
    ...(await on.unreachableDeliveries()),
    ...(await on.openDeliveries('9')).map(({ place }) => place),
  ];
  expect(left.filter(({ key }) => key.startsWith('a-round~'))).toEqual([]);
});

test('a run does a bounded part, and the next one goes on where it ended', async () => {
  const { ask, deps, clock, kinds } = server();
  for (let index = 0; index < 7; index++) await ask(asked(`reader-${index}`, { about: id, kind: 'alert' }));
  clock.ms = Date.parse('2027-01-01T09:00:00Z');
  expect(await deps.purgeDeliveries('a-round', 5)).toBe(5);
  expect((await kinds(id)).length).toBe(2);
  expect(await deps.purgeDeliveries('a-round', 100)).toBe(9); // the two, and seven of the list of open ones
  expect(await deps.purgeDeliveries('a-round', 100)).toBe(0);
});

test('two servers that delete at the same time end with nothing left', async () => {
  const { ask, deps, kinds } = server();
  for (let index = 0; index < 30; index++) await ask(asked(`reader-${index}`, { about: id }));
  await Promise.all([1, 2, 3].map(() => deps.purgeDeliveries('a-round', 1_000)));
  await deps.purgeDeliveries('a-round', 1_000);
  expect(await kinds(id)).toEqual([]);
});

test('who was reminded on a day, and who wanted quiet, is forgotten when the day is over everywhere', async () => {
  const { quiet, purgeAt } = server();
  await quiet.claimReminder('2026-11-20', 'ada', 'one');
  await quiet.claimReminder('2026-11-22', 'ada', 'one');
  await quiet.mute('ada', new Date('2026-11-21T07:00:00Z'));
  await quiet.mute('ben', new Date('2026-11-24T07:00:00Z'));
  await quiet.holdBack('ben', [id]);
  expect(await purgeAt('2026-11-24T06:00:00Z')).toBe('done');
  expect(await quiet.claimReminder('2026-11-20', 'ada', 'another')).toBe(true);
  expect(await quiet.claimReminder('2026-11-22', 'ada', 'another')).toBe(false);
  expect(await quiet.isMuted('ada', new Date('2026-11-20T07:00:00Z'))).toBe(false);
  expect(await quiet.isMuted('ben', new Date('2026-11-24T06:00:00Z'))).toBe(true);
  expect([...(await quiet.heldBack()).keys()]).toEqual(['ben']);
});
