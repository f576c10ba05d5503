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
  expect((await store.keepConversation(person, told())).isNew).toBe(true);
  const moved = { serviceUrl: 'https://other.test/', locale: null, timeZone: null };
  const after = await store.keepConversation(person, told(moved));
  expect(after).toEqual({ isNew: false, record: told({ serviceUrl: 'https://other.test/' }) });
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

describe('the language in which somebody is written to', () => {
  test('is that of their last word, press or look into the tab, whichever server it came to', async () => {
    const [person, store] = [to('speaks'), newStore()];
    await store.keepConversation(person, told({ locale: 'en-GB' }));
    await newStore().noteLanguage(person, 'fr-BE');
    expect(await newStore().conversationWith(person)).toEqual(told({ locale: 'fr-BE' }));
    await newStore().keepConversation(person, told({ locale: 'nl-BE' }));
    expect((await newStore().conversationWith(person))?.locale).toBe('nl-BE');
  });

  test('is that of their word also where the server to which it came remembers the same from before', async () => {
    const [person, store] = [to('again'), newStore()];
    await store.keepConversation(person, told({ locale: 'en-GB' }));
    await newStore().noteLanguage(person, 'fr-BE');
    expect((await store.keepConversation(person, told({ locale: 'en-GB' }))).record.locale).toBe('en-GB');
    expect((await newStore().conversationWith(person))?.locale).toBe('en-GB');
  });

  test('is not changed by what comes by itself, as an update of the app, and is taken from it where none is known', async () => {
    const [person, store] = [to('updated'), newStore()];
    await store.keepConversation(person, told({ locale: 'en-US' }), false);
    expect((await store.conversationWith(person))?.locale).toBe('en-US');
    await store.noteLanguage(person, 'es-ES');
    const { record } = await store.keepConversation(
      person,
      told({ locale: 'en-US', conversationId: 'a:2' }),
      false,
    );
    expect(record).toEqual(told({ locale: 'es-ES', conversationId: 'a:2' }));
  });

  test('noted on another server while this one remembers the chat, it outlives what the channel leaves out', async () => {
    const [person, store] = [to('remembered'), newStore()];
    await store.keepConversation(person, told({ locale: 'en-GB' }));
    await newStore().noteLanguage(person, 'de-AT');
    const moved = told({ locale: null, serviceUrl: 'https://other.test/' });
    expect((await store.keepConversation(person, moved)).record.locale).toBe('de-AT');
  });

  test('is kept of nobody who has not the app', async () => {
    const [person, store] = [to('visitor'), newStore()];
    await store.noteLanguage(person, 'de-DE');
    expect(await newStore().conversationWith(person)).toBeUndefined();
  });
});

describe('what two servers note of a chat at once is kept both', () => {
  /** A server that is overtaken by something else between reading and writing, the first time or always. */
  const overtaken = (by: () => Promise<unknown>, times = 1) => {
    const table = tableNamed(storage.connectionString, 'conversations');
    let left = times;
    return conversationStore(async () => {
      const client = await table();
      const own = Object.getPrototypeOf(client) as typeof client;
      client.updateEntity = async (...given) => {
        if (left-- > 0) await by();
        return own.updateEntity.bind(client)(...given);
      };
      return client;
    });
  };
  const now = (person: ReturnType<typeof to>) => newStore().conversationWith(person);

  test('a refusal, while the tab notes a language; and the other way round', async () => {
    const [one, other] = [to('refused-1'), to('refused-2')];
    for (const person of [one, other]) await newStore().keepConversation(person, told());
    const refuse = (store: ReturnType<typeof newStore>, person: typeof one) =>
      store.noteRefusal(person, told(), 'blocked-by-person');
    await refuse(
      overtaken(() => newStore().noteLanguage(one, 'fr-FR')),
      one,
    );
    await overtaken(() => refuse(newStore(), other)).noteLanguage(other, 'fr-FR');
    for (const person of [one, other])
      expect(await now(person)).toEqual(told({ locale: 'fr-FR', refused: 'blocked-by-person' }));
  });

  test('a language, while an update of the app comes in', async () => {
    const person = to('updating');
    await newStore().keepConversation(person, told());
    const noted = () => newStore().noteLanguage(person, 'nl-NL');
    await overtaken(noted).keepConversation(person, told({ conversationId: 'a:2' }), false);
    expect(await now(person)).toEqual(told({ conversationId: 'a:2', locale: 'nl-NL' }));
  });

  test('nothing is noted of a chat that is another one, or gone, by then', async () => {
    const [moved, gone] = [to('moved'), to('gone')];
    for (const person of [moved, gone]) await newStore().keepConversation(person, told());
    const next = told({ conversationId: 'a:2' });
    await overtaken(() => newStore().keepConversation(moved, next)).noteRefusal(
      moved,
      told(),
      'blocked-by-person',
    );
    expect(await now(moved)).toEqual(next);
    await overtaken(() => newStore().forgetConversation(gone)).noteLanguage(gone, 'fr-FR');
    expect(await now(gone)).toBeUndefined();
  });

  test('whoever is overtaken again and again says so in the end', async () => {
    const person = to('overtaken');
    await newStore().keepConversation(person, told());
    let time = 0;
    const store = overtaken(
      () => newStore().keepConversation(person, told({ timeZone: `Etc/GMT+${(time += 1)}` })),
      Infinity,
    );
    await expect(store.noteLanguage(person, 'fr-FR')).rejects.toThrow('changeRow requires');
  });
});
