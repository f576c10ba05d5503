import { odata, TableClient } from '@azure/data-tables';
import { setTimeout as wait } from 'node:timers/promises';
import { buttonsOf, cardsOf, cardsWhen, crowd, press, say } from '../builders/cardChats.ts';
import type { ChatMessage } from '../builders/chats.ts';
import { openRound, startProduct, type Product } from '../builders/product.ts';

let product: Product;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.stop());
/** Every test has a day of its own: what liaisons were told in the one before does not count in this one. */
async function forgetToday(): Promise<void> {
  const options = { allowInsecureConnection: true };
  const quiet = TableClient.fromConnectionString(await product.connectionString(), 'quiet', options);
  await quiet.createTable();
  const filter = odata`PartitionKey ge ${'told~'} and PartitionKey lt ${'told~~'}`;
  for await (const { partitionKey = '', rowKey = '' } of quiet.listEntities({ queryOptions: { filter } }))
    await quiet.deleteEntity(partitionKey, rowKey);
}
// Each test waits for all that it causes: what came later would count in the next one's day.
beforeEach(forgetToday);
/** The cards about a round. Those of the test before may come late, so by time nobody could tell them apart. */
const about = (round: string) => (card: ChatMessage) => mentions(card, round);
const cardsAbout = async (round: string, person: string) =>
  (await cardsOf(product, person)).filter(about(round));
const cardsAboutWhen = async (round: string, person: string, wanted: (cards: ChatMessage[]) => boolean) =>
  (await cardsWhen(product, person, (cards) => wanted(cards.filter(about(round))))).filter(about(round));

const PATIENCE_MS = 900_000;
/** Longer than a look and its messages take. */
const SETTLED_MS = 4_000;

const told = (cards: readonly ChatMessage[]) => cards.map(({ summary = '' }) => summary);
const takeButton = (card: ChatMessage | undefined) =>
  card && buttonsOf(card).find(({ verb }) => verb === 'take');
const dataOf = (card: ChatMessage | undefined) => takeButton(card)?.data ?? {};
const mentions = (card: ChatMessage, text: string) => JSON.stringify(card.attachments).includes(text);

/** Sales and Marketing of one region see everything differently; Benelux has nobody. */
async function roundThatDiffers(): Promise<string> {
  const round = await openRound(product, { regions: ['DACH', 'Benelux'] });
  await crowd(product, round, 'sales', 2, { region: 'DACH' });
  await crowd(product, round, 'marketing', 4.2, { region: 'DACH' });
  return round;
}

test(
  'when the sides differ, every liaison is told once, of their regions and of the company, and of nothing twice',
  async () => {
    const round = await roundThatDiffers();
    const first = await cardsAboutWhen(round, 'liaison-1', (cards) => cards.length === 2);
    expect(
      told(first)
        .map((text) => text.replace(/^.*talk\. | rates .*$/g, ''))
        .sort(),
    ).toEqual(['DACH: Marketing', 'Whole company: Marketing']);
    await cardsAboutWhen(round, 'liaison-2', (cards) => cards.length > 0);
    // More answers of the same kind, more releases: no second card.
    await wait(SETTLED_MS);
    expect(await cardsAbout(round, 'liaison-1')).toHaveLength(2);
    expect(told(await cardsAbout(round, 'liaison-2'))).toEqual([expect.stringContaining('Whole company: ')]);
    for (const person of ['sales-1', 'owner-1'])
      expect(await cardsAbout(round, person).catch(() => [])).toEqual([]);
  },
  PATIENCE_MS,
);

test(
  'whoever takes it is shown so, the others see who it is, and a press on an old card is answered with what is now',
  async () => {
    const round = await roundThatDiffers();
    const both = await cardsAboutWhen(round, 'liaison-1', (cards) => cards.length === 2);
    const company = both.find(({ summary }) => summary?.includes('Whole company'));
    const [other] = await cardsAboutWhen(round, 'liaison-2', (cards) => cards.length === 1);
    const old = { id: other?.id ?? '', data: dataOf(other) };

    const answer = await press(product, 'liaison-1', company?.id ?? '', 'take', dataOf(company));
    expect([answer.statusCode, answer.type]).toEqual([200, 'application/vnd.microsoft.card.adaptive']);
    expect(JSON.stringify(answer.value)).toContain('You have taken it');
    const [updated] = await cardsAboutWhen(
      round,
      'liaison-2',
      ([card]) => card !== undefined && mentions(card, 'has taken it'),
    );
    expect([updated?.id, told([updated as ChatMessage])[0]]).toEqual([
      old.id,
      expect.stringContaining('has taken it'),
    ]);
    expect(takeButton(updated)).toBeUndefined();

    // Twice is no error, and whoever presses the old button sees whose it is.
    const again = await press(product, 'liaison-1', company?.id ?? '', 'take', dataOf(company));
    expect(JSON.stringify(again.value)).toContain('You have taken it');
    const late = await press(product, 'liaison-2', old.id, 'take', old.data);
    expect(JSON.stringify(late.value)).toContain('has taken it');
    const { body } = await product.call('owner-1', 'GET', `rounds/${round}/disagreements`);
    const items = body.items as { region: string | null; takenBy: { name: string } | null }[];
    expect(items.filter(({ takenBy }) => takenBy !== null)).toHaveLength(1);

    // Given back, it is free for everybody again: the same card, with its buttons.
    const giveBackButton = (cards: readonly ChatMessage[]) => {
      const mine = cards.find(({ id }) => id === company?.id);
      return mine && buttonsOf(mine).find(({ verb }) => verb === 'give-back');
    };
    const giveBack = giveBackButton(
      await cardsAboutWhen(round, 'liaison-1', (cards) => giveBackButton(cards) !== undefined),
    );
    const notTheirs = await press(product, 'liaison-2', old.id, 'give-back', giveBack?.data ?? {});
    expect(JSON.stringify(notTheirs.value)).toContain('has taken it');
    const given = await press(product, 'liaison-1', company?.id ?? '', 'give-back', giveBack?.data ?? {});
    expect(JSON.stringify(given.value)).toContain('Will you take it?');
    const [free] = await cardsAboutWhen(round, 'liaison-2', ([card]) => takeButton(card) !== undefined);
    expect([free?.id, takeButton(free)?.verb]).toEqual([old.id, 'take']);
  },
  PATIENCE_MS,
);

test(
  'a button of a region that is not theirs, or pressed by somebody who is no liaison, changes nothing',
  async () => {
    const round = await roundThatDiffers();
    const both = await cardsAboutWhen(round, 'liaison-1', (cards) => cards.length === 2);
    const dach = both.find(({ summary }) => summary?.includes('DACH'));
    const [other] = await cardsAboutWhen(round, 'liaison-2', (cards) => cards.length === 1);
    for (const data of [dataOf(dach), { disagreement: `${round}~r00~area~none` }, { disagreement: 7 }, {}]) {
      const answer = await press(product, 'liaison-2', other?.id ?? '', 'take', data);
      expect([answer.statusCode, answer.value]).toEqual([200, expect.stringContaining('not yours')]);
    }
    await fetch(`${product.address}/local/chats/sales-1/install`, {
      method: 'POST',
      body: '{}',
      headers: { 'Content-Type': 'application/json' },
    });
    const help = await say(product, 'sales-1', 'disagreements');
    expect(help).toContain('shown to liaisons');
    const { body } = await product.call('owner-1', 'GET', `rounds/${round}/disagreements`);
    expect((body.items as { state: string }[]).map(({ state }) => state)).toEqual(['open', 'open']);
  },
  PATIENCE_MS,
);

test(
  'what was found in a round is still told of in the chat when the next one has opened',
  async () => {
    const round = await roundThatDiffers();
    await cardsAboutWhen(round, 'liaison-1', (cards) => cards.length === 2);
    await cardsAboutWhen(round, 'liaison-2', (cards) => cards.length === 1);
    await openRound(product, { title: 'The next one' });
    const told = await say(product, 'liaison-1', 'disagreements');
    expect(told).toContain('DACH');
    expect(told).toContain('– A round');
  },
  PATIENCE_MS,
);

test(
  '"not useful" is noted with its reason, thanked for, and closes nothing',
  async () => {
    const round = await roundThatDiffers();
    await cardsAboutWhen(round, 'liaison-1', (cards) => cards.length === 2);
    const [card] = await cardsAboutWhen(round, 'liaison-2', (cards) => cards.length === 1);
    const reason = buttonsOf(card as ChatMessage).find(({ data }) => data.reason === 'small');
    const answer = await press(product, 'liaison-2', card?.id ?? '', 'not-useful', reason?.data ?? {});
    expect(JSON.stringify(answer.value)).toContain('Too small to matter');
    const id = encodeURIComponent(`${round}~--~overall~overall`);
    const { body } = await product.call('owner-1', 'GET', `disagreements/${id}`);
    expect(body).toMatchObject({ state: 'open' });
    expect((body.history as { act: string; reason?: string }[]).at(-1)).toMatchObject({
      act: 'not-useful',
      reason: 'small',
    });
  },
  PATIENCE_MS,
);

test(
  'whoever wants quiet until tomorrow gets no card today, and finds it when they ask',
  async () => {
    expect(await say(product, 'liaison-2', 'mute')).toContain('Quiet until tomorrow');
    const round = await roundThatDiffers();
    await cardsAboutWhen(round, 'liaison-1', (cards) => cards.length === 2);
    await wait(SETTLED_MS);
    expect(await cardsAbout(round, 'liaison-2')).toEqual([]);
    expect(await say(product, 'liaison-2', 'Disagreements!')).toContain('Whole company: Marketing rates');
    expect(await say(product, 'liaison-2', 'unmute')).toContain('I write to you again');
  },
  PATIENCE_MS,
);

test(
  'more than three in a day come in one message',
  async () => {
    const round = await openRound(product, { regions: ['DACH', 'Benelux', 'Nordics', 'Iberia'] });
    for (const region of ['DACH', 'Benelux', 'Nordics', 'Iberia']) {
      await crowd(product, round, 'sales', 2, { region });
      await crowd(product, round, 'marketing', 4.4, { region });
    }
    const digested = (cards: ChatMessage[]) =>
      cards.some(({ summary }) => summary?.includes('new differences today'));
    const cards = await cardsAboutWhen(round, 'liaison-1', digested);
    expect(digested(cards)).toBe(true);
    expect(cards.length).toBeLessThanOrEqual(4);
    await wait(SETTLED_MS);
    const later = await cardsAbout(round, 'liaison-1');
    expect(later.filter((card) => digested([card]))).toHaveLength(1);
  },
  PATIENCE_MS,
);
