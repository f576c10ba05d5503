import { chatOf, local, until } from '../../builders/chats.ts';
import { asked, deliveriesOn } from '../../builders/deliveries.ts';
import { startProduct, type Product } from '../../builders/product.ts';

let product: Product;
let deliveries: ReturnType<typeof deliveriesOn>;
beforeAll(async () => {
  product = await startProduct();
  deliveries = deliveriesOn(await product.connectionString());
}, 120_000);
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
const settled = (about: string, patienceMs?: number) =>
  until(
    () => deliveries.of(about),
    (found) => found.every(({ state }) => state !== 'pending'),
    patienceMs,
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
  const found = await settled('faults', 60_000);
  expect(found.map(({ state }) => state)).toEqual(readers.map(() => 'sent'));
  expect(await Promise.all(readers.map(got))).toEqual(readers.map(() => 1));
  expect(found.filter(({ attempts }) => attempts > 1).length).toBeGreaterThan(5);
}, 120_000);

test('many messages for one person keep the limits of a chat and keep nobody else waiting', async () => {
  const [busy, calm] = [await somebody(), await somebody()];
  await Promise.all(
    Array.from({ length: 12 }, (_, index) =>
      deliveries.ask(asked(busy, { about: 'many', kind: `kind-${index}` })),
    ),
  );
  await deliveries.ask(asked(calm, { about: 'calm' }));
  await settled('calm');
  expect((await deliveries.of('many')).filter(({ state }) => state === 'pending').length).toBeGreaterThan(0);
  const found = await settled('many', 60_000);
  expect(await got(busy)).toBe(12);
  // None was refused: all of them waited for their turn.
  expect(found.map(({ attempts }) => attempts)).toEqual(found.map(() => 1));
}, 90_000);

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
