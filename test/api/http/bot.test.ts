import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { channelTokensSignedWith } from '../../../local/identity/botTokens.ts';
import { personWith, tenant } from '../../../local/identity/people.ts';
import { signingKeyIn } from '../../../local/identity/signingKey.ts';
import { chatOf, local, postActivity, until, type ChatMessage } from '../../builders/chats.ts';
import { deliveriesOn, to } from '../../builders/deliveries.ts';
import { roundThatDiffers } from '../../builders/differingRound.ts';
import { playgroundConnector, type PlaygroundConnector } from '../../builders/playground.ts';
import { startProduct, type Product } from '../../builders/product.ts';
import { chatLanguageTests } from './chatLanguageTests.ts';
import { playgroundTests } from './playgroundTests.ts';

let playground: PlaygroundConnector;
let product: Product;
beforeAll(async () => {
  playground = await playgroundConnector();
  product = await startProduct(['--playground-port', String(playground.port)]);
});
afterAll(async () => {
  await product.stop();
  await playground.stop();
});

const message = (text: string) => ({ type: 'message', text });
const last = async (person: string): Promise<ChatMessage | undefined> =>
  (await chatOf(product, person)).at(-1);

describe('the chat', () => {
  test('liaisons and owners have the app from the start, others not', async () => {
    expect((await local(product, 'chats/liaison-2')).body.installed).toBe(true);
    expect((await chatOf(product, 'owner-1'))[0]?.text).toContain('Hello');
    expect((await local(product, 'chats/sales-1')).body).toEqual({ installed: false, messages: [] });
    expect((await local(product, 'chats/sales-1/messages', { text: 'help' })).status).toBe(409);
  });

  test('who installs the app is greeted, asks for help, and gets it with words to press', async () => {
    await local(product, 'chats/sales-1/install', {});
    expect((await last('sales-1'))?.text).toContain('Hello');
    await local(product, 'chats/sales-1/messages', { text: ' HELP! ' });
    const { text, suggestedActions } = (await last('sales-1')) ?? {};
    expect(text).toContain('**help**');
    // Teams shows three. What somebody has just asked for is none of them.
    expect(suggestedActions?.actions.map(({ title }) => title)).toEqual(['my steps', 'status', 'my data']);
  });

  test('only liaisons hear of disagreements: nobody else is promised what is not for them', async () => {
    await local(product, 'chats/liaison-2/uninstall', {});
    await local(product, 'chats/liaison-2/install', {});
    expect((await last('liaison-2'))?.text).toContain('see something differently');
    await local(product, 'chats/sales-3/install', {});
    expect((await last('sales-3'))?.text).toContain('when results are there');
    for (const [person, offered] of [
      ['sales-3', false],
      ['liaison-2', true],
    ] as const) {
      await local(product, `chats/${person}/messages`, { text: 'help' });
      const { text, suggestedActions } = (await last(person)) ?? {};
      expect(text?.includes('**disagreements**')).toBe(offered);
      expect(suggestedActions?.actions.some(({ title }) => title === 'disagreements')).toBe(offered);
    }
  });

  test('what the bot does not understand is answered helpfully, 100 KB of it too', async () => {
    for (const text of ['Did you see the game?', '', `help ${'x'.repeat(100_000)}`]) {
      expect((await postActivity(product, 'liaison-1', message(text))).status).toBe(200);
      expect((await last('liaison-1'))?.text).toContain('I do not understand');
    }
  });

  test('a text that no request may hold is refused', async () =>
    expect((await postActivity(product, 'liaison-1', message('x'.repeat(300_000)))).status).toBe(413));

  test('an unknown button is answered with words, however often it is pressed', async () => {
    const [hello] = await chatOf(product, 'liaison-1');
    for (let press = 0; press < 3; press++) {
      const reply = await local(product, 'chats/liaison-1/invoke', {
        messageId: hello?.id,
        verb: 'no-such-verb',
      });
      expect(reply.body).toMatchObject({
        status: 200,
        answer: { statusCode: 200, type: 'application/vnd.microsoft.activity.message' },
      });
    }
    for (const verb of ['__proto__', 'constructor', 'toString'])
      expect((await local(product, 'chats/liaison-1/invoke', { messageId: hello?.id, verb })).status).toBe(
        200,
      );
  });

  test.each([
    ['a type never seen', { type: 'hologram' }],
    ['an event', { type: 'event', name: 'x' }],
    ['an invoke of another kind', { type: 'invoke', name: 'composeExtension/query', value: {} }],
    ['a message without a text', { type: 'message', text: undefined, value: { a: 1 } }],
    ['texts where objects are expected', { type: 'message', text: { a: 1 }, entities: 'x', locale: 7 }],
    ['a reaction', { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] }],
  ])('%s does no harm', async (_what, activity) => {
    expect((await postActivity(product, 'liaison-1', activity)).status).toBeLessThan(502);
    await local(product, 'chats/liaison-1/messages', { text: 'help' });
    expect((await last('liaison-1'))?.text).toContain('**help**');
  });

  test('in a group it says that it talks to people alone', async () => {
    const conversation = { id: 'a:sales-1', conversationType: 'groupChat', tenantId: tenant };
    await postActivity(product, 'sales-1', { ...message('help'), conversation });
    expect((await last('sales-1'))?.text).toContain('personal chat');
  });
});

describe('a request that the channel has not signed', () => {
  const before = async () => (await chatOf(product, 'liaison-1')).length;
  const foreignKey = async () => signingKeyIn(await mkdtemp(join(tmpdir(), 'concord-key-')));

  test('is refused with 401 and changes nothing', async () => {
    const seen = await before();
    const serviceUrl = `${product.address}/local/connector`;
    const ownKey = await signingKeyIn(product.data);
    const forged = await channelTokensSignedWith(await foreignKey(), serviceUrl)();
    const [head, , signature] = (await channelTokensSignedWith(ownKey, serviceUrl)()).split('.');
    const otherClaims = Buffer.from(
      JSON.stringify({ iss: 'https://api.botframework.com', aud: 'x', serviceurl: serviceUrl }),
    ).toString('base64url');
    const none = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url');
    const tokens: Record<string, string | null> = {
      'no token': null,
      'no token at all': 'nonsense',
      'of an unknown key': forged,
      'of our key with the id of another': forged.replace(/^[^.]+/, head ?? ''),
      'with other claims': [head, otherClaims, signature].join('.'),
      'without a signature': `${none}.${otherClaims}.`,
      'of a person': await product.token('liaison-1'),
    };
    for (const [what, token] of Object.entries(tokens))
      expect([what, (await postActivity(product, 'liaison-1', message('help'), { token })).status]).toEqual([
        what,
        401,
      ]);
    for (const claims of [
      { audience: 'another-bot' },
      { issuer: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/' },
      { issuer: 'https://login.microsoftonline.com/x/v2.0' },
      { serviceurl: 'https://smba.trafficmanager.net/emea/' },
    ])
      expect((await postActivity(product, 'liaison-1', message('help'), { claims })).status).toBe(401);
    expect(await before()).toBe(seen);
  });

  test('is refused alike where the rest of it is wrong too: it learns nothing', async () => {
    for (const activity of [
      { type: undefined },
      { channelId: 'AseChannel' },
      { serviceUrl: 'https://evil.example' },
    ])
      expect((await postActivity(product, 'liaison-1', activity, { token: 'a.b.c' })).status).toBe(401);
  });
});

describe('a request that the channel has signed', () => {
  test('of another tenant, or with another address, is refused, and nothing is sent there', async () => {
    const elsewhere = 'https://evil.example/';
    for (const [activity, claims] of [
      [{ conversation: { id: 'x', conversationType: 'personal', tenantId: 'another' } }, {}],
      [{ channelData: { tenant: { id: 'another' } } }, {}],
      [{ conversation: { id: 'x', conversationType: 'personal' }, channelData: {} }, {}],
      [{ serviceUrl: elsewhere }, { serviceurl: elsewhere }],
    ] as const)
      expect(
        (await postActivity(product, 'liaison-1', { ...message('help'), ...activity }, { claims })).status,
      ).toBe(403);
    expect(
      (await postActivity(product, 'liaison-1', { ...message('help'), channelId: 'directline' })).status,
    ).toBe(400);
  });

  test('speaks for the person whom the channel names, whatever the card or the text claims', async () => {
    const seen = (await chatOf(product, 'liaison-1')).length;
    await local(product, 'chats/sales-2/install', {});
    const { oid } = personWith('liaison-1');
    await postActivity(product, 'sales-2', {
      ...message('help'),
      value: { from: { aadObjectId: oid }, aadObjectId: oid, person: oid },
    });
    expect((await last('sales-2'))?.text).toContain('**help**');
    expect(await chatOf(product, 'liaison-1')).toHaveLength(seen);
  });
});

test('who removes the app is not written to any more; who installs it again gets what was missed', async () => {
  const deliveries = deliveriesOn(await product.connectionString());
  await local(product, 'chats/liaison-1/uninstall', {});
  const {
    ids: [about = ''],
  } = await roundThatDiffers(product);
  const liaison = to('liaison-1');
  const [told] = await until(
    async () => (await deliveries.of(about)).filter((one) => one.to.id === liaison.id),
    ([found]) => found?.state === 'unreachable',
  );
  expect(told).toMatchObject({ kind: 'alert', state: 'unreachable', reason: 'not-installed' });
  await local(product, 'chats/liaison-1/install', {});
  const cards = (messages: ChatMessage[]) =>
    messages.filter(({ attachments }) => JSON.stringify(attachments ?? []).includes(about));
  const chat = await until(
    () => chatOf(product, 'liaison-1'),
    (messages) => cards(messages).length > 0,
  );
  expect(cards(chat)).toHaveLength(1);
});

chatLanguageTests(() => product);
playgroundTests({ product: () => product, playground: () => playground });
