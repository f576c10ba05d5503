import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRoundMessages } from '../../api/flows/invitations/readRoundMessages.ts';
import { tryAgain } from '../../api/flows/messages/tryAgain.ts';
import { saveLiaisons } from '../../api/flows/people/keepLiaisons.ts';
import { readReach } from '../../api/flows/people/readReach.ts';
import { saveRoster } from '../../api/flows/roster/saveRoster.ts';
import { createRound } from '../../api/flows/rounds/createRound.ts';
import type { UnreachableReason } from '../../contract/deliveries.ts';
import { createRoundBody } from '../../contract/rounds.ts';
import { startStorage } from '../../local/storage/startStorage.ts';
import { idOf, lifeOn, personOf, type Life, type Somebody } from '../builders/life.ts';

let folder: string;
let storage: Awaited<ReturnType<typeof startStorage>>;
let life: Life;
let round: string;
const berlin = { timeZone: 'Europe/Berlin', installed: true };
const blocker = { number: 1, name: 'has blocked Concord', ...berlin };
const reached = { number: 2, name: 'gets everything', ...berlin };
const absent = { number: 3, name: 'has no app', timeZone: 'Europe/Berlin' };
const liaison = { number: 90, name: 'liaison', ...berlin };
const owner = { number: 92, name: 'owner', ...berlin };
const invited: Somebody[] = [blocker, reached, absent];
const boss = personOf(owner, true);

/** Some days in the life of one round, in order: each test goes on where the one before has ended. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concord-reached-'));
  storage = await startStorage(folder);
  life = lifeOn(storage.connectionString, [...invited, liaison, owner]);
  life.clock.now = new Date('2026-11-20T09:20:00Z');
  for (const somebody of life.people) if (somebody.installed) await life.install(somebody);
  const entered = [liaison, absent].map(({ number, name }) => ({ id: idOf(number), name, regions: null }));
  await saveLiaisons(
    life,
    { items: entered },
    (await life.readLiaisons()).etag,
    new AbortController().signal,
  );
  const made = await createRound(
    life,
    boss,
    createRoundBody.parse({
      title: 'A round',
      minimumGroupSize: 3,
      timeZone: 'Europe/Berlin',
      opensAt: at('09:25'),
      closesAt: '2026-12-20T18:00:00Z',
    }),
  );
  if (made.kind !== 'created') throw new Error(made.kind);
  round = made.round.value.id;
  const entries = invited.map(({ number, name }) => ({
    user: idOf(number),
    side: 'sales' as const,
    region: null,
    name,
  }));
  const places = new Map(entries.map(({ user }, place) => [user, place]));
  const read = () => Promise.resolve({ kind: 'read' as const, entries, places, ignored: [] });
  await saveRoster(life, round, { source: 'file', read, replaces: 'none', preview: false });
});
afterAll(async () => {
  await storage.stop();
  await rm(folder, { recursive: true });
});

const at = (time: string, day = '2026-11-20') => `${day}T${time}:00.000Z`;
/** Every timer runs once at a moment. */
async function tick(moment: string): Promise<void> {
  life.clock.now = new Date(moment);
  await life.tick();
}
const reach = async () =>
  Object.fromEntries((await readReach(life)).items.map(({ name, reason }) => [name, reason]));
const messages = async () => {
  const told = await readRoundMessages(life, round);
  if (told.kind !== 'round-messages') throw new Error(told.kind);
  return told.messages;
};
const press = async (reason: UnreachableReason) => {
  const outcome = await tryAgain(life, boss, round, reason);
  if (outcome.kind !== 'tried-again') throw new Error(outcome.kind);
  return outcome.done;
};
const invitationsOf = ({ number }: Somebody) =>
  life.arrived.filter(({ to, kind }) => to === idOf(number) && kind === 'invitation');

describe('whom messages reach', () => {
  it('is told of liaisons and owners before anything was written to them: who has the app', async () => {
    expect(await reach()).toEqual({ liaison: null, 'has no app': 'not-installed', owner: null });
    const { items } = await readReach(life);
    expect(items.map(({ roles }) => roles)).toEqual([['liaison'], ['liaison'], ['owner']]);
    expect(items[1]?.remedy).toContain('add it');
  });

  it('is counted by kind and reason for the round', async () => {
    life.refused.add(idOf(blocker.number));
    await tick(at('10:00'));
    await tick(at('10:10'));
    expect(await messages()).toMatchObject({
      invitations: { invited: 3, reached: 1, onTheirWay: 0 },
      kinds: [{ kind: 'invitation', sent: 1, pending: 0, unreachable: 2 }],
      unreachable: expect.arrayContaining([
        expect.objectContaining({ reason: 'blocked-by-person', people: 1, messages: 1 }),
        expect.objectContaining({ reason: 'not-installed', people: 1, messages: 1 }),
      ]) as unknown,
      reminded: { people: null },
    });
  });

  it('follows the newest message to a liaison, and no reminder to answer', async () => {
    const write = async (kind: string, about: string) => {
      const to = { tenant: boss.tenant, id: idOf(liaison.number) };
      await life.askForDelivery({ to, about: `${round}~${about}`, kind, card: { text: kind } });
      await tick(at('10:30'));
    };
    life.refused.add(idOf(liaison.number));
    await write('answer-reminder-1', 'a');
    expect((await reach()).liaison).toBeNull();
    await write('round-closed', 'b');
    expect((await reach()).liaison).toBe('blocked-by-person');
    life.refused.delete(idOf(liaison.number));
    await write('round-closed', 'c');
    expect((await reach()).liaison).toBeNull();
    // Another server, which has read nothing before, says the same.
    expect((await readReach(life.servers[1] ?? life)).items[0]?.reason).toBeNull();
  });

  it('is mended by the owner: pressed twice in the evening, the invitation comes in the morning, once', async () => {
    life.refused.delete(idOf(blocker.number));
    life.clock.now = new Date(at('20:30'));
    const pressed = await Promise.all([press('blocked-by-person'), press('blocked-by-person')]);
    // The liaison's refused summary goes along; the one to answer does not.
    expect(pressed.reduce((sum, { later }) => sum + later, 0)).toBe(2);
    expect(await press('blocked-by-person')).toMatchObject({ asked: 0, later: 0, over: 0 });
    await tick(at('22:00'));
    await tick(at('03:00', '2026-11-21'));
    expect(invitationsOf(blocker)).toEqual([]);
    await tick(at('06:30', '2026-11-21'));
    await tick(at('09:00', '2026-11-21'));
    expect(invitationsOf(blocker).map((message) => message.at)).toEqual(['2026-11-21T07:30']);
    expect(invitationsOf(reached)).toHaveLength(1);
    expect((await messages()).unreachable).toMatchObject([{ reason: 'not-installed', people: 1 }]);
    expect(await press('not-installed')).toMatchObject({ asked: 0, later: 0, without: 1 });
    const [newest] = (
      (await life.listAudit(undefined)) as { items: { act: string; details: unknown }[] }
    ).items.filter(({ act }) => act === 'messages-tried-again');
    expect(newest?.details).toMatchObject({ reason: 'blocked-by-person' });
  });
});
