import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SendOutcome } from '../../api/flows/messages/deliveryOutcome.ts';
import { readRoundMessages } from '../../api/flows/invitations/readRoundMessages.ts';
import { listDeliveries } from '../../api/flows/messages/listDeliveries.ts';
import { readReach } from '../../api/flows/people/readReach.ts';
import { createRound } from '../../api/flows/rounds/createRound.ts';
import { createRoundBody } from '../../contract/rounds.ts';
import { startStorage } from '../../local/storage/startStorage.ts';
import { asked, deliveryServer } from '../builders/deliveries.ts';
import { idOf, lifeOn, personOf } from '../builders/life.ts';

let folder: string;
let storage: Awaited<ReturnType<typeof startStorage>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concord-traces-'));
  storage = await startStorage(folder);
});
afterAll(async () => {
  await storage.stop();
  await rm(folder, { recursive: true });
});

const refusal = (status: number, code = ''): SendOutcome => ({
  kind: 'refused',
  status,
  code,
  retryAfterMs: 60_000,
});
let tables = 0;
/** What is left of one message beside its own row. */
async function tracesOf(kind: string, answer: SendOutcome) {
  const server = deliveryServer(storage.connectionString, `traces${++tables}`);
  server.chat.answers.push(answer);
  await server.ask(asked('liaison-1', { kind, about: 'a-round~people~00' }));
  await server.work();
  return server.forgotten.length + server.rested.length + server.refusals.size;
}

/** A chat that a reminder to answer found ended was forgotten: from then on its owner saw who had been reminded. */
describe('a reminder to answer leaves nothing behind', () => {
  it.each([
    refusal(404, 'ConversationNotFound'),
    refusal(403, 'BotNotInConversationRoster'),
    refusal(403, 'ConversationBlockedByUser'),
    refusal(429),
  ])('whatever Teams says to it, where any other message does: %o', async (answer) => {
    for (const kind of ['answer-reminder-1', 'answer-reminder-2', 'a-kind-that-somebody-adds'])
      expect(await tracesOf(kind, answer)).toBe(0);
    expect(await tracesOf('alert', answer)).toBe(1);
  });

  it('so what an owner can read of two people whose chats have ended is the same, whichever was reminded', async () => {
    const people = [
      { number: 1, name: 'reminded', installed: true },
      { number: 2, name: 'has answered', installed: true },
    ];
    const owner = { number: 92, name: 'owner' };
    const life = lifeOn(storage.connectionString, [...people, owner]);
    life.clock.now = new Date('2026-11-20T09:20:00Z');
    for (const somebody of people) await life.install(somebody);
    const items = people.map(({ number, name }) => ({ id: idOf(number), name, regions: null }));
    const { etag } = await life.readLiaisons();
    await life.replaceLiaisons({ value: { items, awaited: [], moved: [] }, etag });
    const made = await createRound(
      life,
      personOf(owner, true),
      createRoundBody.parse({ title: 'A round', closesAt: '2026-12-20T18:00:00Z', state: 'open' }),
    );
    if (made.kind !== 'created') throw new Error(made.kind);
    const round = made.round.value.id;
    const seen = async () => ({
      reach: await readReach(life),
      list: await listDeliveries(life, { round }),
      messages: await readRoundMessages(life, round),
      log: await life.listAudit(undefined),
    });
    const write = async (number: number, kind: string, about: string) => {
      const to = { tenant: personOf(owner).tenant, id: idOf(number) };
      await life.askForDelivery({ to, about: `${round}~${about}`, kind, card: { text: kind } });
      await life.tick();
    };

    for (const { number } of people) life.gone.add(idOf(number));
    const before = await seen();
    await write(1, 'answer-reminder-1', 'people~01');
    expect(await seen()).toEqual(before);

    for (const { number } of people) await write(number, 'no-liaison', `r0${number}`);
    const { reach, list } = await seen();
    expect(reach.items.slice(0, 2).map(({ reason }) => reason)).toEqual(['not-installed', 'not-installed']);
    if (list.kind !== 'deliveries') throw new Error(list.kind);
    expect(list.list.items.map(({ reason, state }) => [reason, state])).toEqual(
      people.map(() => ['not-installed', 'unreachable']),
    );
  });
});
