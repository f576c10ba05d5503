import { deliveryList } from '../../../contract/deliveryList.ts';
import { chatOf, local, until } from '../../builders/chats.ts';
import { asked, deliveriesOn, to } from '../../builders/deliveries.ts';
import { openRound, startProduct, type Product } from '../../builders/product.ts';
import { kind } from '../../builders/replies.ts';
import { describeFailing } from './failingTests.ts';
import { liaisonListTests } from './liaisonListTests.ts';

let product: Product;
let deliveries: ReturnType<typeof deliveriesOn>;
beforeAll(async () => {
  product = await startProduct();
  deliveries = deliveriesOn(await product.connectionString());
});
afterAll(() => product.stop());
afterEach(() => local(product, 'connector/faults', { faults: [] }));

let people = 0;
/** Somebody who has the app. */
async function somebody(): Promise<string> {
  const person = `reader-${++people}`;
  await local(product, `chats/${person}/install`, {});
  return person;
}
/** How often the messages of a test stand in somebody's chat. */
const got = async (person: string) =>
  (await chatOf(product, person)).filter(({ summary, text }) => (summary ?? text) === `To ${person}`).length;
const settled = (about: string) =>
  until(
    () => deliveries.of(about),
    (found) => found.every(({ state }) => state !== 'pending'),
  );

test('a message that is asked for three times at once stands in the chat once, with its card', async () => {
  const person = await somebody();
  await Promise.all([1, 2, 3].map(() => deliveries.ask(asked(person, { about: 'thrice' }))));
  await settled('thrice');
  await deliveries.ask(asked(person, { about: 'thrice' }));
  expect(await got(person)).toBe(1);
  const card = (await chatOf(product, person)).at(-1)?.attachments?.[0];
  expect(card).toMatchObject({ content: { type: 'AdaptiveCard' } });
});

test('a newer version changes the card that stands in the chat', async () => {
  const person = await somebody();
  await deliveries.ask(asked(person, { about: 'changed' }));
  await settled('changed');
  await deliveries.change(
    asked(person, { about: 'changed', version: 2, card: { text: 'Taken by somebody else' } }),
  );
  await settled('changed');
  expect((await chatOf(product, person)).map(({ summary, text }) => summary ?? text)).toEqual([
    expect.stringContaining('Hello'),
    'Taken by somebody else',
  ]);
});

test('with Teams throttling and failing, everybody gets every message, and nobody gets one twice', async () => {
  const readers = await Promise.all(Array.from({ length: 40 }, somebody));
  await local(product, 'connector/faults', {
    seed: 1,
    faults: [
      { status: 429, rate: 0.2, retryAfter: 1 },
      { status: 502, rate: 0.1 },
      { status: 412, rate: 0.1 },
    ],
  });
  await Promise.all(readers.map((person) => deliveries.ask(asked(person, { about: 'faults' }))));
  const found = await settled('faults');
  expect(found.map(({ state }) => state)).toEqual(readers.map(() => 'sent'));
  expect(await Promise.all(readers.map(got))).toEqual(readers.map(() => 1));
  expect(found.filter(({ attempts }) => attempts > 1).length).toBeGreaterThan(5);
});

test('many messages for one person keep the limits of a chat and keep nobody else waiting', async () => {
  const [busy, calm] = [await somebody(), await somebody()];
  await Promise.all(
    Array.from({ length: 12 }, (_, index) =>
      deliveries.ask(asked(busy, { about: 'many', kind: `kind-${index}` })),
    ),
  );
  await deliveries.ask(asked(calm, { about: 'calm' }));
  const [first] = await settled('calm');
  const found = await settled('many');
  const last =
    found
      .map(({ sentAt }) => sentAt ?? '')
      .sort()
      .at(-1) ?? '';
  expect((first?.sentAt ?? 'never') < last).toBe(true);
  expect(await got(busy)).toBe(12);
  // None was refused: all of them waited for their turn.
  expect(found.map(({ attempts }) => attempts)).toEqual(found.map(() => 1));
});

test.each([
  [403, 'BotDisabledByAdmin', 'disabled-by-admin'],
  [403, 'ConversationBlockedByUser', 'blocked-by-person'],
  [403, 'MessageWritesBlocked', 'blocked-by-person'],
  [403, 'BotNotInConversationRoster', 'not-in-conversation'],
  [404, 'ConversationNotFound', 'not-installed'],
])('%s %s: the owner is told whom it has not reached, why and what to do', async (status, code, reason) => {
  const person = await somebody();
  await local(product, 'connector/faults', { faults: [{ status, code, persons: [person] }] });
  await deliveries.ask(asked(person, { about: code }));
  const [told] = await settled(code);
  expect(told).toMatchObject({ state: 'unreachable', reason, attempts: 1 });
  expect(told?.remedy).toMatch(/\w/);
  expect(await got(person)).toBe(0);
});

test('where nobody knows whether a message was taken, it is sent again: better twice than never', async () => {
  const person = await somebody();
  await local(product, 'connector/faults', {
    faults: [{ status: 504, taken: true, times: 1, persons: [person] }],
  });
  await deliveries.ask(asked(person, { about: 'unclear' }));
  await settled('unclear');
  expect(await got(person)).toBe(2);
});

describe('the list of messages', () => {
  test('is for owners alone', async () => {
    const round = await openRound(product);
    for (const person of ['sales-1', 'liaison-1'])
      expect(kind(await product.call(person, 'GET', `deliveries?round=${round}`))).toEqual([
        403,
        'owner-only',
      ]);
    expect(kind(await product.call('owner-1', 'GET', 'deliveries?round=none'))).toEqual([
      404,
      'round-not-found',
    ]);
  });

  test.each([
    ['', 'round'],
    ['?round=UPPER', 'round'],
    ['?round=a-round&state=lost', 'state'],
  ])('names what is wrong in the query "%s"', async (query, path) => {
    const reply = await product.call('owner-1', 'GET', `deliveries${query}`);
    expect([kind(reply), reply.body.errors]).toMatchObject([[400, 'invalid-request'], [{ path }]]);
  });

  test('shows by person what has become of the messages of a round, and of reminders nobody', async () => {
    const round = await openRound(product);
    const about = `${round}~--~overall~overall`;
    const person = await somebody();
    await local(product, 'connector/faults', {
      faults: [{ status: 403, code: 'ConversationBlockedByUser', persons: [person] }],
    });
    await deliveries.ask(asked('liaison-1', { about, kind: 'alert' }));
    await deliveries.ask(asked(person, { about, kind: 'handed-over' }));
    await deliveries.ask(asked('liaison-2', { about, kind: 'answer-reminder-1' }));
    // A reminder waits for the morning where this runs at night.
    await until(
      () => deliveries.of(about),
      (found) => found.every((one) => one.state !== 'pending' || one.kind === 'answer-reminder-1'),
    );
    const read = async (query = '') =>
      deliveryList.parse((await product.call('owner-1', 'GET', `deliveries?round=${round}${query}`)).body);
    const { items, next, reminded } = await read();
    expect(items.map(({ kind: what, to: whom, state }) => [what, whom.id, state]).sort()).toEqual([
      ['alert', to('liaison-1').id, 'sent'],
      ['handed-over', to(person).id, 'unreachable'],
    ]);
    expect(items.every(({ disagreement }) => disagreement === about)).toBe(true);
    expect([next, reminded?.people]).toEqual([null, null]);
    expect((await read('&state=unreachable')).items).toMatchObject([
      { reason: 'blocked-by-person', remedy: expect.stringContaining('unblock') as string },
    ]);
    const wrong = await product.call('owner-1', 'GET', `deliveries?round=${round}&from=nowhere`);
    expect([kind(wrong), wrong.body.errors]).toMatchObject([[400, 'invalid-request'], [{ path: 'from' }]]);
  });
});

liaisonListTests(() => product);

// Last, because it puts the clock forward.
describeFailing(() => product);
