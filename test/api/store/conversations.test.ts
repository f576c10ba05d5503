import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { conversationStore } from '../../../api/store/conversations.ts';
import { tableNamed } from '../../../api/store/storage.ts';
import { startStorage } from '../../../local/storage/startStorage.ts';
import { to } from '../../builders/deliveries.ts';

let folder: string;
let storage: Awaited<ReturnType<typeof startStorage>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concord-conversations-'));
  storage = await startStorage(folder);
});
afterAll(async () => {
  await storage.stop();
  await rm(folder, { recursive: true });
});

const newStore = () => conversationStore(tableNamed(storage.connectionString, 'conversations'));
const told = (changed: Record<string, unknown> = {}) => ({
  serviceUrl: 'https://service.test/',
  conversationId: 'a:1',
  userId: '29:1',
  botId: '28:bot',
  locale: 'de-DE',
  timeZone: 'Europe/Berlin',
  ...changed,
});

test('a conversation is kept, renewed with every activity, and what the channel leaves out once stays known', async () => {
  const [person, store] = [to('kept'), newStore()];
  expect(await store.conversationWith(person)).toBeUndefined();
  expect(await store.keepConversation(person, told())).toBe(true);
  const moved = { serviceUrl: 'https://other.test/', locale: null, timeZone: null };
  expect(await store.keepConversation(person, told(moved))).toBe(false);
  for (const server of [store, newStore()])
    expect(await server.conversationWith(person)).toEqual(told({ serviceUrl: 'https://other.test/' }));
});

test('a conversation that Teams does not know is dropped, unless there is a newer one by now', async () => {
  const [person, store] = [to('dropped'), newStore()];
  await store.keepConversation(person, told());
  await store.keepConversation(person, told({ conversationId: 'a:2' }));
  await store.forgetConversation(person, 'a:1');
  expect((await store.conversationWith(person))?.conversationId).toBe('a:2');
  await store.forgetConversation(person, 'a:2');
  await store.forgetConversation(person, 'a:2');
  expect(await store.conversationWith(person)).toBeUndefined();
});

test('who installs the app while another server is asked for them is found at once', async () => {
  const [person, store, other] = [to('found'), newStore(), newStore()];
  expect(await store.conversationWith(person)).toBeUndefined();
  await other.keepConversation(person, told());
  expect(await store.conversationWith(person)).toEqual(told());
});
