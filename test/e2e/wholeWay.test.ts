import { buttonsOf, cardsOf, cardsWhen, press } from '../builders/cardChats.ts';
import { local, type ChatMessage } from '../builders/chats.ts';
import type { Product } from '../builders/product.ts';
import { soon } from '../builders/soon.ts';
import { button, companyCase, events, historyOf, inDialog, ready, roundWithCases, status } from './cases.ts';
import { figures, table } from './pictureTests.ts';
import { tabTests } from './tabTests.ts';

const PATIENCE_MS = 900_000;
const DAY_MS = 86_400_000;
const MONDAY = 1;

let product: Product;
let round: string;
// With the API as it is deployed: what is shipped has gone this way.
const { visit } = tabTests(
  async (started) => {
    product = started;
    await local(product, 'chats/sales-1/install', {});
    round = await roundWithCases(product);
  },
  ['--bundle'],
);

/** Ten in the morning, UTC, of the Monday after the next one: a working day from every point of view. */
function aMondayToCome(): Date {
  const day = new Date(Date.now() + 7 * DAY_MS);
  while (day.getUTCDay() !== MONDAY) day.setTime(day.getTime() + DAY_MS);
  day.setUTCHours(10, 0, 0, 0);
  return day;
}
const dateOf = (day: Date) => day.toISOString().slice(0, 10);

const saying = (text: string | RegExp) => (card: ChatMessage) =>
  new RegExp(text).test(`${card.summary ?? ''} ${JSON.stringify(card.attachments)}`);
const whenSaying = async (person: string, text: string | RegExp): Promise<ChatMessage> => {
  const card = (await cardsWhen(product, person, (cards) => cards.some(saying(text)))).find(saying(text));
  if (!card) throw new Error(`${person} was told nothing of ${String(text)}`);
  return card;
};
const pressOn = async (person: string, card: ChatMessage, verb: string) => {
  const found = buttonsOf(card).find((one) => one.verb === verb);
  if (!found) throw new Error(`no ${verb} on the card`);
  return JSON.stringify((await press(product, person, card.id, verb, found.data)).value);
};

test(
  'from the alert to the closed case: taken in the chat, a step agreed in the tab, its owner reminded and done, closed',
  async () => {
    const monday = aMondayToCome();
    const due = dateOf(new Date(monday.getTime() + 3 * DAY_MS));
    const alert = await whenSaying('liaison-1', 'Whole company: Marketing rates');
    await whenSaying('liaison-2', 'Whole company: Marketing rates');
    expect(await pressOn('liaison-1', alert, 'take')).toContain('You have taken it');
    await whenSaying('liaison-2', 'Jonas Perlmann has taken it');

    const { tab, page } = await visit('liaison-1', `disagreements/${companyCase(round)}`);
    await ready(tab());
    await button(tab(), 'Agree a next step').click();
    await tab().getByLabel('What', { exact: true }).fill('One calendar for both plans');
    await inDialog(tab(), 'Someone else').click();
    const colleagues = page.getByRole('dialog', { name: 'Who does it' });
    await colleagues.getByLabel('Search').fill('Birnstiel');
    await colleagues.getByRole('radio').check();
    await colleagues.getByRole('button', { name: 'Done' }).click();
    await tab().getByLabel('Due on').fill(due);
    await tab().getByLabel('Measure').fill('Dates in both plans');
    await tab().getByLabel('Target').fill('9 of 10');
    await inDialog(tab(), 'Agree it').click();
    await status(tab(), /^Agreed: Karla Birnstiel/);

    const earlier = (await cardsOf(product, 'sales-1')).length;
    await product.putForward(monday);
    const reminders = await cardsWhen(product, 'sales-1', (cards) => cards.length > earlier);
    expect(reminders).toHaveLength(earlier + 1);
    const reminder = reminders.at(-1) as ChatMessage;
    expect(saying('One calendar for both plans')(reminder)).toBe(true);
    expect(await pressOn('sales-1', reminder, 'step-done')).toContain('Done');
    // Another run of the timer: the day's reminder is not said again.
    await product.putForward(new Date(monday.getTime() + 3_600_000));
    expect(await cardsOf(product, 'sales-1')).toHaveLength(earlier + 1);

    const later = await visit('liaison-1', `disagreements/${companyCase(round)}`);
    await ready(later.tab());
    await button(later.tab(), 'Close the case').click();
    await later.tab().getByRole('radio', { name: 'Resolved' }).check();
    await inDialog(later.tab(), 'Close it').click();
    await status(later.tab(), 'Closed. It can be opened again.');
    await soon(() => events(later.tab())).toEqual([
      'You closed it: Resolved',
      'Karla Birnstiel changed a next step: done',
      'You agreed a next step',
      'You took it',
      'Found: the sides differ',
    ]);
    expect(await historyOf(product, companyCase(round))).toEqual([
      'found',
      'taken',
      'step-agreed: One calendar for both plans',
      'step-changed',
      'closed',
    ]);
  },
  PATIENCE_MS,
);

test(
  'the round owner sees the figures of these answers in the tab, and takes the same along as a file',
  async () => {
    const { tab, complaints } = await visit('owner-1', `results/${round}`);
    await figures(tab());
    await soon(() => table(tab(), 'Areas').count()).toBe(1);
    const shown = await product.call('owner-1', 'GET', `rounds/${round}/results`);
    const scopes = shown.body['scopes'] as {
      region: string | null;
      n: { sales: number; marketing: number };
    }[];
    const { n } = scopes.find(({ region }) => region === null) ?? {};
    await soon(() =>
      tab()
        .getByText(`${(n?.sales ?? 0) + (n?.marketing ?? 0)} people`, { exact: true })
        .count(),
    ).toBe(1);
    const file = await fetch(`${product.address}/api/rounds/${round}/export?kind=aggregate&format=csv`, {
      headers: { Authorization: `Bearer ${await product.token('owner-1')}` },
    });
    expect(file.status).toBe(200);
    expect(await file.text()).toMatch(/^\uFEFF?region,reg/);
    expect(complaints).toEqual([]);
  },
  PATIENCE_MS,
);
